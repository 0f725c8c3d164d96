using ErpWeb.Audit.Books;
using ErpWeb.Audit.Verification;
using ErpWeb.Catalog.Contracts;
using ErpWeb.Shared.Data.Providers;
using ErpWeb.Tests.Purchasing;
using ErpWeb.Tests.Support;

namespace ErpWeb.Tests.Scenarios;

/// <summary>Hundreds of documents in any order, on any day, some cancelled: the books and the edit log hold every rule afterwards.</summary>
public sealed class RandomOperationsScenario
{
    private const int Operations = 400;

    [Theory]
    [EnginesWith(11, ValuationMethod.Fifo, NegativeStock.Block)]
    [EnginesWith(14, ValuationMethod.MovingAverage, NegativeStock.Allow)]
    public async Task WhateverIsDone_TheBooksAgree(DatabaseEngine engine, int seed, ValuationMethod method, NegativeStock policy)
    {
        await using var shop = await PurchaseFixture.CreateAsync(engine);
        var trade = await RandomTrade.OpenAsync(shop, seed, method, policy, movesGoods: true);

        for (var count = 0; count < Operations; count++)
            await trade.DoSomethingAsync();

        Assert.True(trade.Done.Count == RandomTrade.Kinds, $"Seed {seed}: only {string.Join(", ", trade.Done.Keys)} came to pass.");
        await using var db = shop.Database.For(shop.Tenant.Id);
        var broken = (await BooksVerification.VerifyAsync(db, default)).Where(rule => rule.Faults.Count > 0).ToList();
        Assert.True(broken.Count == 0, $"Seed {seed}: {string.Join("; ", broken.SelectMany(rule => rule.Faults.Select(fault => $"{rule.Sentence}: {fault.Problem}")))}");
        await using var log = shop.Database.For(shop.Tenant.Id);
        var faults = (await LogVerification.VerifyAsync(log, null, default)).Faults;
        Assert.True(faults.Count == 0, $"Seed {seed}: {string.Join("; ", faults.Select(fault => $"{fault.Record}: {fault.Problem}"))}");
    }
}
