using ErpWeb.Billing.Drafts;
using ErpWeb.Billing.Invoices;
using ErpWeb.Billing.Receipts;
using ErpWeb.Shared.Data.Providers;
using ErpWeb.Shared.Gst;
using ErpWeb.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Tests.Billing.Invoices;

public sealed class InvoiceServiceTests
{
    [Theory, Engines]
    public async Task Post_WritesDocumentLedgersOutboxAndEditLogTogether(DatabaseEngine engine)
    {
        await using var billing = await BillingFixture.CreateAsync(engine);

        var posted = await billing.PostAsync();

        Assert.Equal("INV/26-27/0001", posted.Number);
        await using var db = billing.Database.For(billing.Tenant.Id);
        var invoice = await db.Invoices.SingleAsync();
        Assert.Equal((200m, 18m, 18m, 236m), (invoice.Taxable, invoice.Cgst, invoice.Sgst, invoice.Total));
        Assert.Equal(new DateOnly(2026, 12, 20), invoice.DueDate);
        Assert.Equal([(TaxHead.Cgst, 9m, 18m), (TaxHead.Sgst, 9m, 18m)], (await db.InvoiceTaxes.ToListAsync()).OrderBy(tax => tax.Head).Select(tax => (tax.Head, tax.Rate, tax.Amount)));
        Assert.Equal(-2m, (await db.StockMoves.SingleAsync()).Quantity);
        var receivable = await db.Receivables.SingleAsync();
        Assert.Equal((236m, 0m), (receivable.Amount, receivable.Settled));
        Assert.Equal(1, await db.Outbox.CountAsync(message => message.EntityId == invoice.Id));
        Assert.Equal("Meena", (await db.EditLog.SingleAsync(entry => entry.EntityId == invoice.Id)).ActorName);
        await BooksCheck.AssertSoundAsync(billing.Database, billing.Tenant.Id);
    }

