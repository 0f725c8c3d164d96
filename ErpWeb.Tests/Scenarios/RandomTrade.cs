using ErpWeb.Accounting.Journals;
using ErpWeb.Billing.CreditNotes;
using ErpWeb.Billing.Documents;
using ErpWeb.Billing.Drafts;
using ErpWeb.Billing.Invoices;
using ErpWeb.Billing.Papers;
using ErpWeb.Billing.Receipts;
using ErpWeb.Catalog.Contracts;
using ErpWeb.Catalog.Items;
using ErpWeb.Inventory.Adjustments;
using ErpWeb.Inventory.Transfers;
using ErpWeb.Inventory.Warehouses;
using ErpWeb.Parties;
using ErpWeb.Purchasing.Bills;
using ErpWeb.Purchasing.DebitNotes;
using ErpWeb.Purchasing.Documents;
using ErpWeb.Purchasing.GoodsReceipts;
using ErpWeb.Purchasing.LandedCosts;
using ErpWeb.Purchasing.Orders;
using ErpWeb.Purchasing.Payments;
using ErpWeb.Shared.Data;
using ErpWeb.Shared.Data.Posting;
using ErpWeb.Shared.Kernel;
using ErpWeb.Tests.Purchasing;
using ErpWeb.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Tests.Scenarios;

/// <summary>Trades at random through the same services as the pages. What a service refuses, as it should at times, changes nothing.</summary>
internal sealed class RandomTrade
{
    private readonly PurchaseFixture _shop;
    private readonly Party _customer;
    private readonly Random _random;
    private readonly IReadOnlyList<(string Kind, Func<Task<bool>> Act)> _acts;

    private RandomTrade(PurchaseFixture shop, Party customer, int seed, bool movesGoods)
    {
        (_shop, _customer, _random) = (shop, customer, new(seed));
        _acts =
        [
            ("invoice", InvoiceAsync), ("invoice", InvoiceAsync), ("receipt", ReceiptAsync), ("order and goods receipt", ReceiveAsync), ("bill of goods received", BillAsync),
            ("bill with goods", DirectBillAsync), ("freight", FreightAsync), ("cancelled freight", CancelFreightAsync), ("payment", PayAsync), ("debit note", ReturnAsync), ("journal", JournalAsync),
            ("credit note", CreditAsync), ("sales order and challan", DeliverAsync), ("invoice of a challan", BillChallanAsync), ("goods of a challan back", ChallanBackAsync),
            ("cancelled credit note", CancelCreditNoteAsync), ("cancelled order or challan", CancelPaperAsync),
            ("cancelled invoice", CancelInvoiceAsync), ("cancelled receipt", CancelReceiptAsync), ("cancelled bill", CancelBillAsync), ("cancelled payment", CancelPaymentAsync), ("cancelled goods receipt", CancelGoodsReceiptAsync),
            .. movesGoods ? [("adjustment", AdjustAsync), ("transfer", SendAsync), ("arrival", ArriveAsync), ("cancelled transfer or arrival", CancelTransferAsync)] : Array.Empty<(string, Func<Task<bool>>)>(),
        ];
    }

    public const int Kinds = 25;

    /// <summary>How often each kind of thing succeeded.</summary>
    public Dictionary<string, int> Done { get; } = [];

    private DateOnly Day => PurchaseFixture.Today.AddDays(-_random.Next(40));

    /// <param name="policy">Whether more may be sold than is there; null is what the business says.</param>
    /// <param name="movesGoods">Adjusts stock and sends it to and fro too.</param>
    public static async Task<RandomTrade> OpenAsync(PurchaseFixture shop, int seed, ValuationMethod method, NegativeStock? policy = null, bool movesGoods = false)
    {
        await using var db = shop.Database.For(shop.Tenant.Id);
        var item = await db.Items.SingleAsync(row => row.Id == shop.Item.Id);
        (item.Valuation, item.PurchasePrice, item.NegativeStock) = (method, 80, policy);
        await db.SaveChangesAsync();
        return new(shop, await shop.Tenant.AddAsync(A.Party().Consumer().CreditDays(15)), seed, movesGoods);
    }

    public async Task DoSomethingAsync()
    {
        var (kind, act) = _acts[_random.Next(_acts.Count)];
        if (await act())
            Done[kind] = Done.GetValueOrDefault(kind) + 1;
    }

    private Task<bool> InvoiceAsync() => TryAsync<InvoiceService, PostedInvoice>(service => service.PostAsync(new InvoiceDraft
    {
        Date = Day,
        PartyId = _customer.Id,
        Lines = [new() { ItemId = _shop.Item.Id, Quantity = _random.Next(1, 12), UnitPrice = _random.Next(9000, 16000) / 100m }],
    }));

    private async Task<bool> ReceiptAsync() =>
        await PickAsync(db => db.Invoices.Where(row => row.Status == InvoiceStatus.Posted).Select(row => row.Id)) is { } invoice
        && await TryAsync<ReceiptService, PostedReceipt>(service => service.ReceiveAsync(new() { InvoiceId = invoice, Date = PurchaseFixture.Today, Amount = _random.Next(1, 400), Mode = PaymentMode.Cash }));

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

    private async Task<bool> JournalAsync()
    {
        var (rent, bank) = (await _shop.AccountAsync("7010"), await _shop.AccountAsync("4510"));
        var amount = _random.Next(100, 900_000) / 100m;
        return await TryAsync<JournalService, PostedJournal>(service => service.PostAsync(new()
        {
            Kind = JournalKind.Journal,
            Date = Day,
            Narration = "Rent",
            Lines = [new() { AccountId = rent, Debit = amount }, new() { AccountId = bank, Credit = amount }],
        }));
    }

