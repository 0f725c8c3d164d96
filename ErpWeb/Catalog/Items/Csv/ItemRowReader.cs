using ErpWeb.Catalog.Contracts;
using ErpWeb.Shared.Csv;
using ErpWeb.Shared.Gst;

namespace ErpWeb.Catalog.Items.Csv;

/// <summary>Reads a row of a file into a draft. What the row does not say stays as it is.</summary>
internal sealed class ItemRowReader(TaxRateWords taxRates, DateOnly today, Guid? defaultRateId)
{
    /// <param name="row">What the file says.</param>
    /// <param name="draft">A new item, or the stored one that the row is about.</param>
    /// <param name="isNew">A new item must get a GST rate.</param>
    /// <param name="say">Takes what is to be said about the row.</param>
    public void Read(CsvRow row, ItemDraft draft, bool isNew, Action<CsvColumn, string, bool> say)
    {
        draft.Name = row.Text(ItemColumns.Name) ?? draft.Name;
        draft.HsnSac = row.Text(ItemColumns.HsnSac) ?? draft.HsnSac;
        draft.Barcode = row.Text(ItemColumns.Barcode) ?? draft.Barcode;
        ReadKind(row, draft, isNew, say);
        ReadUnit(row, draft, isNew, say);
        ReadPrices(row, draft, say);
        ReadActive(row, draft, say);
        ReadStock(row, draft, say);
        ReadParts(row, draft, say);
        ReadRate(row, draft, isNew, say);
    }

    private static void ReadKind(CsvRow row, ItemDraft draft, bool isNew, Action<CsvColumn, string, bool> say)
    {
        switch (row.Text(ItemColumns.Kind)?.ToLowerInvariant())
        {
            case null when isNew:
                draft.Kind = HsnRules.IsService(draft.HsnSac) ? ItemKind.Service : ItemKind.Goods;
                break;
            case null:
                break;
            case "goods" or "good" or "product":
                draft.Kind = ItemKind.Goods;
                break;
            case "service" or "services":
                draft.Kind = ItemKind.Service;
                break;
            default:
                say(ItemColumns.Kind, "Write Goods or Service.", true);
                break;
        }
    }

    private static void ReadUnit(CsvRow row, ItemDraft draft, bool isNew, Action<CsvColumn, string, bool> say)
    {
        if (row.Text(ItemColumns.Unit) is not { } word)
        {
            if (isNew && draft.Kind is ItemKind.Service)
                draft.Unit = Uqc.Others;
            return;
        }
        if (UnitWords.Find(word) is null)
            say(ItemColumns.Unit, $"GST does not know the unit {word}; OTH (others) is used.", false);
        draft.Unit = UnitWords.Find(word) ?? Uqc.Others;
    }

    private static void ReadPrices(CsvRow row, ItemDraft draft, Action<CsvColumn, string, bool> say)
    {
        if (row.TryAmount(ItemColumns.SalePrice, out var sale))
            draft.SalePrice = sale ?? draft.SalePrice;
        else
            say(ItemColumns.SalePrice, $"{row.Text(ItemColumns.SalePrice)} is not a price.", true);
        if (row.TryAmount(ItemColumns.PurchasePrice, out var purchase))
            draft.PurchasePrice = purchase ?? draft.PurchasePrice;
        else
            say(ItemColumns.PurchasePrice, $"{row.Text(ItemColumns.PurchasePrice)} is not a price.", true);
        if (row.TryYesNo(ItemColumns.PriceIncludesTax, out var includesTax))
            draft.PriceIncludesTax = includesTax ?? draft.PriceIncludesTax;
        else
            say(ItemColumns.PriceIncludesTax, "Write Yes or No.", true);
    }

    private static void ReadActive(CsvRow row, ItemDraft draft, Action<CsvColumn, string, bool> say)
    {
        if (!row.TryYesNo(ItemColumns.IsActive, out var isActive) || !row.TryYesNo(ItemColumns.IsDisabled, out var isDisabled))
            say(ItemColumns.IsActive, "Write Yes or No.", true);
        else
            draft.IsActive = isActive ?? !isDisabled ?? draft.IsActive;
    }

    private static void ReadStock(CsvRow row, ItemDraft draft, Action<CsvColumn, string, bool> say)
    {
        switch (row.Text(ItemColumns.Tracking)?.ToLowerInvariant())
        {
            case null:
                break;
            case "nothing" or "none" or "no" or "0":
                draft.Tracking = ItemTracking.None;
                break;
            case "batch" or "yes" or "1":
                draft.Tracking = ItemTracking.Batch;
                break;
            case "serial number" or "serial":
                draft.Tracking = ItemTracking.Serial;
                break;
            default:
                say(ItemColumns.Tracking, "Write Nothing, Batch or Serial number.", true);
                break;
        }
        if (row.TryAmount(ItemColumns.ReorderLevel, out var level))
            draft.ReorderLevel = level ?? draft.ReorderLevel;
        else
            say(ItemColumns.ReorderLevel, $"{row.Text(ItemColumns.ReorderLevel)} is not a quantity.", true);
        if (row.TryAmount(ItemColumns.ReorderUpTo, out var most))
            draft.ReorderUpTo = most ?? draft.ReorderUpTo;
        else
            say(ItemColumns.ReorderUpTo, $"{row.Text(ItemColumns.ReorderUpTo)} is not a quantity.", true);
    }

    private static void ReadParts(CsvRow row, ItemDraft draft, Action<CsvColumn, string, bool> say)
    {
        if (row.Text(ItemColumns.OtherUnits) is { } text)
        {
            if (ItemPartsText.Units(text) is { } units)
                draft.Units = units;
            else
                say(ItemColumns.OtherUnits, "Write other units as in BOX=12; CTN=144.", true);
        }
        if (row.Text(ItemColumns.MoreBarcodes) is { } codes)
            draft.Barcodes = ItemPartsText.Barcodes(codes, draft.Units);
    }

    private void ReadRate(CsvRow row, ItemDraft draft, bool isNew, Action<CsvColumn, string, bool> say)
    {
        if (!row.TryDate(ItemColumns.TaxRateFrom, out var from))
            say(ItemColumns.TaxRateFrom, "Write the day as in 21-11-2026.", true);
        row.TryYesNo(ItemColumns.IsTaxable, out var isTaxable);
        var text = isTaxable is false ? row.Text(ItemColumns.Taxability) ?? "" : row.Text(ItemColumns.TaxRate);
        if (text is null)
        {
            if (isNew && defaultRateId is { } defaultRate)
                draft.Rates[0].TaxRateId = defaultRate;
            else if (isNew)
                say(ItemColumns.TaxRate, "A new item needs a GST rate, such as GST 18% or Exempt.", true);
            return;
        }
        var rate = isTaxable is false ? taxRates.FindUntaxed(text) : taxRates.Find(text);
        if (rate is null)
            say(ItemColumns.TaxRate, $"There is no GST rate {text} in force today.", true);
        else if (isNew)
            (draft.Rates[0].From, draft.Rates[0].TaxRateId) = (from ?? ItemRateDraft.Always, rate.Id);
        else if (draft.RateOn(today)?.TaxRateId != rate.Id)
            SetRate(draft, from ?? today, rate.Id);
    }

    private static void SetRate(ItemDraft draft, DateOnly from, Guid taxRateId)
    {
        if (draft.Rates.Find(rate => rate.From == from) is { } stored)
            stored.TaxRateId = taxRateId;
        else
            draft.Rates.Add(new ItemRateDraft { From = from, TaxRateId = taxRateId });
    }
}
