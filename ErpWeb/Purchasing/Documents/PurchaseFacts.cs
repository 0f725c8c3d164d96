using ErpWeb.Catalog.Contracts;
using ErpWeb.Parties.Contracts;
using ErpWeb.Purchasing.Lots;
using ErpWeb.Shared.Gst;

namespace ErpWeb.Purchasing.Documents;

/// <summary>What the masters and earlier documents say about a draft: read once by the page, and again from the database when posting.</summary>
public sealed record PurchaseFacts
{
    public required BuyerFacts Buyer { get; init; }
    /// <summary>The chosen supplier; null when none is chosen or the id is not one of the tenant's.</summary>
    public SupplierFacts? Supplier { get; init; }
    public IReadOnlyDictionary<Guid, PurchaseItem> Items { get; init; } = new Dictionary<Guid, PurchaseItem>();
    public IReadOnlyDictionary<Guid, PurchaseRate> Rates { get; init; } = new Dictionary<Guid, PurchaseRate>();
    /// <summary>The accounts that a line without goods may be put to.</summary>
    public IReadOnlyDictionary<Guid, ExpenseAccount> Accounts { get; init; } = new Dictionary<Guid, ExpenseAccount>();
    public IReadOnlyDictionary<Guid, OrderedLine> OrderLines { get; init; } = new Dictionary<Guid, OrderedLine>();
    public IReadOnlyDictionary<Guid, ReceivedLine> ReceiptLines { get; init; } = new Dictionary<Guid, ReceivedLine>();
    /// <summary>The warehouses for rejected goods; read for a goods receipt only.</summary>
    public IReadOnlySet<Guid> RejectPlaces { get; init; } = new HashSet<Guid>();
    public DateOnly? ClosedThrough { get; init; }
    public decimal OverReceiptPercent { get; init; }
    public decimal RatePercent { get; init; }

    /// <summary>The other unit that a line states; null is the item's own, or one that the item does not have.</summary>
    public OtherUnit? UnitOf(Guid? itemId, string? unit) => unit is not null && itemId is { } id ? Items.GetValueOrDefault(id)?.Units.FirstOrDefault(other => other.Unit == unit) : null;

    /// <summary>A quantity of a line in the item's own unit; null when there is none, or it does not come out there.</summary>
    public decimal? QuantityOf(Guid? itemId, string? unit, decimal? quantity) =>
        quantity is not { } stated ? null
        : unit is null ? stated
        : UnitOf(itemId, unit) is { } other && UnitConversion.ToBase(stated, other, Items[itemId!.Value].Unit) is { } own and <= Limits.Quantity ? own : null;
}

/// <summary>The business itself.</summary>
public sealed record BuyerFacts(string Name, string Gstin, TaxpayerScheme Scheme, string StateCode, IReadOnlyList<string> AddressLines, string Phone, string Email, bool RoundsToRupee)
{
    /// <summary>Only a business under the regular scheme takes input credit; for others the tax is a cost.</summary>
    public bool TakesCredit => Scheme is TaxpayerScheme.Regular;
}

public sealed record SupplierFacts(Guid Id, string Name, bool IsSupplier, bool IsActive, PartyGstKind GstKind, string Gstin, string StateCode, IReadOnlyList<string> AddressLines, int CreditDays)
{
    /// <summary>The currency of his documents; empty for rupees.</summary>
    public string Currency { get; init; } = "";
    public MsmeClass Msme { get; init; }
}

public sealed record PurchaseItem(Guid Id, string Code, string Name, bool IsService, string HsnSac, string Unit, decimal? PurchasePrice, bool IsActive, IReadOnlyList<(DateOnly From, Guid TaxRateId)> Rates)
{
    public ItemTracking Tracking { get; init; }
    public ItemForm Form { get; init; }

    /// <summary>Units beside its own.</summary>
    public IReadOnlyList<OtherUnit> Units { get; init; } = [];

    /// <summary>Templates and kits are neither bought nor stocked: their variants and parts are.</summary>
    public bool IsBought => Form is ItemForm.Single;

    /// <summary>The rate the item bears on a day; null before its first.</summary>
    public Guid? RateOn(DateOnly date) => Rates.Where(rate => rate.From <= date).OrderByDescending(rate => rate.From).Select(rate => (Guid?)rate.TaxRateId).FirstOrDefault();
}

public sealed record PurchaseRate(Guid Id, string Name, TaxTreatment Treatment, decimal Rate, decimal CessRate, decimal CessPerUnit, DateOnly From, DateOnly? To);

/// <summary>A warehouse for rejected goods.</summary>
public sealed record RejectPlace(Guid Id, string Name);

public sealed record ExpenseAccount(Guid Id, string Code, string Name);

/// <summary>A line of an order that a receipt or a bill refers to.</summary>
public sealed record OrderedLine(
    Guid Id, Guid OrderId, string OrderNumber, Guid PartyId, bool IsOpen, int LineNumber, Guid? ItemId, string Description, string Unit, bool IsGoods,
    decimal Quantity, decimal UnitPrice, decimal Discount, Guid? TaxRateId, decimal Value, decimal Received, decimal Billed)
{
    public string? StatedUnit { get; init; }
    public decimal? StatedQuantity { get; init; }
    public decimal? StatedPrice { get; init; }

    /// <summary>Rupees per unit after discount, before tax.</summary>
    public decimal UnitCost => Value / Quantity;

    public decimal ToReceive => Math.Max(0, Quantity - Received);

    public decimal ToBill => Math.Max(0, Quantity - Billed);
}

/// <summary>A line of a goods receipt that a bill refers to.</summary>
public sealed record ReceivedLine(
    Guid Id, Guid ReceiptId, string ReceiptNumber, Guid? PartyId, bool IsPosted, DateOnly Date, Guid? OrderLineId, Guid? OrderId, Guid ItemId, string Description, string Unit,
    decimal Quantity, decimal UnitCost, decimal Value, decimal Billed, decimal BilledValue)
{
    /// <summary>What came of it by batch or serial number; empty for goods that are not told apart.</summary>
    public IReadOnlyList<PurchaseLot> Lots { get; init; } = [];

    public decimal ToBill => Quantity - Billed;

    /// <summary>The stock value of a part that a bill takes over; the last part takes what is left, to the paisa.</summary>
    public decimal ValueOf(decimal quantity) => quantity == ToBill ? Value - BilledValue : Shared.Kernel.Rounding.Money(Value * quantity / Quantity);
}
