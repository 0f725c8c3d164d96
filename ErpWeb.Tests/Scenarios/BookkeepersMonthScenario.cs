using ErpWeb.Accounting.Accounts;
using ErpWeb.Accounting.Periods;
using ErpWeb.Banking.Matching;
using ErpWeb.Banking.Rules;
using ErpWeb.Billing.Receipts;
using ErpWeb.Inventory.Counts;
using ErpWeb.Inventory.Transfers;
using ErpWeb.Inventory.Warehouses;
using ErpWeb.Purchasing.Bills;
using ErpWeb.Purchasing.Payments;
using ErpWeb.Shared.Data;
using ErpWeb.Shared.Data.Posting;
using ErpWeb.Shared.Data.Providers;
using ErpWeb.Shared.Kernel;
using ErpWeb.Tests.Banking;
using ErpWeb.Tests.Support;

namespace ErpWeb.Tests.Scenarios;

/// <summary>A bookkeeper's month: goods are bought, sold, received for, given back, moved, counted and paid; the bank's statement is reconciled; the month is closed.</summary>
public sealed class BookkeepersMonthScenario
{
    [Theory, Engines]
    public async Task BuySellReceiveReturnMoveCountPayReconcileAndClose(DatabaseEngine engine)
    {
        await using var bank = await BankFixture.CreateAsync(engine);
        var (billing, item) = (bank.Billing, bank.Billing.Item);
        var supplier = await billing.Tenant.AddAsync(A.Party().Named("Verma Mills").InState("29").With(party => (party.IsCustomer, party.IsSupplier) = (false, true)));
        await bank.BookAsync(new(2026, 11, 1), 100_000, "Capital of the owner", "1000");

        // 2 November: a hundred pieces at 50 are bought with 18 % GST.
        var bill = (await bank.DoAsync<BillService, Result<PostedReference>>(bills => bills.PostAsync(new()
        {
            Date = new(2026, 11, 2),
            SupplierDate = new(2026, 11, 2),
            SupplierNumber = "VM/118",
            PartyId = supplier.Id,
            Lines = [new() { ItemId = item.Id, Quantity = 100, UnitPrice = 50 }],
        }))).Value;

        // 5 November: ten are sold at 100, five more on the 12th; two of the first come back.
        var first = await billing.PostAsync(billing.Draft(draft => (draft.Date, draft.Lines[0].Quantity) = (new(2026, 11, 5), 10)));
        var second = await billing.PostAsync(billing.Draft(draft => (draft.Date, draft.Lines[0].Quantity) = (new(2026, 11, 12), 5)));
        Assert.True((await billing.CreditAsync(first.Id, 2)).IsSuccess);
        Assert.Equal(944 + 590, await billing.BalanceAsync(AccountRole.Receivables));

        // Twenty go to the shop; in the store 66 are found, one less than in the books.
        var shop = Ids.New();
        await billing.Database.SaveAsync(billing.Tenant.Id, new Warehouse { Id = shop, Code = "SHOP", Name = "Shop", Kind = WarehouseKind.Shop });
        var store = await bank.WarehouseAsync();
        var transfer = new TransferDraft { Date = new(2026, 11, 14), FromWarehouseId = store, ToWarehouseId = shop, Lines = [new() { ItemId = item.Id, Quantity = 20 }] };
        Assert.True((await bank.DoAsync<TransferService, Result<PostedReference>>(transfers => transfers.SendAsync(transfer))).IsSuccess);
        Assert.True((await bank.DoAsync<ArrivalService, Result<PostedReference>>(arrivals => arrivals.ReceiveAsync(new()
        {
            TransferId = transfer.Id,
            Date = new(2026, 11, 15),
            Lines = [new() { LineId = transfer.Lines[0].Id, Quantity = 20 }],
        }))).IsSuccess);
        var count = (await bank.DoAsync<CountService, Result<PostedReference>>(counts => counts.PlanAsync(new() { WarehouseId = store }))).Value.Id;
        Assert.True((await bank.DoAsync<CountingService, Result>(counting => counting.AddAsync(new() { CountId = count, ItemId = item.Id, Quantity = 66 }))).IsSuccess);
        Assert.True((await bank.DoAsync<CountService, Result>(counts => counts.ApproveAsync(count))).IsSuccess);
        Assert.Equal(50, await billing.BalanceAsync(AccountRole.StockAdjustment));

        // The bill is paid by cheque; the customer's first payment is entered when he says so.
        Assert.True((await bank.DoAsync<SupplierPaymentService, Result<PostedReference>>(payments => payments.PayAsync(new()
        {
            PartyId = supplier.Id,
            Date = new(2026, 11, 16),
            Amount = 5900,
            Reference = "Cheque 000417",
            Parts = [new() { BillId = bill.Id, Amount = 5900 }],
        }))).IsSuccess);
        Assert.True((await bank.DoAsync<ReceiptService, Result<PostedReceipt>>(receipts => receipts.ReceiveAsync(new()
        {
            PartyId = billing.Customer.Id,
            Date = new(2026, 11, 17),
            Amount = 944,
            Mode = PaymentMode.Bank,
            Reference = "N321260000001",
            Parts = [new() { BillId = first.Id, Amount = 944 }],
        }))).IsSuccess);

        // The bank's statement: the capital, the cheque, both payments of the customer, and charges.
        await bank.ImportAsync(bank.Upload(0, "01-11 100000.00 CASH DEPOSIT BY OWNER", "17-11 944.00 NEFT CR N321260000001 KIRAN", "18-11 -5900.00 CHQ PAID 000417", "19-11 590.00 NEFT KIRAN ELECTRICALS", "20-11 -29.50 SMS CHARGES + GST"));
        foreach (var line in await bank.LinesAsync())
            await ReconcileAsync(bank, line, second.Id);

        Assert.Empty(await bank.LinesAsync());
        var day = await bank.ReconcileAsync(new(2026, 11, 20));
        Assert.Equal((95_604.50m, 95_604.50m, 0m), (day.Books, day.Bank!.Value, day.Difference!.Value));
        Assert.Equal((0m, 0m, 29.50m), (await billing.BalanceAsync(AccountRole.Receivables), await billing.BalanceAsync(AccountRole.Payables), await billing.BalanceAsync(AccountRole.BankCharges)));

        // The days are closed: nothing is posted there, and no match of them is undone.
        Assert.True((await bank.DoAsync<BookLockService, Result>(locks => locks.SaveAsync(new() { All = new(2026, 11, 20) }))).IsSuccess);
        var matched = (await bank.LinesAsync(LineState.Matched))[0].Matchings[0];
        Assert.Equal("accounting.books.closed", (await bank.DoAsync<MatchService, Result>(matches => matches.UndoAsync(matched.Id))).FirstError?.Code);
        await bank.AssertSoundAsync();
    }

    /// <summary>What is there is matched, what is missing is booked: the customer's payment for the bill, the charges as an expense.</summary>
    private static async Task ReconcileAsync(BankFixture bank, BankLineRow line, Guid openBill)
    {
        if (line.Candidates is [var candidate, ..])
        {
            Assert.True((await bank.DoAsync<MatchService, Result<Guid>>(matches => matches.MatchAsync(line.Line.Id, [new(candidate.Entry.JournalLineId)]))).IsSuccess, line.Line.Text);
            return;
        }
        await using var scope = bank.Billing.Scope();
        var draft = new LineDraft { LineId = line.Line.Id, Meaning = line.Bill is null ? BankRuleAction.Account : BankRuleAction.Customer };
        if (line.Bill is { } bill)
        {
            Assert.Equal(openBill, bill.BillId);
            await scope.Get<LineProposals>().ChoosePartyAsync(draft, await scope.Get<ErpWeb.Parties.Contracts.PartyReader>().FindAsync(bill.PartyId), line.Line, bill.BillId);
        }
        else
            draft.Shares[0].Account = await bank.AccountAsync("7070");
        var posted = await scope.Get<LineBooking>().PostAsync(draft);
        Assert.True(posted.IsSuccess, posted.FirstError?.Message);
    }
}
