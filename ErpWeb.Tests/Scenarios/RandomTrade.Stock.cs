using ErpWeb.Catalog.Items;
using ErpWeb.Inventory.Adjustments;
using ErpWeb.Inventory.Transfers;
using ErpWeb.Inventory.Warehouses;
using ErpWeb.Shared.Data.Posting;
using ErpWeb.Tests.Purchasing;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Tests.Scenarios;

internal sealed partial class RandomTrade
{
    private Task<bool> AdjustAsync()
    {
        var isMore = _random.Next(2) == 0;
        return TryAsync<AdjustmentService, PostedReference>(async service => await service.PostAsync(new()
        {
            Date = Day,
            WarehouseId = (await PlacesAsync())[_random.Next(2)],
            Reason = isMore ? AdjustmentReason.Found : AdjustmentReason.Damage,
            Lines = [new() { ItemId = _shop.Item.Id, Quantity = _random.Next(1, 5), Value = isMore ? _random.Next(100, 50_000) / 100m : null }],
        }));
    }

    private async Task<bool> SendAsync()
    {
        var places = await PlacesAsync();
        var from = _random.Next(2);
        return await TryAsync<TransferService, PostedReference>(service => service.SendAsync(new()
        {
            Date = Day,
            FromWarehouseId = places[from],
            ToWarehouseId = places[1 - from],
            IsDirect = _random.Next(2) == 0,
            Lines = [new() { ItemId = _shop.Item.Id, Quantity = _random.Next(1, 10) }],
        }));
    }

    private async Task<bool> ArriveAsync()
    {
        if (await PickAsync(db => db.Transfers.Where(row => row.Status == TransferStatus.Sent || row.Status == TransferStatus.PartlyReceived).Select(row => row.Id)) is not { } id)
            return false;
        var onTheWay = (await _shop.DoAsync<TransferReader, TransferView?>(reader => reader.FindAsync(id)))!.OnTheWay.First(line => line.Value > 0);
        return await TryAsync<ArrivalService, PostedReference>(service => service.ReceiveAsync(new() { TransferId = id, Date = PurchaseFixture.Today, Lines = [new() { LineId = onTheWay.Key, Quantity = _random.Next(1, (int)onTheWay.Value + 1) }] }));
    }

    private Task<bool> CancelTransferAsync() => _random.Next(2) == 0
        ? CancelAsync<ArrivalService>(db => db.TransferReceipts.Select(row => row.Id), (service, id) => service.CancelAsync(id, "Mistyped"))
        : CancelAsync<TransferService>(db => db.Transfers.Select(row => row.Id), (service, id) => service.CancelAsync(id, "Mistyped"));

    private async Task<List<Guid>> PlacesAsync()
    {
        await using var db = _shop.Database.For(_shop.Tenant.Id);
        return await db.Warehouses.Where(row => row.Kind == WarehouseKind.Store || row.Kind == WarehouseKind.Reject).OrderBy(row => row.Kind).Select(row => row.Id).ToListAsync();
    }
}
