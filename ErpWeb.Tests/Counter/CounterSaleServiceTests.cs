using ErpWeb.Accounting.Accounts;
using ErpWeb.Billing.Drafts;
using ErpWeb.Billing.Invoices;
using ErpWeb.Catalog.Contracts;
using ErpWeb.Counter.Bills;
using ErpWeb.Counter.Returns;
using ErpWeb.Counter.Sales;
using ErpWeb.Counter.Shifts;
using ErpWeb.Inventory.Adjustments;
using ErpWeb.Shared.Data;
using ErpWeb.Shared.Data.Providers;
using ErpWeb.Tests.Support;
using Microsoft.EntityFrameworkCore;
using static ErpWeb.Tests.Counter.CounterFixture;

namespace ErpWeb.Tests.Counter;

public sealed class CounterSaleServiceTests
{
    [Theory, Engines]
    public async Task Post_SplitTender_EachAccountGetsItsPart(DatabaseEngine engine)
    {
        await using var counter = await CounterFixture.CreateAsync(engine);
        var customer = await counter.Tenant.AddAsync(A.Party().Named("Kiran Electricals"));
        await using var scope = counter.Scope();

        var sale = (await scope.Get<CounterSaleService>().PostAsync(
            counter.Bill(5, customer.Id, customer.Name), [Paid(TenderKind.Cash, 200), Paid(TenderKind.Upi, 200), Paid(TenderKind.Card, 100), Paid(TenderKind.Credit, 120)])).Value;

        Assert.Equal((590m, 30m, 120m), (sale.Total, sale.Change, sale.Due));
        Assert.Equal(170m, await BalanceAsync(scope, AccountRole.Cash));
        Assert.Equal(200m, await BalanceAsync(scope, AccountRole.UpiClearing));
        Assert.Equal(100m, await BalanceAsync(scope, AccountRole.CardClearing));
        Assert.Equal(120m, await BalanceAsync(scope, AccountRole.Receivables));
        await BooksCheck.AssertSoundAsync(counter.Database, counter.Tenant.Id);
    }

    [Theory, Engines]
    public async Task Piece_IsSoldByItsOwnNumber_AndNeverWithoutOne(DatabaseEngine engine)
    {
        await using var counter = await CounterFixture.CreateAsync(engine);
        await using var scope = counter.Scope();
        await using (var db = await scope.OpenAsync())
        {
            (await db.Items.SingleAsync(item => item.Id == counter.Item.Id)).Tracking = ItemTracking.Serial;
            await db.SaveChangesAsync();
        }
        var store = await StoreAsync(scope);
        foreach (var number in new[] { "SN1", "SN2" })
            Assert.True((await scope.Get<AdjustmentService>().PostAsync(new() { Date = new(2026, 11, 1), WarehouseId = store, Reason = AdjustmentReason.Found, Lines = [new() { ItemId = counter.Item.Id, Quantity = 1, LotNumber = number, Value = 50 }] })).IsSuccess);
        var bill = counter.Bill(1);

        var refused = await scope.Get<CounterSaleService>().PostAsync(bill, [Paid(TenderKind.Cash, 118)]);
        Assert.Equal("Scan or type the serial number of Steel bottle.", refused.FirstError?.Message);

        var piece = (await scope.Get<BillService>().PieceAsync(" sn2"))!;
        Assert.Equal((counter.Item.Id, "SN2"), (piece.ItemId, piece.Lot.Number));
        bill.Lines[0].LotId = piece.Lot.Id;
        Assert.True((await scope.Get<CounterSaleService>().PostAsync(bill, [Paid(TenderKind.Cash, 118)])).IsSuccess);
        Assert.Null(await scope.Get<BillService>().PieceAsync("SN2"));
        Assert.Equal("SN1", Assert.Single(await scope.Get<BillService>().LotsAsync(counter.Item.Id)).Number);
        await BooksCheck.AssertSoundAsync(counter.Database, counter.Tenant.Id);
    }

