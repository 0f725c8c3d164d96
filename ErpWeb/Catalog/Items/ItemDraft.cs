using ErpWeb.Catalog.Contracts;
using ErpWeb.Catalog.Items.Variants;
using ErpWeb.Shared.Data;
using ErpWeb.Shared.Kernel;

namespace ErpWeb.Catalog.Items;

/// <summary>An item as the form or a file has it. Its id is made when the form opens, so saving twice makes one item.</summary>
public sealed class ItemDraft
{
    public Guid Id { get; init; } = Ids.New();
    public int Version { get; init; }

    /// <summary>Whether saving changes a stored item; otherwise it makes one.</summary>
    public bool IsStored { get; init; }

    public string Code { get; set; } = "";
    public string Name { get; set; } = "";
    public ItemKind Kind { get; set; }
    public string HsnSac { get; set; } = "";
    public string Unit { get; set; } = "NOS";
    public decimal SalePrice { get; set; }
    public bool PriceIncludesTax { get; set; }
    public decimal? PurchasePrice { get; set; }
    public string Barcode { get; set; } = "";
    public bool IsActive { get; set; } = true;
    public ItemTracking Tracking { get; set; }
    /// <summary>Null follows the business.</summary>
    public ValuationMethod? Valuation { get; set; }
    /// <summary>Null follows the warehouse, and that the business.</summary>
    public NegativeStock? NegativeStock { get; set; }
    public decimal? ReorderLevel { get; set; }
    public decimal? ReorderUpTo { get; set; }

    /// <summary>What the item stands for; fixed once it is stored.</summary>
    public ItemForm Form { get; set; }
    /// <summary>Of a template: a line for each attribute with its values, such as "Size: S, M, L".</summary>
    public string Attributes { get; set; } = "";
    public Guid? TemplateId { get; init; }
    public string Variant { get; init; } = "";
    public List<ItemUnitDraft> Units { get; set; } = [];
    public List<ItemBarcodeDraft> Barcodes { get; set; } = [];
    /// <summary>What one of a kit contains.</summary>
    public List<KitPartDraft> Parts { get; set; } = [];

    /// <summary>The item has moved: how it is tracked and valued is fixed.</summary>
    public bool HasMoved { get; init; }

    /// <summary>Which rate from which day, oldest first.</summary>
    public List<ItemRateDraft> Rates { get; init; } = [new()];

    /// <summary>The person knows that another item carries the same barcode and wants both.</summary>
    public bool SharesBarcode { get; set; }

    /// <summary>Removes what typing and scanning leave behind. Codes are kept in capitals, so that "led-24" is LED-24.</summary>
    public void Tidy()
    {
        Code = PlainText.Of(Code).ToUpperInvariant();
        Name = PlainText.Of(Name);
        HsnSac = (HsnSac ?? "").Replace(" ", "", StringComparison.Ordinal);
        Unit = PlainText.Of(Unit).ToUpperInvariant();
        Barcode = PlainText.Of(Barcode);
        Attributes = string.Join('\n', VariantAttributes.Parse(Attributes).Select(attribute => attribute.ToString()));
        foreach (var barcode in Barcodes)
            barcode.Code = PlainText.Of(barcode.Code);
        Barcodes.RemoveAll(barcode => barcode.Code.Length == 0);
        Parts.RemoveAll(part => part.ItemId == Guid.Empty);
        Rates.Sort((one, other) => one.From.CompareTo(other.From));
    }

    public ItemRateDraft? RateOn(DateOnly date) => Rates.LastOrDefault(rate => rate.From <= date);

    /// <summary>Whether saving one over the other would change nothing.</summary>
    public bool SaysTheSameAs(ItemDraft other) => Equals(Content, other.Content)
        && Barcodes.Select(barcode => (barcode.Code, barcode.Unit)).Order().SequenceEqual(other.Barcodes.Select(barcode => (barcode.Code, barcode.Unit)).Order())
        && Units.Select(unit => (unit.Unit, unit.Units, unit.Base, unit.SalePrice)).Order().SequenceEqual(other.Units.Select(unit => (unit.Unit, unit.Units, unit.Base, unit.SalePrice)).Order())
        && Parts.Select(part => (part.ItemId, part.Quantity)).Order().SequenceEqual(other.Parts.Select(part => (part.ItemId, part.Quantity)).Order())
        && Rates.Select(rate => (rate.From, rate.TaxRateId)).SequenceEqual(other.Rates.Select(rate => (rate.From, rate.TaxRateId)));

    private object Content => (Code, Name, Kind, HsnSac, Unit, SalePrice, PriceIncludesTax, (PurchasePrice, Barcode, IsActive), (Tracking, Valuation, NegativeStock, ReorderLevel, ReorderUpTo));

    /// <param name="withCost">Without it the stored purchase price stays: whoever may not see it cannot have changed it.</param>
    public void ApplyTo(Item item, bool withCost)
    {
        item.Code = Code;
        item.Name = Name;
        item.Kind = Kind;
        item.HsnSac = HsnSac;
        item.Unit = Unit;
        item.SalePrice = SalePrice;
        item.PriceIncludesTax = PriceIncludesTax;
        if (withCost)
            item.PurchasePrice = PurchasePrice;
        item.Barcode = Barcode;
        item.IsActive = IsActive;
        item.Tracking = Kind is ItemKind.Service || Form is ItemForm.Kit ? ItemTracking.None : Tracking;
        item.Valuation = Valuation;
        item.NegativeStock = NegativeStock;
        item.ReorderLevel = ReorderLevel;
        item.ReorderUpTo = ReorderUpTo;
        item.Form = Form;
        item.Attributes = Form is ItemForm.Template ? Attributes : "";
        item.TemplateId = TemplateId;
        item.Variant = Variant;
        item.SearchText = SearchTextOf(item, Barcodes.Select(barcode => barcode.Code));
    }

    /// <summary>All that a search looks through.</summary>
    /// <param name="codes">The further barcodes.</param>
    public static string SearchTextOf(Item item, IEnumerable<string> codes)
    {
        var text = string.Join(' ', [item.Code, item.Name, item.Barcode, item.HsnSac, .. codes]).ToLowerInvariant();
        return text.Length > Item.SearchMaxLength ? text[..Item.SearchMaxLength] : text;
    }
}

/// <summary>From this day the item bears this rate.</summary>
public sealed class ItemRateDraft
{
    /// <summary>The first day of GST: the rate has always applied.</summary>
    public static DateOnly Always { get; } = new(2017, 7, 1);

    public DateOnly From { get; set; } = Always;
    public Guid TaxRateId { get; set; }
}

/// <summary>Another unit of the item, as it is typed: so many of it are so many of the item's own.</summary>
public sealed class ItemUnitDraft
{
    public string Unit { get; set; } = "";
    public decimal Units { get; set; } = 1;
    public decimal Base { get; set; }
    public decimal? SalePrice { get; set; }
}

/// <summary>A further barcode, perhaps that of another unit.</summary>
public sealed class ItemBarcodeDraft
{
    public string Code { get; set; } = "";
    /// <summary>Empty is the item's own unit.</summary>
    public string Unit { get; set; } = "";
}

/// <summary>Goods that a kit contains.</summary>
public sealed class KitPartDraft
{
    public Guid ItemId { get; set; }
    public string Name { get; set; } = "";
    public string Unit { get; set; } = "";
    public decimal Quantity { get; set; } = 1;
}
