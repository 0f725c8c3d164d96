using ErpWeb.Accounting.Accounts;
using ErpWeb.Billing.CreditNotes;
using ErpWeb.Billing.Invoices;
using ErpWeb.Billing.Receipts;
using ErpWeb.Shared.Data.Posting;
using ErpWeb.Shared.Data.Providers;
using ErpWeb.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Tests.Billing.CreditNotes;

public sealed class CreditNoteServiceTests
{
    [Theory, Engines]
    public async Task Return_OfOneOfTwo_GivesBackHalfWithItsTaxAndCost(DatabaseEngine engine)
    {
        await using var shop = await BillingFixture.CreateAsync(engine);
        await shop.StockAsync(10, 40);
        var invoice = await shop.PostAsync();

        var note = (await shop.CreditAsync(invoice.Id, 1)).Value;

        Assert.Equal("CN/26-27/0001", note.Number);
        await using var db = shop.Database.For(shop.Tenant.Id);
        var row = await db.CreditNotes.SingleAsync();
        Assert.Equal((100m, 9m, 9m, 118m, 118m), (row.Taxable, row.Cgst, row.Sgst, row.Total, row.Settled));
        Assert.Equal(118m, (await db.Receivables.SingleAsync()).Settled);
        Assert.Equal(9m, (await db.StockMoves.ToListAsync()).Sum(move => move.Quantity));
        Assert.Equal(9 * 40m, await shop.BalanceAsync(AccountRole.Stock));
        Assert.Equal(40m, await shop.BalanceAsync(AccountRole.CostOfSales));
        await BooksCheck.AssertSoundAsync(shop.Database, shop.Tenant.Id);
    }

    [Theory, Engines]
    public async Task Return_WrittenOff_LeavesTheCostAndTheStockAsTheyWere(DatabaseEngine engine)
    {
        await using var shop = await BillingFixture.CreateAsync(engine);
        await shop.StockAsync(10, 40);
        var invoice = await shop.PostAsync();

        await shop.CreditAsync(invoice.Id, 2, line => line.IsWrittenOff = true);

        Assert.Equal(8 * 40m, await shop.BalanceAsync(AccountRole.Stock));
        Assert.Equal(80m, await shop.BalanceAsync(AccountRole.CostOfSales));
        Assert.Equal(0m, await shop.BalanceAsync(AccountRole.Sales));
        await BooksCheck.AssertSoundAsync(shop.Database, shop.Tenant.Id);
    }

    [Theory, Engines]
    public async Task Price_LoweredAfterTheSale_MovesNoGoods_AndTheLastPieceTakesWhatIsLeft(DatabaseEngine engine)
    {
        await using var shop = await BillingFixture.CreateAsync(engine);
        await shop.StockAsync(10, 40);
        var invoice = await shop.PostAsync();

        await shop.CreditAsync(invoice.Id, null, line => line.Value = 33.33m);
        await shop.CreditAsync(invoice.Id, 1);
        await shop.CreditAsync(invoice.Id, 1);

        await using var db = shop.Database.For(shop.Tenant.Id);
        var notes = await db.CreditNotes.ToListAsync();
        Assert.Equal((200m, 36m, 236m), (notes.Sum(note => note.Taxable), notes.Sum(note => note.Cgst + note.Sgst), notes.Sum(note => note.Total)));
        Assert.Equal(0m, await shop.BalanceAsync(AccountRole.Receivables));
        Assert.Equal(0m, await shop.BalanceAsync(AccountRole.RoundOff));
        Assert.Equal(10m, (await db.StockMoves.ToListAsync()).Sum(move => move.Quantity));
        await BooksCheck.AssertSoundAsync(shop.Database, shop.Tenant.Id);
    }

