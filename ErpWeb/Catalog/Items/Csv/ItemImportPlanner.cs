using ErpWeb.Catalog.TaxRates;
using ErpWeb.Shared.Csv;

namespace ErpWeb.Catalog.Items.Csv;

/// <summary>Decides, row by row, what an import does. Writes nothing and asks nobody.</summary>
/// <param name="stored">The tenant's items.</param>
/// <param name="taxRates">The tenant's rates.</param>
/// <param name="today">The tenant's day.</param>
/// <param name="defaultRateId">The GST rate of new items whose row names none; null refuses such rows.</param>
internal sealed class ItemImportPlanner(IReadOnlyList<ItemDraft> stored, IReadOnlyList<TaxRate> taxRates, DateOnly today, Guid? defaultRateId)
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
    private readonly List<ImportIssue> _issues = [];

    public ImportPlan<ItemDraft> Plan(CsvSheet sheet)
    {
        var rows = sheet.Rows.Select(Plan).ToList();
        return new(rows, _issues, sheet.UnknownHeaders);
    }

    private PlannedRow<ItemDraft> Plan(CsvRow row)
    {
        var before = Find(row);
        var draft = before is null ? new ItemDraft { Code = row.Text(ItemColumns.Code) ?? "" } : Copy(before);
        var refused = new HashSet<CsvColumn>();
        _reader.Read(row, draft, before is null, Say);
        if (draft.Code.Length == 0)
            draft.Code = FreeCode(draft.Name);
        draft.Tidy();
        CheckRules(draft, refused, Say);
        CheckFile(row, draft, before, Say);
        var action = refused.Count > 0 ? ImportAction.Refused
            : before is null ? ImportAction.New
            : draft.SaysTheSameAs(before) ? ImportAction.Unchanged
            : ImportAction.Changed;
        return new(row.Number, draft, action);

        void Say(CsvColumn column, string message, bool isRefusal)
        {
            if (isRefusal)
                refused.Add(column);
            _issues.Add(new(row.Number, column.Header, message, isRefusal));
        }
    }

    private ItemDraft? Find(CsvRow row)
    {
        if (row.Text(ItemColumns.Code) is { } code)
            return _byCode.GetValueOrDefault(code);
        return row.Text(ItemColumns.Name) is { } name && _byName[name].ToList() is [var only] ? only : null;
    }

    // A cell that could not be read has been named already; what stands in its place is not at fault too.
    private void CheckRules(ItemDraft draft, HashSet<CsvColumn> unread, Action<CsvColumn, string, bool> say)
    {
        var columns = unread.ToHashSet();
        foreach (var error in ItemRules.Check(draft, _rateById, today))
        {
            var column = ColumnOfField.GetValueOrDefault(error.Field?.Split('[')[0] ?? "", ItemColumns.TaxRate);
            if (!columns.Contains(column))
                say(column, error.Message, true);
        }
    }

    private void CheckFile(CsvRow row, ItemDraft draft, ItemDraft? before, Action<CsvColumn, string, bool> say)
    {
        if (!_rowOfCode.TryAdd(draft.Code, row.Number) || before is not null && !_rowOf.TryAdd(before.Id, row.Number))
            say(ItemColumns.Code, $"Row {_rowOfCode[draft.Code]} is about the same item.", true);
        if (before is { HasMoved: true } && before.Tracking != draft.Tracking)
            say(ItemColumns.Tracking, ItemErrors.TrackingFixed.Message, true);
        if (draft.Barcode.Length > 0 && _byBarcode[draft.Barcode].FirstOrDefault(item => item.Id != draft.Id && item.IsActive) is { } other)
            say(ItemColumns.Barcode, $"{other.Name} carries the same barcode.", false);
        foreach (var code in draft.Barcodes.Select(barcode => barcode.Code).Append(draft.Barcode).Where(code => code.Length > 0))
        {
            if (_ownerOfCode.TryGetValue(code, out var owner) && owner.Id != draft.Id)
                say(ItemColumns.MoreBarcodes, ItemErrors.BarcodeTaken(code, owner.Name, "").Message, true);
            else if (draft.Barcodes.Exists(barcode => barcode.Code == code) && (_byBarcode[code].FirstOrDefault(item => item.Id != draft.Id) ?? _ownerInFile.GetValueOrDefault(code)) is { } holder)
                say(ItemColumns.MoreBarcodes, ItemErrors.BarcodeTaken(code, holder.Name, "").Message, true);
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