    private static async Task<Guid> StoreAsync(TestScope scope)
    {
        await using var db = await scope.OpenAsync();
        return await db.Warehouses.Where(place => place.IsDefault).Select(place => place.Id).SingleAsync();
    }

    [Theory, Engines]
    public async Task Post_Twice_PostsOnce(DatabaseEngine engine)
    {
        await using var counter = await CounterFixture.CreateAsync(engine);
        var bill = counter.Bill();
        await using var one = counter.Scope();
        await using var other = counter.Scope();

        var answers = await Task.WhenAll(
            one.Get<CounterSaleService>().PostAsync(bill, [Paid(TenderKind.Cash, 500)]),
            other.Get<CounterSaleService>().PostAsync(bill, [Paid(TenderKind.Cash, 500)]));

        Assert.Equal(answers[0].Value.Number, answers[1].Value.Number);
        Assert.All(answers, answer => Assert.Equal(264m, answer.Value.Change));
        await using var db = await one.OpenAsync();
        Assert.Equal((1, 1, 1), (await db.Invoices.CountAsync(), await db.Receipts.CountAsync(), await db.CounterSales.CountAsync()));
    }

    [Theory, Engines]
    public async Task Post_WhenTheReceiptCannotBeWritten_LeavesNothing(DatabaseEngine engine)
    {
        await using var counter = await CounterFixture.CreateAsync(engine);
        var bill = counter.Bill();
        await using var scope = counter.Scope();

        var refused = await scope.Get<CounterSaleService>().PostAsync(bill, [Paid(TenderKind.Voucher, 236, "CN/26-27/0009")]);
        Assert.Equal("counter.voucher.unknown", refused.FirstError?.Code);
        // Too long for the receipt's column on an engine that looks; the rules refuse it on every one.
        Assert.False((await scope.Get<CounterSaleService>().PostAsync(bill, [Paid(TenderKind.Upi, 236, new('x', 61))])).IsSuccess);
        await using (var db = await scope.OpenAsync())
            Assert.Equal((0, 0, 0), (await db.Invoices.CountAsync(), await db.Receipts.CountAsync(), await db.CounterSales.CountAsync()));

        Assert.Equal("INV/26-27/0001", (await scope.Get<CounterSaleService>().PostAsync(bill, [Paid(TenderKind.Cash, 236)])).Value.Number);
    }

    [Theory, Engines]
    public async Task Bill_HasTheFiguresOfTheInvoiceEditor(DatabaseEngine engine)
    {
        await using var counter = await CounterFixture.CreateAsync(engine);
        await using var scope = counter.Scope();
        var till = await counter.TillAsync(scope);
        var bill = counter.Bill(7);
        bill.Lines[0].DiscountPercent = 3.5m;
        bill.Discount = 2;

        await using var db = await scope.OpenAsync();
        var facts = await scope.Get<BillFactsReader>().ReadAsync(db, bill, till, null, default);
        var figures = BillCalculator.Calculate(bill, facts, till, new(2026, 11, 21));
        var typed = new InvoiceDraft
        {
            Date = new(2026, 11, 21),
            PartyId = till.CashPartyId,
            Discount = 2,
            IsDiscountPercent = true,
            Lines = [new() { ItemId = counter.Item.Id, Quantity = 7, UnitPrice = 118, PriceIncludesTax = true, Discount = 3.5m }],
        };
        var expected = InvoiceCalculator.Calculate(typed, await scope.Get<InvoiceFactsReader>().ReadAsync(db, typed, default), new(2026, 11, 21));

        Assert.Equal(expected.Taxed.Totals, figures.Totals with { LineDiscounts = expected.Taxed.Totals.LineDiscounts });
        Assert.Equal(expected.Title, figures.Invoice.Title);
    }

