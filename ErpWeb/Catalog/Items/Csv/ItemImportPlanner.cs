using ErpWeb.Catalog.TaxRates;
using ErpWeb.Shared.Csv;
using ErpWeb.Shared.Kernel;

namespace ErpWeb.Catalog.Items.Csv;

/// <summary>Decides what an import of items does.</summary>
/// <param name="stored">The tenant's items.</param>
/// <param name="taxRates">The tenant's rates.</param>
/// <param name="today">The tenant's day.</param>
/// <param name="defaultRateId">The GST rate of new items whose row names none; null refuses such rows.</param>
internal sealed class ItemImportPlanner(IReadOnlyList<ItemDraft> stored, IReadOnlyList<TaxRate> taxRates, DateOnly today, Guid? defaultRateId) : ImportPlanner<ItemDraft>
{
    private static readonly Dictionary<string, CsvColumn> ColumnOfField = new()
    {
        [nameof(ItemDraft.Code)] = ItemColumns.Code,
        [nameof(ItemDraft.Name)] = ItemColumns.Name,
        [nameof(ItemDraft.HsnSac)] = ItemColumns.HsnSac,
        [nameof(ItemDraft.Unit)] = ItemColumns.Unit,
        [nameof(ItemDraft.SalePrice)] = ItemColumns.SalePrice,
        [nameof(ItemDraft.PurchasePrice)] = ItemColumns.PurchasePrice,
        [nameof(ItemDraft.Barcode)] = ItemColumns.Barcode,
        [nameof(ItemDraft.Tracking)] = ItemColumns.Tracking,
        [nameof(ItemDraft.ReorderLevel)] = ItemColumns.ReorderLevel,
        [nameof(ItemDraft.ReorderUpTo)] = ItemColumns.ReorderUpTo,
        [nameof(ItemDraft.Units)] = ItemColumns.OtherUnits,
        [nameof(ItemDraft.Barcodes)] = ItemColumns.MoreBarcodes,
    };

    private readonly Dictionary<Guid, TaxRate> _rateById = taxRates.ToDictionary(rate => rate.Id);
    private readonly Dictionary<string, ItemDraft> _byCode = stored.ToDictionary(item => item.Code, StringComparer.OrdinalIgnoreCase);
    private readonly ILookup<string, ItemDraft> _byName = stored.ToLookup(item => item.Name, StringComparer.OrdinalIgnoreCase);
    private readonly ILookup<string, ItemDraft> _byBarcode = stored.Where(item => item.Barcode.Length > 0).ToLookup(item => item.Barcode);
    private readonly Dictionary<string, ItemDraft> _ownerOfCode = stored.SelectMany(item => item.Barcodes.Select(barcode => (barcode.Code, Item: item))).ToDictionary(row => row.Code, row => row.Item);
    private readonly Dictionary<string, ItemDraft> _ownerInFile = [];
    private readonly Dictionary<Guid, int> _rowOf = [];
    private readonly Dictionary<string, int> _rowOfCode = new(StringComparer.OrdinalIgnoreCase);
    private readonly ItemRowReader _reader = new(new TaxRateWords(taxRates, today), today, defaultRateId);

    protected override ItemDraft? Find(CsvRow row)
    {
        if (row.Text(ItemColumns.Code) is { } code)
            return _byCode.GetValueOrDefault(code);
        return row.Text(ItemColumns.Name) is { } name && _byName[name].ToList() is [var only] ? only : null;
    }

    protected override ItemDraft Read(CsvRow row, ItemDraft? before, RowRemarks remarks)
    {
        var draft = before is null ? new ItemDraft { Code = row.Text(ItemColumns.Code) ?? "" } : Copy(before);
        _reader.Read(row, draft, before is null, remarks);
        if (draft.Code.Length == 0)
            draft.Code = FreeCode(draft.Name);
        draft.Tidy();
        return draft;
    }

    protected override IReadOnlyList<Error> Check(ItemDraft draft) => ItemRules.Check(draft, _rateById, today);

