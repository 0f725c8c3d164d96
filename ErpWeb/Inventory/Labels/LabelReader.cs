using ErpWeb.Inventory.Reports;
using ErpWeb.Shared.Data.Hosting;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Inventory.Labels;

/// <summary>A batch to choose for a label.</summary>
public sealed record LotChoice(Guid Id, string Number, DateOnly? ExpiresOn);

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
        return [.. orders.Where(order => items.ContainsKey(order.ItemId)).SelectMany(order =>
        {
            var item = items[order.ItemId];
            var lot = order.LotId is { } id && lots.GetValueOrDefault(id) is { } found && found.ItemId == item.Id ? found : null;
            return Enumerable.Repeat(
                new Label(item.Name, item.Code, lot?.Mrp ?? item.SalePrice, lot?.Mrp is not null || item.PriceIncludesTax, lot?.Number ?? "", lot?.ExpiresOn, item.Barcode.Length > 0 ? item.Barcode : item.Code),
                order.Count);
        })];
    }

    /// <summary>The item's batches, the one that ends last first.</summary>
    public async Task<IReadOnlyList<LotChoice>> LotsAsync(Guid itemId, CancellationToken ct = default)
    {
        await using var db = await tenantDb.OpenAsync(StockReportPermissions.LabelPrint, ct);
        return await db.Lots.AsNoTracking().Where(lot => lot.ItemId == itemId).OrderByDescending(lot => lot.ExpiresOn).ThenBy(lot => lot.Number).Take(100)
            .Select(lot => new LotChoice(lot.Id, lot.Number, lot.ExpiresOn)).ToListAsync(ct);
    }
}