    [Theory, Engines]
    public async Task HeldBill_SurvivesANewHost(DatabaseEngine engine)
    {
        await using var counter = await CounterFixture.CreateAsync(engine);
        var bill = counter.Bill(3);
        bill.IsHeld = true;
        await using (var scope = counter.Scope())
            Assert.True((await scope.Get<BillService>().SaveAsync(bill, (await counter.TillAsync(scope)).Id, 354)).IsSuccess);

        // A node of its own: nothing of the first one is in its memory.
        await using var restarted = new TestScope(counter.Database, counter.Tenant.Id, services => services.AddSingleton(new object()));
        var open = Assert.Single(await restarted.Get<BillService>().ListAsync((await counter.TillAsync(restarted)).Id));
        Assert.Equal((bill.Id, 354m, true), (open.Id, open.Total, open.IsHeld));
        var recalled = (await restarted.Get<BillService>().FindAsync(bill.Id))!;
        Assert.Equal(3m, recalled.Lines.Single().Quantity);
        Assert.True((await restarted.Get<CounterSaleService>().PostAsync(recalled, [Paid(TenderKind.Cash, 354)])).IsSuccess);
        Assert.Empty(await restarted.Get<BillService>().ListAsync((await counter.TillAsync(restarted)).Id));
        Assert.Equal("counter.bill.paid", (await restarted.Get<BillService>().SaveAsync(recalled, open.Id, 354)).FirstError?.Code);
    }

    [Theory, Engines]
    public async Task Shift_IsCountedAndSealed(DatabaseEngine engine)
    {
        await using var counter = await CounterFixture.CreateAsync(engine);
        await using var scope = counter.Scope();
        var (sales, shifts) = (scope.Get<CounterSaleService>(), scope.Get<ShiftService>());
        await sales.PostAsync(counter.Bill(2), [Paid(TenderKind.Cash, 300)]);
        await sales.PostAsync(counter.Bill(1), [Paid(TenderKind.Upi, 118)]);
        Assert.True((await shifts.MoveCashAsync(new() { Amount = 100, Reason = "Tea" })).IsSuccess);
        Assert.Equal("counter.cash.not_there", (await shifts.MoveCashAsync(new() { Amount = 5000, Reason = "Bank" })).FirstError?.Code);

        // 500 at the start, 236 sold, 100 out: 636. Ten rupees are missing.
        var closing = new ShiftClosing { Cash = new() { [100] = 6, [20] = 1, [5] = 1, [1] = 1 }, Upi = 118, Card = 0 };
        Assert.True((await shifts.CloseAsync(counter.ShiftId, closing)).IsSuccess);

        var report = (await scope.Get<ShiftQueries>().ReportAsync(counter.ShiftId))!;
        Assert.Equal((2, 354m), (report.SaleCount, report.Sales));
        Assert.Equal([(TenderKind.Cash, 636m, 626m), (TenderKind.Upi, 118m, 118m), (TenderKind.Card, 0m, 0m)], report.Counts.Select(count => (count.Kind, count.Expected, count.Counted)));
        Assert.Equal(10m, await BalanceAsync(scope, AccountRole.CashVariance));
        Assert.Equal(100m, await BalanceAsync(scope, AccountRole.CounterCash));
        Assert.Equal("counter.shift.closed", (await shifts.CloseAsync(counter.ShiftId, closing)).FirstError?.Code);
        Assert.Equal("counter.shift.none_open", (await sales.PostAsync(counter.Bill(), [Paid(TenderKind.Cash, 236)])).FirstError?.Code);
        await BooksCheck.AssertSoundAsync(counter.Database, counter.Tenant.Id);
    }

