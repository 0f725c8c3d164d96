using ErpWeb.Billing.Invoices;
using ErpWeb.Shared.Data.Providers;
using ErpWeb.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Tests.Billing.Invoices;

/// <summary>What is remembered of the masters must never outlive a change of them.</summary>
public sealed class RememberedFactsTests
{
    [Theory, Engines]
    public async Task Change_OfAnItem_ShowsInTheNextRead(DatabaseEngine engine)
    {
        await using var billing = await BillingFixture.CreateAsync(engine);
        Assert.Equal("Steel bottle", (await ReadAsync(billing)).Items[billing.Item.Id].Name);

        await using (var db = billing.Database.For(billing.Tenant.Id))
        {
            (await db.Items.SingleAsync()).Name = "Copper bottle";
            await db.SaveChangesAsync();
        }

        Assert.Equal("Copper bottle", (await ReadAsync(billing)).Items[billing.Item.Id].Name);
    }

    [Theory, Engines]
    public async Task ClosingTheBooks_AfterAPosting_RefusesTheNext(DatabaseEngine engine)
    {
        await using var billing = await BillingFixture.CreateAsync(engine);
        await billing.PostAsync();

        await billing.Database.SaveAsync(billing.Tenant.Id, new ErpWeb.Accounting.Periods.BookLock { ClosedThrough = new(2026, 11, 20) });

        await using var scope = billing.Scope();
        Assert.Equal("accounting.books.closed", (await scope.Get<InvoiceService>().PostAsync(billing.Draft())).FirstError?.Code);
    }

    [Theory, Engines]
    public async Task RolledBackChange_IsNotRemembered(DatabaseEngine engine)
    {
        await using var billing = await BillingFixture.CreateAsync(engine);
        await using (var scope = billing.Scope())
        {
            await using var db = await scope.OpenAsync();
            await using var write = await db.BeginWriteAsync();
            (await db.Items.SingleAsync()).Name = "Never saved";
            await db.SaveChangesAsync();
            Assert.Equal("Never saved", (await scope.Get<InvoiceFactsReader>().ReadAsync(db, billing.Draft(), CancellationToken.None)).Items[billing.Item.Id].Name);
        }

        Assert.Equal("Steel bottle", (await ReadAsync(billing)).Items[billing.Item.Id].Name);
    }

    [Theory, Engines]
    public async Task Posting_ByItself_ForgetsNothing(DatabaseEngine engine)
    {
        await using var billing = await BillingFixture.CreateAsync(engine);
        var before = (await ReadAsync(billing)).Items[billing.Item.Id];

        await billing.PostAsync();

        Assert.Same(before, (await ReadAsync(billing)).Items[billing.Item.Id]);
    }

    private static async Task<InvoiceFacts> ReadAsync(BillingFixture billing)
    {
        await using var scope = billing.Scope();
        await using var db = await scope.OpenAsync();
        return await scope.Get<InvoiceFactsReader>().ReadAsync(db, billing.Draft(), CancellationToken.None);
    }
}
