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
    /// <param name="remarks">Takes what is to be said about the row.</param>
    public void Read(CsvRow row, ItemDraft draft, bool isNew, RowRemarks remarks)
    {
        draft.Name = row.Text(ItemColumns.Name) ?? draft.Name;
        draft.HsnSac = row.Text(ItemColumns.HsnSac) ?? draft.HsnSac;
        draft.Barcode = row.Text(ItemColumns.Barcode) ?? draft.Barcode;
        ReadKind(row, draft, isNew, remarks);
        ReadUnit(row, draft, isNew, remarks);
        ReadPrices(row, draft, remarks);
        ReadActive(row, draft, remarks);
        ReadStock(row, draft, remarks);
        ReadParts(row, draft, remarks);
        ReadRate(row, draft, isNew, remarks);
    }

    private static void ReadKind(CsvRow row, ItemDraft draft, bool isNew, RowRemarks remarks)
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
                remarks.Refuse(ItemColumns.Kind, "Write Goods or Service.");
                break;
        }
    }

    private static void ReadUnit(CsvRow row, ItemDraft draft, bool isNew, RowRemarks remarks)
    {
        if (row.Text(ItemColumns.Unit) is not { } word)
        {
            if (isNew && draft.Kind is ItemKind.Service)
                draft.Unit = Uqc.Others;
            return;
        }
        if (UnitWords.Find(word) is null)
            remarks.Note(ItemColumns.Unit, $"GST does not know the unit {word}; OTH (others) is used.");
        draft.Unit = UnitWords.Find(word) ?? Uqc.Others;
    }

    private static void ReadPrices(CsvRow row, ItemDraft draft, RowRemarks remarks)
    {
        if (row.TryAmount(ItemColumns.SalePrice, out var sale))
            draft.SalePrice = sale ?? draft.SalePrice;
        else
            remarks.Refuse(ItemColumns.SalePrice, $"{row.Text(ItemColumns.SalePrice)} is not a price.");
        if (row.TryAmount(ItemColumns.PurchasePrice, out var purchase))
            draft.PurchasePrice = purchase ?? draft.PurchasePrice;
        else
            remarks.Refuse(ItemColumns.PurchasePrice, $"{row.Text(ItemColumns.PurchasePrice)} is not a price.");
        if (row.TryYesNo(ItemColumns.PriceIncludesTax, out var includesTax))
            draft.PriceIncludesTax = includesTax ?? draft.PriceIncludesTax;
        else
            remarks.Refuse(ItemColumns.PriceIncludesTax, "Write Yes or No.");
    }

    private static void ReadActive(CsvRow row, ItemDraft draft, RowRemarks remarks)
    {
        if (!row.TryYesNo(ItemColumns.IsActive, out var isActive) || !row.TryYesNo(ItemColumns.IsDisabled, out var isDisabled))
            remarks.Refuse(ItemColumns.IsActive, "Write Yes or No.");
        else
            draft.IsActive = isActive ?? !isDisabled ?? draft.IsActive;
    }

    private static void ReadStock(CsvRow row, ItemDraft draft, RowRemarks remarks)
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
                remarks.Refuse(ItemColumns.Tracking, "Write Nothing, Batch or Serial number.");
                break;
        }
        if (row.TryAmount(ItemColumns.ReorderLevel, out var level))
            draft.ReorderLevel = level ?? draft.ReorderLevel;
        else
            remarks.Refuse(ItemColumns.ReorderLevel, $"{row.Text(ItemColumns.ReorderLevel)} is not a quantity.");
        if (row.TryAmount(ItemColumns.ReorderUpTo, out var most))
            draft.ReorderUpTo = most ?? draft.ReorderUpTo;
        else
            remarks.Refuse(ItemColumns.ReorderUpTo, $"{row.Text(ItemColumns.ReorderUpTo)} is not a quantity.");
    }

    private static void ReadParts(CsvRow row, ItemDraft draft, RowRemarks remarks)
    {
        if (row.Text(ItemColumns.OtherUnits) is { } text)
        {
            if (ItemPartsText.Units(text) is { } units)
                draft.Units = units;
            else
                remarks.Refuse(ItemColumns.OtherUnits, "Write other units as in BOX=12; CTN=144.");
        }
        if (row.Text(ItemColumns.MoreBarcodes) is { } codes)
            draft.Barcodes = ItemPartsText.Barcodes(codes, draft.Units);
    }

    private void ReadRate(CsvRow row, ItemDraft draft, bool isNew, RowRemarks remarks)
    {
        if (!row.TryDate(ItemColumns.TaxRateFrom, out var from))
            remarks.Refuse(ItemColumns.TaxRateFrom, "Write the day as in 21-11-2026.");
        row.TryYesNo(ItemColumns.IsTaxable, out var isTaxable);
        var text = isTaxable is false ? row.Text(ItemColumns.Taxability) ?? "" : row.Text(ItemColumns.TaxRate);
        if (text is null)
        {
            if (isNew && defaultRateId is { } defaultRate)
                draft.Rates[0].TaxRateId = defaultRate;
            else if (isNew)
                remarks.Refuse(ItemColumns.TaxRate, "A new item needs a GST rate, such as GST 18% or Exempt.");
            return;
        }
        var rate = isTaxable is false ? taxRates.FindUntaxed(text) : taxRates.Find(text);
        if (rate is null)
            remarks.Refuse(ItemColumns.TaxRate, $"There is no GST rate {text} in force today.");
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