    [Theory, Engines]
    public async Task Cashier_SeesHisOwnShiftOnly_TheOwnerAll(DatabaseEngine engine)
    {
        await using var counter = await CounterFixture.CreateAsync(engine);
        var rights = counter.Database.Services.GetRequiredService<ErpWeb.Shared.Kernel.Access.PermissionCatalogue>().Of(ErpWeb.Shared.Kernel.Access.BuiltInRole.Cashier);
        await using var cashier = counter.Scope(new(Ids.New(), "Ravi", "test"), rights);
        Assert.Null(await cashier.Get<ShiftQueries>().ReportAsync(counter.ShiftId));
        Assert.Empty((await cashier.Get<ShiftQueries>().PageAsync(null, null, null, 50)).Rows);
        Assert.Equal("counter.shift.already_open", (await cashier.Get<ShiftService>().OpenAsync(new() { TillId = (await counter.TillAsync(cashier)).Id })).FirstError?.Code);

        await using var owner = counter.Scope(new(Ids.New(), "Asha", "test"));
        Assert.Single((await owner.Get<ShiftQueries>().PageAsync(null, null, null, 50)).Rows);
    }

    [Theory, Engines]
    public async Task Return_IsCappedAndItsVoucherPaysTheNextBill(DatabaseEngine engine)
    {
        await using var counter = await CounterFixture.CreateAsync(engine);
        await using var scope = counter.Scope();
        var (sales, returns) = (scope.Get<CounterSaleService>(), scope.Get<ReturnService>());
        var sold = (await sales.PostAsync(counter.Bill(5), [Paid(TenderKind.Cash, 590)])).Value;

        var draft = await ReturnOfAsync(returns, sold.Number, 2, TenderKind.Cash);
        var back = (await returns.PostAsync(draft)).Value;
        Assert.Equal((236m, 236m, 0m), (back.Total, back.Refunded, back.Kept));
        Assert.Equal(back, (await returns.PostAsync(draft)).Value);
        Assert.Equal(354m, await BalanceAsync(scope, AccountRole.Cash));
        Assert.Equal(3m, (await returns.FindAsync("1")).Value.Draft.Lines.Single().Left);
        Assert.False((await returns.PostAsync(await ReturnOfAsync(returns, sold.Number, 4, TenderKind.Cash))).IsSuccess);

        var exchanged = (await returns.PostAsync(await ReturnOfAsync(returns, sold.Number, 3, TenderKind.Voucher))).Value;
        Assert.Equal((0m, 354m), (exchanged.Refunded, exchanged.Kept));
        Assert.Equal("counter.voucher.too_small", (await sales.PostAsync(counter.Bill(4), [Paid(TenderKind.Voucher, 472, exchanged.Number)])).FirstError?.Code);
        Assert.True((await sales.PostAsync(counter.Bill(4), [Paid(TenderKind.Voucher, 354, exchanged.Number), Paid(TenderKind.Cash, 118)])).IsSuccess);
        Assert.Equal(0m, await BalanceAsync(scope, AccountRole.CustomerAdvances));
        Assert.Equal(0m, await BalanceAsync(scope, AccountRole.Receivables));
        Assert.Equal(472m, await BalanceAsync(scope, AccountRole.Cash));

        await using var db = await scope.OpenAsync();
        Assert.Equal(972m, await ExpectedCashAsync(db, counter.ShiftId));
    }

    private static async Task<ReturnDraft> ReturnOfAsync(ReturnService returns, string number, decimal quantity, TenderKind refund)
    {
        var draft = (await returns.FindAsync(number)).Value.Draft;
        (draft.Lines[0].Quantity, draft.Refund) = (quantity, refund);
        return draft;
    }

    private static async Task<decimal> ExpectedCashAsync(ErpDbContext db, Guid shiftId) =>
        (await db.Shifts.SingleAsync(shift => shift.Id == shiftId)).OpeningCash
        + (await db.CounterTenders.Where(tender => tender.ShiftId == shiftId && tender.Kind == TenderKind.Cash).ToListAsync()).Sum(tender => tender.Amount);

    private static async Task<decimal> BalanceAsync(TestScope scope, AccountRole role)
    {
        await using var db = await scope.OpenAsync();
        var account = await db.Accounts.Where(row => row.Role == role).Select(row => row.Id).SingleAsync();
        return (await db.JournalLines.Where(line => line.AccountId == account).ToListAsync()).Sum(line => line.Debit - line.Credit);
    }
}
