using ErpWeb.Catalog.Items;
using ErpWeb.Purchasing.Bills;
using ErpWeb.Purchasing.Documents;
using ErpWeb.Purchasing.Drafts;
using ErpWeb.Purchasing.GoodsReceipts;
using ErpWeb.Purchasing.Orders;
using ErpWeb.Purchasing.Payments;
using ErpWeb.Shared.Data;
using ErpWeb.Shared.Data.Numbering;
using ErpWeb.Shared.Kernel;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.App.Demo;

/// <summary>The last months of orders, receipts, bills and payments of one business, day by day beside its sales.</summary>
internal sealed class DemoPurchases(
    PurchaseFactsReader reader, OrderPoster orders, GoodsReceiptPoster receipts, BillPoster bills, SupplierPaymentPoster payments, DocumentNumbers numbers)
{
    private const int Days = 120;

    private readonly PriorityQueue<Func<DateOnly, Task>, DateOnly> _coming = new();
    private readonly Random _random = new(7);
    private List<(Guid Id, decimal Price)> _goods = [];
    private List<Guid> _suppliers = [];
    private Dictionary<string, Guid> _accounts = [];

    public async Task TradeAsync(ErpDbContext db, DateOnly date, DateOnly today, CancellationToken ct)
    {
        if (date < today.AddDays(-Days))
            return;
        if (_suppliers.Count == 0)
            await BeginAsync(db, ct);
        if (date.DayOfWeek is DayOfWeek.Tuesday or DayOfWeek.Friday && _goods.Count > 0)
            await OrderAsync(db, date, ct);
        if (date.Day == 3)
            await BillAsync(db, date, Deduct(Expense(date, _suppliers[0], "7010", "Rent of the premises", 42_000)), ct);
        if (date.Day == 12)
            await BillAsync(db, date, Expense(date, _suppliers[1], "7020", "Electricity", 8_000 + _random.Next(60) * 100), ct);
        while (_coming.TryPeek(out var next, out var day) && day <= date)
        {
            _coming.Dequeue();
            await next(date);
        }
    }

    private async Task BeginAsync(ErpDbContext db, CancellationToken ct)
    {
        _goods = (await db.Items.Where(item => item.Kind == ItemKind.Goods).OrderBy(item => item.Code).Select(item => new { item.Id, item.PurchasePrice }).ToListAsync(ct))
            .ConvertAll(item => (item.Id, item.PurchasePrice ?? 100));
        _suppliers = await db.Parties.Where(party => party.IsSupplier && !party.IsCustomer).OrderBy(party => party.Name).Select(party => party.Id).Take(12).ToListAsync(ct);
        _accounts = await db.Accounts.ToDictionaryAsync(account => account.Code, account => account.Id, ct);
    }

    private async Task OrderAsync(ErpDbContext db, DateOnly date, CancellationToken ct)
    {
        var draft = new OrderDraft
        {
            Date = date,
            ExpectedDate = date.AddDays(7),
            PartyId = _suppliers[_random.Next(_suppliers.Count)],
            Terms = "Delivery to our store, freight paid. Payment 30 days after receipt.",
            Lines =
            [
                .. Enumerable.Range(0, _random.Next(2, 5)).Select(_ => _goods[_random.Next(_goods.Count)]).DistinctBy(item => item.Id).Select(item => new PurchaseDraftLine
                {
                    ItemId = item.Id, Quantity = item.Price > 2000 ? _random.Next(2, 8) : 10 * _random.Next(1, 7), UnitPrice = item.Price,
                }),
            ],
        };
        var facts = await reader.ReadAsync(db, draft, ct);
        var figures = OrderCalculator.Calculate(draft, facts, date);
        await orders.WriteAsync(db, draft, facts, figures, await numbers.TakeAsync(db, NumberedDocument.PurchaseOrder, date, ct), ct);
        var isPart = _random.Next(5) == 0;
        Later(date, 3, 9, day => ReceiveAsync(db, draft, day, isPart, ct));
    }

    private async Task ReceiveAsync(ErpDbContext db, OrderDraft order, DateOnly date, bool isPart, CancellationToken ct)
    {
        var ordered = await reader.ReadOrderAsync(db, order.Id, ct);
        var draft = new GoodsReceiptDraft
        {
            Date = date,
            OrderId = order.Id,
            PartyId = order.PartyId,
            Challan = $"DC-{_random.Next(1000, 9999)}",
            Lines = [.. ordered.Select(line => new GoodsReceiptDraftLine { OrderLineId = line.Id, ItemId = line.ItemId, Quantity = isPart ? Rounding.Down(line.ToReceive / 2, 0) : line.ToReceive })],
        };
        if (draft.Counted.Count == 0)
            return;
        var facts = await reader.WithPartyAsync(db, await reader.ReadFrameAsync(db, ct), order.PartyId, ct);
        facts = await reader.WithLinesAsync(db, facts, draft.References, ct);
        _ = (await receipts.WriteAsync(db, draft, facts, _ => 0, await numbers.TakeAsync(db, NumberedDocument.GoodsReceipt, date, ct), ct)).Value;
        Later(date, 1, 6, day => BillGoodsAsync(db, draft.Id, order.PartyId!.Value, day, ct));
        if (isPart)
            Later(date, 6, 20, day => ReceiveAsync(db, order, day, isPart: false, ct));
    }

    private async Task BillGoodsAsync(ErpDbContext db, Guid receiptId, Guid partyId, DateOnly date, CancellationToken ct)
    {
        var received = (await reader.ReadUnbilledAsync(db, partyId, ct)).Where(line => line.ReceiptId == receiptId).ToList();
        var ordered = await reader.ReadOrderLinesAsync(db, [.. received.Select(line => line.OrderLineId!.Value)], ct);
        var draft = new BillDraft { Date = date, SupplierDate = date.AddDays(-1), SupplierNumber = $"{_random.Next(100, 999)}/{date:yy}-{_random.Next(1000, 9999)}", PartyId = partyId };
        draft.Lines = [.. received.Select(line => BillLines.Of(line, ordered[line.OrderLineId!.Value]))];
        if (_random.Next(8) == 0)
        {
            draft.Lines[0].UnitPrice = Rounding.Money(draft.Lines[0].UnitPrice!.Value * 1.04m);
            draft.OverrideReason = "New price list of the supplier, agreed by phone";
        }
        await BillAsync(db, date, draft, ct);
    }

    private BillDraft Expense(DateOnly date, Guid supplier, string account, string text, decimal amount) => new()
    {
        Date = date,
        SupplierDate = date,
        SupplierNumber = $"{account}-{date:yyMM}",
        PartyId = supplier,
        Lines = [new() { AccountId = _accounts[account], Description = $"{text}, {date:MM-yyyy}", UnitPrice = amount }],
    };

    private static BillDraft Deduct(BillDraft rent)
    {
        (rent.TdsSection, rent.TdsRate) = ("194I", 10);
        return rent;
    }

    private async Task BillAsync(ErpDbContext db, DateOnly date, BillDraft draft, CancellationToken ct)
    {
        var facts = await reader.ReadAsync(db, draft, ct);
        var figures = BillCalculator.Calculate(draft, facts, date);
        var bill = (await bills.WriteAsync(db, draft, facts, figures, await numbers.TakeAsync(db, NumberedDocument.PurchaseBill, date, ct), ct)).Value;
        if (_random.Next(6) != 0)
            Later(bill.DueDate > date ? bill.DueDate : date, -2, 12, day => PayAsync(db, bill, day < date ? date : day, ct));
    }

    private async Task PayAsync(ErpDbContext db, PurchaseBill bill, DateOnly date, CancellationToken ct)
    {
        var amount = _random.Next(5) == 0 ? Rounding.Rupee(bill.Payable / 2) : bill.Payable;
        var draft = new SupplierPaymentDraft
        {
            PartyId = bill.PartyId,
            Date = date,
            From = _random.Next(4) == 0 ? PaidFrom.Upi : PaidFrom.Bank,
            Reference = $"{_random.NextInt64(100_000_000_000, 999_999_999_999)}",
            Amount = amount,
            Parts = [new() { BillId = bill.Id, Amount = amount }],
        };
        _ = (await payments.WriteAsync(db, draft, bill.PartyName, new Dictionary<Guid, string> { [bill.Id] = bill.Number }, await numbers.TakeAsync(db, NumberedDocument.SupplierPayment, date, ct), ct)).Value;
    }

    private void Later(DateOnly date, int from, int to, Func<DateOnly, Task> act) => _coming.Enqueue(act, date.AddDays(_random.Next(from, to)));
}
