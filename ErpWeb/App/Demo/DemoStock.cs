using ErpWeb.Catalog.Contracts;
using ErpWeb.Catalog.Items;
using ErpWeb.Inventory.Adjustments;
using ErpWeb.Inventory.Counts;
using ErpWeb.Inventory.Goods;
using ErpWeb.Inventory.Opening;
using ErpWeb.Inventory.Transfers;
using ErpWeb.Inventory.Warehouses;
using ErpWeb.Shared.Data;
using ErpWeb.Shared.Data.Hosting;
using ErpWeb.Shared.Gst;
using ErpWeb.Shared.Kernel.Access;
using ErpWeb.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.App.Demo;

/// <summary>A second warehouse with transfers, a count, a few write-offs, and batches at the clinic: made by the same verbs that people use.</summary>
internal static class DemoStock
{
    private static readonly (string Code, string Name, string Hsn, decimal Price)[] Consumables =
    [
        ("ANA-LIG", "Lignocaine 2 % cartridge, box of 50", "300490", 1450), ("CMP-A2", "Composite syringe A2, 4 g", "300640", 890), ("GLV-NIT", "Nitrile gloves, box of 100", "401512", 420),
    ];

    public static async Task EnsureAsync(IServiceProvider services, DemoBusiness business, Guid tenantId, CancellationToken ct)
    {
        await using var scope = services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<TenantContext>().Set(tenantId, Actor.System("demo data"), Rights.All);
        await using var db = await scope.ServiceProvider.GetRequiredService<TenantDb>().OpenAsync(Permissions.Member, ct);
        if (await db.StockCounts.AnyAsync(ct))
            return;
        var today = scope.ServiceProvider.GetRequiredService<IndiaClock>().Today;
        var store = await db.Warehouses.Where(warehouse => warehouse.IsDefault).Select(warehouse => warehouse.Id).SingleAsync(ct);
        var shop = new WarehouseDraft { Code = "SHOP", Name = business.Industry is Industry.Dental ? "Second clinic" : "Shop in the market", Kind = WarehouseKind.Shop };
        await scope.ServiceProvider.GetRequiredService<WarehouseService>().SaveAsync(shop, ct);
        if (business.Industry is Industry.Dental)
            await ReceiveBatchesAsync(scope.ServiceProvider, db, store, today, ct);
        var goods = await GoodsAsync(db, store, ct);
        if (goods.Count < 4)
            return;
        await MoveAsync(scope.ServiceProvider, goods, store, shop.Id, today, ct);
        await CountAsync(scope.ServiceProvider, goods, store, ct);
    }

    private static async Task ReceiveBatchesAsync(IServiceProvider services, ErpDbContext db, Guid store, DateOnly today, CancellationToken ct)
    {
        var rate = await db.TaxRates.AsNoTracking().Where(row => row.Treatment == TaxTreatment.Taxable && row.Rate == 5 && row.To == null).Select(row => row.Id).FirstAsync(ct);
        var opening = new AdjustmentDraft { Date = today.AddDays(-20), Note = "Cupboard of the clinic" };
        foreach (var (code, name, hsn, price) in Consumables)
        {
            var item = new ItemDraft { Code = code, Name = name, HsnSac = hsn, SalePrice = price, PurchasePrice = price * 0.7m, Tracking = ItemTracking.Batch, ReorderLevel = 5, ReorderUpTo = 20, Rates = [new() { TaxRateId = rate }] };
            await services.GetRequiredService<ItemService>().CreateAsync(item, ct);
            foreach (var (suffix, months, quantity) in ((string, int, decimal)[])[("A", -1, 2), ("B", 1, 6), ("C", 14, 10)])
                opening.Lines.Add(new() { ItemId = item.Id, WarehouseId = store, Quantity = quantity, LotNumber = $"{code}-{today.Year % 100}{suffix}", ExpiresOn = today.AddMonths(months), Value = quantity * price * 0.7m });
        }
        await services.GetRequiredService<OpeningStockService>().PostAsync(opening, ct);
    }

    private static async Task<List<GoodsLine>> GoodsAsync(ErpDbContext db, Guid store, CancellationToken ct) => await (
        from position in db.StockPositions.AsNoTracking()
        join item in db.Items on new { position.TenantId, Id = position.ItemId } equals new { item.TenantId, item.Id }
        where position.WarehouseId == store && position.LotId == Guid.Empty && position.Quantity >= 12
        orderby item.Name
        select new GoodsLine { ItemId = item.Id, ItemName = item.Name, Unit = item.Unit }).Take(6).ToListAsync(ct);

    private static async Task MoveAsync(IServiceProvider services, List<GoodsLine> goods, Guid store, Guid shop, DateOnly today, CancellationToken ct)
    {
        var (transfers, arrivals) = (services.GetRequiredService<TransferService>(), services.GetRequiredService<ArrivalService>());
        var first = Transfer(today.AddDays(-9), "MH 12 AB 4821", Line(goods[0], 6), Line(goods[1], 4));
        await transfers.SendAsync(first, ct);
        await arrivals.ReceiveAsync(new() { TransferId = first.Id, Date = today.AddDays(-8), Lines = [.. first.Lines.Select(line => new ArrivalLine { LineId = line.Id, Quantity = line.Quantity })] }, ct);
        var second = Transfer(today.AddDays(-2), "MH 12 CD 1177", Line(goods[2], 5), Line(goods[3], 3));
        await transfers.SendAsync(second, ct);
        await arrivals.ReceiveAsync(new() { TransferId = second.Id, Date = today.AddDays(-1), Note = "Two pieces short", Lines = [new() { LineId = second.Lines[0].Id, Quantity = 3 }, new() { LineId = second.Lines[1].Id, Quantity = 3 }] }, ct);
        await services.GetRequiredService<AdjustmentService>().PostAsync(
            new() { Date = today.AddDays(-5), WarehouseId = store, Reason = AdjustmentReason.Damage, Note = "Fell from the shelf", ReversesTax = true, Lines = [Line(goods[0], 1)] }, ct);

        TransferDraft Transfer(DateOnly date, string vehicle, params GoodsLine[] lines) => new() { Date = date, FromWarehouseId = store, ToWarehouseId = shop, Vehicle = vehicle, Lines = [.. lines] };
    }

    private static async Task CountAsync(IServiceProvider services, List<GoodsLine> goods, Guid store, CancellationToken ct)
    {
        var count = new CountDraft { WarehouseId = store, CoversAll = false, ItemIds = [.. goods.Take(4).Select(line => line.ItemId!.Value)], Note = "Front shelf" };
        await services.GetRequiredService<CountService>().PlanAsync(count, ct);
        await using var db = await services.GetRequiredService<TenantDb>().OpenAsync(Permissions.Member, ct);
        foreach (var (index, itemId) in count.ItemIds.Index())
        {
            var there = await db.StockPositions.Where(position => position.ItemId == itemId && position.WarehouseId == store).Select(position => position.Quantity).SingleAsync(ct);
            await services.GetRequiredService<CountingService>().AddAsync(new() { CountId = count.Id, ItemId = itemId, Quantity = index == 1 ? there - 1 : there }, ct);
        }
        await services.GetRequiredService<CountService>().ApproveAsync(count.Id, ct);
    }

    private static GoodsLine Line(GoodsLine goods, decimal quantity) => new() { ItemId = goods.ItemId, ItemName = goods.ItemName, Unit = goods.Unit, Quantity = quantity };
}