    [Theory, Engines]
    public async Task Post_TwiceAtOnce_MakesOneInvoice(DatabaseEngine engine)
    {
        await using var billing = await BillingFixture.CreateAsync(engine);
        var draft = billing.Draft();

        var results = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => billing.PostAsync(draft))));

        Assert.Single(results.Select(result => result.Id).Distinct());
        await BooksCheck.AssertSoundAsync(billing.Database, billing.Tenant.Id);
    }

    [Theory, Engines]
    public async Task Post_OtherState_ChargesIgst(DatabaseEngine engine)
    {
        await using var billing = await BillingFixture.CreateAsync(engine);
        var customer = await billing.Tenant.AddAsync(A.Party().Named("Bengaluru Hardware").InState("29"));

        await billing.PostAsync(billing.Draft(draft => draft.PartyId = customer.Id));

        await using var db = billing.Database.For(billing.Tenant.Id);
        var invoice = await db.Invoices.SingleAsync();
        Assert.Equal((0m, 0m, 36m), (invoice.Cgst, invoice.Sgst, invoice.Igst));
        Assert.Equal("29", invoice.PlaceOfSupply);
    }

    [Theory, Engines]
    public async Task Post_WithAnotherTenantsItemAndCustomer_IsRefusedAtTheFields(DatabaseEngine engine)
    {
        await using var billing = await BillingFixture.CreateAsync(engine);
        var other = await TestTenants.OneAsync(billing.Database, "Bharat Stores", "29");
        var theirItem = await other.AddAsync(An.Item());
        var theirCustomer = await other.AddAsync(A.Party());
        await using var scope = billing.Scope();

        var result = await scope.Get<InvoiceService>().PostAsync(billing.Draft(draft =>
        {
            draft.PartyId = theirCustomer.Id;
            draft.Lines[0].ItemId = theirItem.Id;
        }));

        Assert.Contains(result.Errors, error => error is { Code: "billing.invoice.party_unknown", Field: "PartyId" });
        Assert.Contains(result.Errors, error => error is { Code: "billing.line.item_unknown", Field: "Lines[0].ItemId" });
    }

    [Theory, Engines]
    public async Task Post_InClosedBooks_IsRefused(DatabaseEngine engine)
    {
        await using var billing = await BillingFixture.CreateAsync(engine);
        await billing.Database.SaveAsync(billing.Tenant.Id, new ErpWeb.Accounting.Periods.BookLock { ClosedThrough = new(2026, 3, 31) });
        await using var scope = billing.Scope();

        var result = await scope.Get<InvoiceService>().PostAsync(billing.Draft(draft => draft.Date = new(2026, 3, 31)));

        Assert.Equal(("accounting.books.closed", "Date"), (result.FirstError?.Code, result.FirstError?.Field));
    }

    [Theory, Engines]
    public async Task Post_OfADraftChangedElsewhere_IsRefusedAndLeavesNoNumberBehind(DatabaseEngine engine)
    {
        await using var billing = await BillingFixture.CreateAsync(engine);
        await using var scope = billing.Scope();
        var drafts = scope.Get<InvoiceDraftService>();
        var mine = billing.Draft();
        await drafts.SaveAsync(mine);
        var theirs = (await drafts.FindAsync(mine.Id))!;
        theirs.Lines[0].Quantity = 5;
        await drafts.SaveAsync(theirs);

        var refused = await scope.Get<InvoiceService>().PostAsync(mine);
        var posted = await scope.Get<InvoiceService>().PostAsync(theirs);

        Assert.Equal("billing.draft.changed", refused.FirstError?.Code);
        Assert.Equal("INV/26-27/0001", posted.Value.Number);
        Assert.Null(await drafts.FindAsync(mine.Id));
    }

    [Theory, Engines]
    public async Task Refusal_LeavesNoNumberBehind(DatabaseEngine engine)
    {
        await using var billing = await BillingFixture.CreateAsync(engine);
        await using (var scope = billing.Scope())
            Assert.False((await scope.Get<InvoiceService>().PostAsync(billing.Draft(draft => draft.Lines[0].Quantity = -1))).IsSuccess);

        Assert.Equal("INV/26-27/0001", (await billing.PostAsync()).Number);
    }

    [Theory, Engines]
    public async Task Cancel_KeepsTheNumberAndReversesTheLedgers(DatabaseEngine engine)
    {
        await using var billing = await BillingFixture.CreateAsync(engine);
        var posted = await billing.PostAsync();
        await using var scope = billing.Scope();

        Assert.True((await scope.Get<InvoiceService>().CancelAsync(posted.Id, "Wrong customer")).IsSuccess);

        await using var db = billing.Database.For(billing.Tenant.Id);
        var invoice = await db.Invoices.SingleAsync();
        Assert.Equal(("INV/26-27/0001", InvoiceStatus.Cancelled, "Wrong customer"), (invoice.Number, invoice.Status, invoice.CancelReason));
        Assert.Equal(0m, (await db.StockMoves.ToListAsync()).Sum(move => move.Quantity));
        Assert.All((await db.JournalLines.ToListAsync()).GroupBy(line => line.AccountId), account => Assert.Equal(0m, account.Sum(line => line.Debit - line.Credit)));
        Assert.Equal("billing.invoice.already_cancelled", (await scope.Get<InvoiceService>().CancelAsync(posted.Id, "Again")).FirstError?.Code);
        await BooksCheck.AssertSoundAsync(billing.Database, billing.Tenant.Id);
        Assert.Equal("INV/26-27/0002", (await billing.PostAsync()).Number);
    }

    [Theory, Engines]
    public async Task Cancel_AfterAPayment_IsRefused(DatabaseEngine engine)
    {
        await using var billing = await BillingFixture.CreateAsync(engine);
        var posted = await billing.PostAsync();
        await using var scope = billing.Scope();
        await scope.Get<ReceiptService>().ReceiveAsync(billing.Payment(posted.Id, 36m));

        var result = await scope.Get<InvoiceService>().CancelAsync(posted.Id, "Too late");

        Assert.Equal("credit.already_paid", result.FirstError?.Code);
        await using var db = billing.Database.For(billing.Tenant.Id);
        Assert.Equal(InvoiceStatus.Posted, await db.Invoices.Select(row => row.Status).SingleAsync());
    }

    [Theory, Engines]
    public async Task Cancel_OfAnotherTenantsInvoice_FindsNothing(DatabaseEngine engine)
    {
        await using var billing = await BillingFixture.CreateAsync(engine);
        var other = await TestTenants.OneAsync(billing.Database, "Bharat Stores", "29");
        var posted = await billing.PostAsync();
        await using var scope = new TestScope(billing.Database, other.Id);

        Assert.Equal("billing.invoice.not_found", (await scope.Get<InvoiceService>().CancelAsync(posted.Id, "Mine")).FirstError?.Code);
    }
}