    private async Task<bool> CreditAsync()
    {
        await using var db = _shop.Database.For(_shop.Tenant.Id);
        var lines = await db.InvoiceLines.Where(line => line.Returned < line.Quantity).ToListAsync();
        if (lines.Count == 0)
            return false;
        var line = lines.OrderBy(row => row.Id).ElementAt(_random.Next(lines.Count));
        var isPrice = _random.Next(3) == 0;
        return await TryAsync<CreditNoteService, PostedReference>(service => service.PostAsync(new()
        {
            InvoiceId = line.InvoiceId,
            Date = PurchaseFixture.Today,
            Reason = "Not as ordered",
            Lines = [new() { InvoiceLineId = line.Id, Quantity = isPrice ? null : 1, Value = isPrice ? 7.77m : null, IsWrittenOff = !isPrice && _random.Next(2) == 0 }],
        }));
    }

    private async Task<bool> DeliverAsync()
    {
        var day = Day;
        var ordered = await _shop.DoAsync<SalesPaperService, Result<PostedReference>>(papers => papers.PostOrderAsync(new()
        {
            Date = day,
            PartyId = _customer.Id,
            Lines = [new() { ItemId = _shop.Item.Id, Quantity = _random.Next(2, 12), UnitPrice = 120 }],
        }));
        return ordered.IsSuccess && await NextAsync(ordered.Value.Id, SalesKind.Challan, draft => _shop.DoAsync<SalesPaperService, bool>(async papers => (await papers.PostChallanAsync(draft)).IsSuccess));
    }

    private async Task<bool> BillChallanAsync() =>
        await PickAsync(db => db.SalesPapers.Where(row => row.Kind == SalesKind.Challan && row.Status != SalesPaperStatus.Cancelled).Select(row => row.Id)) is { } challan
        && await NextAsync(challan, SalesKind.Invoice, draft => TryAsync<InvoiceService, PostedInvoice>(service => service.PostAsync(draft)));

    private async Task<bool> NextAsync(Guid paperId, SalesKind kind, Func<InvoiceDraft, Task<bool>> post)
    {
        var begun = await _shop.DoAsync<NextDrafts, Result<Guid>>(next => next.MakeAsync([paperId], kind));
        if (!begun.IsSuccess || await _shop.DoAsync<InvoiceDraftService, InvoiceDraft?>(drafts => drafts.FindAsync(begun.Value)) is not { } draft)
            return false;
        draft.Lines[0].Quantity = _random.Next(1, (int)draft.Lines[0].Quantity!.Value + 1);
        return await post(draft);
    }

    private async Task<bool> ChallanBackAsync()
    {
        await using var db = _shop.Database.For(_shop.Tenant.Id);
        var lines = await (
            from line in db.SalesPaperLines
            join paper in db.SalesPapers on new { line.TenantId, Id = line.PaperId } equals new { paper.TenantId, paper.Id }
            where paper.Kind == SalesKind.Challan && line.Invoiced + line.Returned < line.Quantity
            orderby line.Id
            select line).ToListAsync();
        if (lines.Count == 0)
            return false;
        var sent = lines[_random.Next(lines.Count)];
        return await TryAsync<SalesPaperService, PostedReference>(papers => papers.ReturnAsync(new() { ChallanId = sent.PaperId, Date = PurchaseFixture.Today, Lines = [new() { LineId = sent.Id, Quantity = 1 }] }));
    }

    private Task<bool> CancelCreditNoteAsync() => CancelAsync<CreditNoteService>(db => db.CreditNotes.Select(row => row.Id), (service, id) => service.CancelAsync(id, "Mistyped"));

    private Task<bool> CancelPaperAsync() => CancelAsync<SalesPaperService>(db => db.SalesPapers.Select(row => row.Id), (service, id) => service.CancelAsync(id, "Mistyped"));

    private Task<bool> CancelInvoiceAsync() => CancelAsync<InvoiceService>(db => db.Invoices.Select(row => row.Id), (service, id) => service.CancelAsync(id, "Mistyped"));

    private Task<bool> CancelReceiptAsync() => CancelAsync<ReceiptService>(db => db.Receipts.Select(row => row.Id), (service, id) => service.CancelAsync(id, "Mistyped"));

    private Task<bool> CancelBillAsync() => CancelAsync<BillService>(db => db.PurchaseBills.Select(row => row.Id), (service, id) => service.CancelAsync(id, "Mistyped"));

    private Task<bool> CancelPaymentAsync() => CancelAsync<SupplierPaymentService>(db => db.SupplierPayments.Select(row => row.Id), (service, id) => service.CancelAsync(id, "Mistyped"));

    private Task<bool> CancelGoodsReceiptAsync() => CancelAsync<GoodsReceiptService>(db => db.GoodsReceipts.Select(row => row.Id), (service, id) => service.CancelAsync(id, "Mistyped"));

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

    private async Task<bool> CancelAsync<TService>(Func<ErpDbContext, IQueryable<Guid>> documents, Func<TService, Guid, Task<Result>> cancel) where TService : notnull =>
        await PickAsync(documents) is { } id && (await _shop.DoAsync<TService, Result>(service => cancel(service, id))).IsSuccess;

    private async Task<bool> TryAsync<TService, T>(Func<TService, Task<Result<T>>> act) where TService : notnull => (await _shop.DoAsync(act)).IsSuccess;

    private async Task<Guid?> PickAsync(Func<ErpDbContext, IQueryable<Guid>> documents)
    {
        await using var db = _shop.Database.For(_shop.Tenant.Id);
        var ids = await documents(db).ToListAsync();
        return ids.Count == 0 ? null : ids.Order().ElementAt(_random.Next(ids.Count));
    }
}
