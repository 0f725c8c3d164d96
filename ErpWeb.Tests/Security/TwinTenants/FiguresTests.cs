using System.Text.Json;
using ErpWeb.Billing.Drafts;
using ErpWeb.Billing.Invoices;
using ErpWeb.Billing.Receipts;
using ErpWeb.Catalog.Contracts;
using ErpWeb.Catalog.Items;
using ErpWeb.Insights.Dashboard;
using ErpWeb.Insights.Forecast;
using ErpWeb.Insights.Reports;
using ErpWeb.Parties;
using ErpWeb.Parties.Contracts;
using ErpWeb.Shared.Data.Hosting;
using ErpWeb.Shared.Data.Providers;
using ErpWeb.Shared.Ui.Search;
using ErpWeb.Tests.Support;

namespace ErpWeb.Tests.Security.TwinTenants;

/// <summary>What a tenant reads is the same to the paisa however much its neighbour trades, and never holds a word of his.</summary>
public sealed class FiguresTests
{
    [Theory, Engines]
    public async Task NothingThatOneTenantReads_MovesWhenTheOtherTrades(DatabaseEngine engine)
    {
        await using var twins = await TwinTenants.CreateAsync(engine);
        var before = await ReadAllAsync(twins);

        await twins.TradeAsVictimAsync();

        Assert.Equal(before, await ReadAllAsync(twins));
        Assert.False(Canary.IsIn(before), before);
    }

    [Theory, Engines]
    public async Task Search_FindsNothingOfTheOther_WhateverIsTyped(DatabaseEngine engine)
    {
        await using var twins = await TwinTenants.CreateAsync(engine);
        foreach (var typed in (string[])[Canary.Word, Canary.Word[..4], "IT-1", "INV", "%", "_", "kiran", "27AAPFU0939F1ZV", "0001", "", " "])
        {
            await using var scope = twins.App.Services.CreateAsyncScope();
            scope.ServiceProvider.GetRequiredService<TenantContext>().Set(twins.Attacker, TestTenant.Clerk, ErpWeb.Shared.Kernel.Access.Rights.All);
            foreach (var source in scope.ServiceProvider.GetServices<ISearchSource>())
                Assert.False(Canary.IsIn(JsonSerializer.Serialize(await source.FindAsync(typed, CancellationToken.None))), $"{source.GetType().Name} for '{typed}'");
        }
    }

    private static async Task<string> ReadAllAsync(TwinTenants twins)
    {
        var today = new IndiaClock(TimeProvider.System).Today;
        return string.Join(Environment.NewLine,
            await AsAsync<BoardReader>(async board => await board.ReadAsync(new("this-year", today))),
            await AsAsync<SalesReportQueries>(async queries => await queries.SummaryAsync(new(null, null))),
            await AsAsync<ForecastQueries>(async queries => await queries.ReadAsync()),
            await AsAsync<InvoiceQueries>(async queries => await queries.PageAsync(new(), null, 200)),
            await AsAsync<InvoiceDraftService>(async drafts => (await drafts.ListAsync()).Select(row => new { row.Id, row.Total })),
            await AsAsync<ReceiptQueries>(async queries => await queries.PageAsync(new(), null, 200)),
            await AsAsync<ItemQueries>(async queries => await queries.PageAsync(new(), null, 200)),
            await AsAsync<ItemReader>(async items => await items.SuggestAsync("", today, 50)),
            await AsAsync<PartyReader>(async parties => await parties.SuggestAsync("", null, 50)),
            await AsAsync<PartyQueries>(async queries => await queries.PageAsync(new(), null, 200)));

        Task<string> AsAsync<TService>(Func<TService, Task<object>> read) where TService : notnull =>
            twins.AsAsync<TService, string>(twins.Attacker, async service => JsonSerializer.Serialize(await read(service)));
    }
}