    [Theory, Engines]
    public async Task Return_OfAPaidInvoice_IsTheCustomersCredit(DatabaseEngine engine)
    {
        await using var shop = await BillingFixture.CreateAsync(engine);
        var invoice = await shop.PostAsync();
        await using (var scope = shop.Scope())
            await scope.Get<ReceiptService>().ReceiveAsync(shop.Payment(invoice.Id, 200));

        await shop.CreditAsync(invoice.Id, 1);

        await using var db = shop.Database.For(shop.Tenant.Id);
        Assert.Equal((118m, 36m), await db.CreditNotes.Select(note => new ValueTuple<decimal, decimal>(note.Total, note.Settled)).SingleAsync());
        Assert.Equal(-82m, await shop.BalanceAsync(AccountRole.CustomerAdvances));
        await BooksCheck.AssertSoundAsync(shop.Database, shop.Tenant.Id);
    }

    [Theory, Engines]
    public async Task Returns_AtTheSameMoment_NeverExceedWhatWasSold(DatabaseEngine engine)
    {
        await using var shop = await BillingFixture.CreateAsync(engine);
        var invoice = await shop.PostAsync(shop.Draft(draft => draft.Lines[0].Quantity = 5));

        var results = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => shop.CreditAsync(invoice.Id, 1))));

        Assert.Equal(5, results.Count(result => result.IsSuccess));
        Assert.All(results.Where(result => !result.IsSuccess), result => Assert.Equal("billing.credit_note.too_many", result.FirstError!.Code));
        await using var db = shop.Database.For(shop.Tenant.Id);
        Assert.Equal((5m, 5m), ((await db.InvoiceLines.SingleAsync()).Returned, (await db.CreditNoteLines.ToListAsync()).Sum(line => line.Quantity)));
        await BooksCheck.AssertSoundAsync(shop.Database, shop.Tenant.Id);
    }

    [Theory, Engines]
    public async Task Post_TwiceAtOnce_MakesOneNote(DatabaseEngine engine)
    {
        await using var shop = await BillingFixture.CreateAsync(engine);
        var invoice = await shop.PostAsync();
        var draft = await shop.CreditDraftAsync(invoice.Id, 1);

        var results = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => shop.CreditAsync(draft))));

        Assert.Single(results.Select(result => result.Value.Id).Distinct());
        await using var db = shop.Database.For(shop.Tenant.Id);
        Assert.Equal(1, await db.CreditNotes.CountAsync());
    }

    [Theory, Engines]
    public async Task Cancel_MakesTheInvoiceDueAgainAndTakesTheGoodsOut(DatabaseEngine engine)
    {
        await using var shop = await BillingFixture.CreateAsync(engine);
        await shop.StockAsync(10, 40);
        var invoice = await shop.PostAsync();
        var note = (await shop.CreditAsync(invoice.Id, 2)).Value;
        await using var scope = shop.Scope();

        Assert.True((await scope.Get<CreditNoteService>().CancelAsync(note.Id, "Wrong invoice")).IsSuccess);

        await using var db = shop.Database.For(shop.Tenant.Id);
        Assert.Equal((DocumentStatus.Cancelled, "Wrong invoice"), await db.CreditNotes.Select(row => new ValueTuple<DocumentStatus, string>(row.Status, row.CancelReason!)).SingleAsync());
        Assert.Equal(0m, (await db.Receivables.SingleAsync()).Settled);
        Assert.Equal((0m, 0m), await db.InvoiceLines.Select(line => new ValueTuple<decimal, decimal>(line.Returned, line.Credited)).SingleAsync());
        Assert.Equal(8m, (await db.StockMoves.ToListAsync()).Sum(move => move.Quantity));
        Assert.Equal("billing.credit_note.already_cancelled", (await scope.Get<CreditNoteService>().CancelAsync(note.Id, "Again")).FirstError!.Code);
        Assert.True((await shop.CreditAsync(invoice.Id, 2)).IsSuccess);
        await BooksCheck.AssertSoundAsync(shop.Database, shop.Tenant.Id);
    }

    [Theory, Engines]
    public async Task Invoice_WithACreditNote_IsNotCancelled(DatabaseEngine engine)
    {
        await using var shop = await BillingFixture.CreateAsync(engine);
        var invoice = await shop.PostAsync();
        await shop.CreditAsync(invoice.Id, 1);
        await using var scope = shop.Scope();

        Assert.False((await scope.Get<InvoiceService>().CancelAsync(invoice.Id, "Mistyped")).IsSuccess);
    }
}