    protected override CsvColumn ColumnOf(Error error) => ColumnOfField.GetValueOrDefault(error.Field?.Split('[')[0] ?? "", ItemColumns.TaxRate);

    protected override bool IsSame(ItemDraft draft, ItemDraft before) => draft.SaysTheSameAs(before);

    protected override void CheckOthers(CsvRow row, ItemDraft draft, ItemDraft? before, RowRemarks remarks)
    {
        if (!_rowOfCode.TryAdd(draft.Code, row.Number) || before is not null && !_rowOf.TryAdd(before.Id, row.Number))
            remarks.Refuse(ItemColumns.Code, $"Row {_rowOfCode[draft.Code]} is about the same item.");
        if (before is { HasMoved: true } && before.Tracking != draft.Tracking)
            remarks.Refuse(ItemColumns.Tracking, ItemErrors.TrackingFixed.Wording);
        if (draft.Barcode.Length > 0 && _byBarcode[draft.Barcode].FirstOrDefault(item => item.Id != draft.Id && item.IsActive) is { } other)
            remarks.Note(ItemColumns.Barcode, $"{other.Name} carries the same barcode.");
        foreach (var code in draft.Barcodes.Select(barcode => barcode.Code).Append(draft.Barcode).Where(code => code.Length > 0))
        {
            if (_ownerOfCode.TryGetValue(code, out var owner) && owner.Id != draft.Id)
                remarks.Refuse(ItemColumns.MoreBarcodes, ItemErrors.BarcodeTaken(code, owner.Name, "").Wording);
            else if (draft.Barcodes.Exists(barcode => barcode.Code == code) && (_byBarcode[code].FirstOrDefault(item => item.Id != draft.Id) ?? _ownerInFile.GetValueOrDefault(code)) is { } holder)
                remarks.Refuse(ItemColumns.MoreBarcodes, ItemErrors.BarcodeTaken(code, holder.Name, "").Wording);
        }
        foreach (var barcode in draft.Barcodes)
            _ownerInFile.TryAdd(barcode.Code, draft);
    }

    // An item without a code gets one from its name: "Site Inspection" is SITE-INSPECTION.
    private string FreeCode(string name)
    {
        var words = string.Concat(name.Select(letter => char.IsLetterOrDigit(letter) ? char.ToUpperInvariant(letter) : '-')).Split('-', StringSplitOptions.RemoveEmptyEntries);
        var stem = string.Join('-', words);
        stem = stem.Length > Item.CodeMaxLength - 4 ? stem[..(Item.CodeMaxLength - 4)].TrimEnd('-') : stem;
        return Enumerable.Range(1, CsvSheet.MaxRows)
            .Select(count => count == 1 ? stem : $"{stem}-{count}")
            .First(code => !_byCode.ContainsKey(code) && !_rowOfCode.ContainsKey(code));
    }

    private static ItemDraft Copy(ItemDraft item) => new()
    {
        Id = item.Id,
        Version = item.Version,
        IsStored = true,
        Code = item.Code,
        Name = item.Name,
        Kind = item.Kind,
        HsnSac = item.HsnSac,
        Unit = item.Unit,
        SalePrice = item.SalePrice,
        PriceIncludesTax = item.PriceIncludesTax,
        PurchasePrice = item.PurchasePrice,
        Barcode = item.Barcode,
        IsActive = item.IsActive,
        Tracking = item.Tracking,
        Valuation = item.Valuation,
        NegativeStock = item.NegativeStock,
        ReorderLevel = item.ReorderLevel,
        ReorderUpTo = item.ReorderUpTo,
        HasMoved = item.HasMoved,
        Form = item.Form,
        Attributes = item.Attributes,
        TemplateId = item.TemplateId,
        Variant = item.Variant,
        Units = [.. item.Units],
        Barcodes = [.. item.Barcodes],
        Parts = [.. item.Parts],
        Rates = [.. item.Rates.Select(rate => new ItemRateDraft { From = rate.From, TaxRateId = rate.TaxRateId })],
    };
}
