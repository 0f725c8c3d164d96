using ErpWeb.Catalog.Items;
using ErpWeb.Purchasing.Bills;
using ErpWeb.Purchasing.DebitNotes;
using ErpWeb.Purchasing.GoodsReceipts;
using ErpWeb.Purchasing.LandedCosts;
using ErpWeb.Purchasing.Orders;
using ErpWeb.Purchasing.Payments;
using ErpWeb.Shared.Data.Posting;
using ErpWeb.Shared.Kernel;
using ErpWeb.Tests.Purchasing;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Tests.Scenarios;

internal sealed partial class RandomTrade
{
    private async Task<bool> ReceiveAsync()
    {
        var ordered = await _shop.DoAsync<OrderService, Result<PostedReference>>(orders => orders.ApproveAsync(_shop.Order(_random.Next(2, 30), _random.Next(6000, 9000) / 100m)));
        if (!ordered.IsSuccess)
            return false;
        var lines = await _shop.DoAsync<OrderQueries, IReadOnlyList<GoodsReceiptDraftLine>>(orders => orders.ToReceiveAsync(ordered.Value.Id));
        lines[0].Quantity = _random.Next(1, (int)lines[0].Quantity!.Value + 1);
        return await TryAsync<GoodsReceiptService, PostedReference>(receipts => receipts.ReceiveAsync(new() { Date = PurchaseFixture.Today, OrderId = ordered.Value.Id, PartyId = _shop.Supplier.Id, Lines = [.. lines] }));
    }

    private async Task<bool> BillAsync()
    {
        await using var db = _shop.Database.For(_shop.Tenant.Id);
        var lines = await (
            from line in db.GoodsReceiptLines
            join receipt in db.GoodsReceipts on new { line.TenantId, Id = line.ReceiptId } equals new { receipt.TenantId, receipt.Id }
            where receipt.Status == DocumentStatus.Posted
            select line).ToListAsync();
        return lines.Count > 0 && await BillAsync(new() { ItemId = _shop.Item.Id, ReceiptLineId = lines[_random.Next(lines.Count)].Id, Quantity = _random.Next(1, 8), UnitPrice = _random.Next(6000, 9000) / 100m });
    }

    private Task<bool> DirectBillAsync() => BillAsync(new() { ItemId = _shop.Item.Id, Quantity = _random.Next(1, 25), UnitPrice = _random.Next(6000, 9000) / 100m });

    private Task<bool> BillAsync(ErpWeb.Purchasing.Drafts.PurchaseDraftLine line)
    {
        var day = Day;
        return TryAsync<BillService, PostedReference>(service => service.PostAsync(new()
        {
            Date = line.ReceiptLineId is null ? day : PurchaseFixture.Today,
            SupplierDate = day,
            SupplierNumber = $"V-{_random.Next():X}",
            PartyId = _shop.Supplier.Id,
            OverrideReason = "Agreed on the telephone",
            Lines = [line],
        }));
    }

    private async Task<bool> FreightAsync() =>
        await PickAsync(db => db.GoodsReceipts.Where(row => row.Status == DocumentStatus.Posted).Select(row => row.Id)
            .Concat(db.PurchaseBillLines.Where(line => line.IsGoods && line.ReceiptLineId == null).Select(line => line.BillId))) is { } document
        && await TryAsync<LandedCostService, PostedReference>(costs => costs.PostAsync(new() { Date = PurchaseFixture.Today, Documents = [document], Charges = [new() { Amount = _random.Next(1, 30_000) / 100m }] }));

    private Task<bool> CancelFreightAsync() => CancelAsync<LandedCostService>(db => db.LandedCosts.Select(row => row.Id), (service, id) => service.CancelAsync(id, "Mistyped"));

    private async Task<bool> PayAsync() =>
        await PickAsync(db => db.PurchaseBills.Where(row => row.Status == DocumentStatus.Posted).Select(row => row.Id)) is { } bill
        && (await _shop.PayAsync(_shop.Payment(bill, _random.Next(1, 600)))).IsSuccess;

    private async Task<bool> ReturnAsync()
    {
        await using var db = _shop.Database.For(_shop.Tenant.Id);
        var lines = await db.PurchaseBillLines.ToListAsync();
        if (lines.Count == 0)
            return false;
        var line = lines[_random.Next(lines.Count)];
        return await TryAsync<DebitNoteService, PostedReference>(service => service.ReturnAsync(new() { BillId = line.BillId, Date = PurchaseFixture.Today, Reason = "Dented", Lines = [new() { BillLineId = line.Id, Quantity = 1 }] }));
    }

    private Task<bool> CancelBillAsync() => CancelAsync<BillService>(db => db.PurchaseBills.Select(row => row.Id), (service, id) => service.CancelAsync(id, "Mistyped"));

    private Task<bool> CancelPaymentAsync() => CancelAsync<SupplierPaymentService>(db => db.SupplierPayments.Select(row => row.Id), (service, id) => service.CancelAsync(id, "Mistyped"));

    private Task<bool> CancelGoodsReceiptAsync() => CancelAsync<GoodsReceiptService>(db => db.GoodsReceipts.Select(row => row.Id), (service, id) => service.CancelAsync(id, "Mistyped"));
}
