using ErpWeb.Catalog.Contracts;
using ErpWeb.Inventory.Reports;
using ErpWeb.Shared.Data.Hosting;
using ErpWeb.Shared.Kernel;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Inventory.Labels;

/// <summary>A batch to choose for a label.</summary>
public sealed record LotChoice(Guid Id, string Number, DateOnly? ExpiresOn);

/// <summary>A further barcode to choose for a label.</summary>
/// <param name="Unit">Empty is the item's own.</param>
public sealed record BarcodeChoice(Guid Id, string Code, string Unit);

/// <summary>Reads what stands on labels.</summary>
public sealed class LabelReader(TenantDb tenantDb)
{
    /// <summary>One label for each piece, in the order asked for; what the tenant does not have is left out.</summary>
    public async Task<IReadOnlyList<Label>> ReadAsync(IReadOnlyList<LabelOrder> orders, CancellationToken ct = default)
    {
        await using var db = await tenantDb.OpenAsync(StockReportPermissions.LabelPrint, ct);
        if (orders.Count == 0)
            return [];
        var (itemIds, lotIds) = (orders.Select(order => order.ItemId).ToList(), orders.Select(order => order.LotId ?? Guid.Empty).ToList());
        var items = await db.Items.AsNoTracking().Where(item => itemIds.Contains(item.Id)).ToDictionaryAsync(item => item.Id, ct);
        var lots = await db.Lots.AsNoTracking().Where(lot => lotIds.Contains(lot.Id)).ToDictionaryAsync(lot => lot.Id, ct);
        var barcodeIds = orders.Select(order => order.BarcodeId ?? Guid.Empty).ToList();
        var barcodes = await db.ItemBarcodes.AsNoTracking().Where(barcode => barcodeIds.Contains(barcode.Id)).ToDictionaryAsync(barcode => barcode.Id, ct);
        var units = await ItemPartsReader.UnitsAsync(db, itemIds, ct);
        return [.. orders.Where(order => items.ContainsKey(order.ItemId)).SelectMany(order =>
        {
            var item = items[order.ItemId];
            var lot = order.LotId is { } id && lots.GetValueOrDefault(id) is { } found && found.ItemId == item.Id ? found : null;
            var label = new Label(item.Name, item.Code, lot?.Mrp ?? item.SalePrice, lot?.Mrp is not null || item.PriceIncludesTax, lot?.Number ?? "", lot?.ExpiresOn, item.Barcode.Length > 0 ? item.Barcode : item.Code);
            if (order.BarcodeId is { } barcodeId && barcodes.GetValueOrDefault(barcodeId) is { } barcode && barcode.ItemId == item.Id)
                label = InUnit(label with { Barcode = barcode.Code }, units[item.Id].FirstOrDefault(unit => unit.Unit == barcode.Unit), item.Unit);
            return Enumerable.Repeat(label, order.Count);
        })];
    }

    /// <summary>The further barcodes of an item, each with its unit.</summary>
    public async Task<IReadOnlyList<BarcodeChoice>> BarcodesAsync(Guid itemId, CancellationToken ct = default)
    {
        await using var db = await tenantDb.OpenAsync(StockReportPermissions.LabelPrint, ct);
        return await db.ItemBarcodes.AsNoTracking().Where(barcode => barcode.ItemId == itemId).OrderBy(barcode => barcode.Code)
            .Select(barcode => new BarcodeChoice(barcode.Id, barcode.Code, barcode.Unit)).ToListAsync(ct);
    }

    // The label of a box names the box and bears its price.
    private static Label InUnit(Label label, OtherUnit? unit, string ownUnit) => unit is null ? label
        : label with { Name = $"{label.Name}, {unit.Unit} {IndianNumber.Format(unit.Base / unit.Units, 0, 4)} {ownUnit}", Price = unit.SalePrice is { } price && label.Batch.Length == 0 ? price : unit.PriceOf(label.Price) };

    /// <summary>The item's batches, the one that ends last first.</summary>
    public async Task<IReadOnlyList<LotChoice>> LotsAsync(Guid itemId, CancellationToken ct = default)
    {
        await using var db = await tenantDb.OpenAsync(StockReportPermissions.LabelPrint, ct);
        return await db.Lots.AsNoTracking().Where(lot => lot.ItemId == itemId).OrderByDescending(lot => lot.ExpiresOn).ThenBy(lot => lot.Number).Take(100)
            .Select(lot => new LotChoice(lot.Id, lot.Number, lot.ExpiresOn)).ToListAsync(ct);
    }
}
