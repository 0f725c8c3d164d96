using ErpWeb.Billing.Drafts;
using ErpWeb.Billing.Recurring;
using ErpWeb.Shared.Data.Providers;
using ErpWeb.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Tests.Billing.Recurring;

public sealed class RecurringInvoiceTests
{
    [Theory, Engines]
    public async Task AfterMonthsOfDowntime_EachDayIsMadeOnce_AlsoByManyNodes(DatabaseEngine engine)
    {
        await using var shop = await BillingFixture.CreateAsync(engine);
        await StartAsync(shop, draft => (draft.PostsItself, draft.FirstDay, draft.LastDay) = (true, new(2026, 11, 30), new(2027, 3, 30)));
        shop.Database.Clock.Advance(TimeSpan.FromDays(120));

        var made = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => DoDueAsync(shop))));

        Assert.Equal((4, 0), (made.Sum(), await DoDueAsync(shop)));
        await using var db = shop.Database.For(shop.Tenant.Id);
        Assert.Equal(
            [new(2026, 11, 30), new(2026, 12, 30), new(2027, 1, 30), new(2027, 2, 28)],
            (await db.Invoices.Where(invoice => invoice.Date > new DateOnly(2026, 11, 20)).OrderBy(invoice => invoice.Date).Select(invoice => invoice.Date).ToListAsync()));
        await BooksCheck.AssertSoundAsync(shop.Database, shop.Tenant.Id);
    }

    [Theory, Engines]
    public async Task WithoutPosting_LeavesDraftsAtTheRaisedPrice(DatabaseEngine engine)
    {
        await using var shop = await BillingFixture.CreateAsync(engine);
        await StartAsync(shop, draft => (draft.Step, draft.EscalationPercent) = (RecurringStep.Year, 10));
        shop.Database.Clock.Advance(TimeSpan.FromDays(740));

        Assert.Equal(3, await DoDueAsync(shop));

        await using var scope = shop.Scope();
        var drafts = await scope.Get<InvoiceDraftService>().ListAsync();
        Assert.Equal([236m, 260m, 286m], drafts.OrderBy(draft => draft.Date).Select(draft => draft.Total));
    }

    [Fact]
    public async Task Change_GoesOnAtTheNewPrice_FromItsNextDay_AndOneOfTwoWins()
    {
        await using var shop = await BillingFixture.CreateAsync(DatabaseEngine.Sqlite);
        await StartAsync(shop, draft => (draft.Step, draft.EscalationPercent) = (RecurringStep.Year, 10));
        await using var scope = shop.Scope();
        var changes = scope.Get<RecurringChangeService>();
        var id = (await scope.Get<RecurringInvoiceService>().ListAsync())[0].Id;
        var (change, late) = ((await changes.FindAsync(id))!, (await changes.FindAsync(id))!);
        Assert.Equal((100m, new DateOnly(2026, 11, 25)), (change.Lines[0].UnitPrice, change.FirstDay));
        (change.Step, change.EscalationPercent, change.Lines[0].Quantity, change.Lines[0].UnitPrice) = (RecurringStep.Month, 0, 1, 300m);

        var saved = await changes.SaveAsync(change);
        Assert.True(saved.IsSuccess, saved.FirstError?.Message);
        Assert.Equal("billing.recurring.changed_meanwhile", (await changes.SaveAsync(late)).FirstError?.Code);
        shop.Database.Clock.Advance(TimeSpan.FromDays(5));

        Assert.Equal(1, await DoDueAsync(shop));
        Assert.Equal([354m], (await scope.Get<InvoiceDraftService>().ListAsync()).Select(draft => draft.Total));
    }

    [Fact]
    public void TheThirtyFirst_IsTheLastDayOfShorterMonths()
    {
        var recurring = new RecurringInvoice { Step = RecurringStep.Month, FirstDay = new(2026, 12, 31) };

        Assert.Equal([new(2026, 12, 31), new(2027, 1, 31), new(2027, 2, 28), new DateOnly(2027, 3, 31)], RecurringSchedule.Due(recurring, new(2027, 4, 1)));
    }

    private static async Task StartAsync(BillingFixture shop, Action<RecurringInvoiceDraft> change)
    {
        var invoice = await shop.PostAsync();
        await using var scope = shop.Scope();
        var draft = new RecurringInvoiceDraft { InvoiceId = invoice.Id, FirstDay = new(2026, 11, 25) };
        change(draft);
        var started = await scope.Get<RecurringInvoiceService>().StartAsync(draft);
        Assert.True(started.IsSuccess, started.FirstError?.Message);
    }

    private static async Task<int> DoDueAsync(BillingFixture shop)
    {
        await using var scope = shop.Scope();
        return await scope.Get<RecurringInvoiceService>().DoDueAsync();
    }
}
