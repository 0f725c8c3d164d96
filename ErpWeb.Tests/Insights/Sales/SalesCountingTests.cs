using ErpWeb.Insights.Sales;
using ErpWeb.Shared.Data.Providers;
using ErpWeb.Tests.Billing;
using ErpWeb.Tests.Platform;
using ErpWeb.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Tests.Insights.Sales;

public sealed class SalesCountingTests
{
    private const int Dashboards = 8;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    [Theory, Engines]
    public async Task DashboardsThatLookAfterOneBill_AddTheDayUpOnce(DatabaseEngine engine)
    {
        var ct = TestContext.Current.CancellationToken;
        await using var shop = await BillingFixture.CreateAsync(engine);
        await shop.PostAsync();
        using var spy = new StatementSpy(shop.Database);
        await using var teller = shop.Database.For(shop.Tenant.Id);
        Task<int>[] counted;
        // While a teller writes, no dashboard can: all have looked before one of them counts.
        await using (var write = await teller.BeginWriteAsync(ct))
        {
            await teller.ChangedDays.ExecuteUpdateAsync(set => set.SetProperty(day => day.Counted, day => day.Counted), ct);
            counted = [.. Enumerable.Range(0, Dashboards).Select(_ => Task.Run(() => LookAsync(shop, ct), ct))];
            for (var waited = TimeSpan.Zero; spy.Statements.Count(IsLook) < Dashboards; waited += TimeSpan.FromMilliseconds(5))
            {
                Assert.True(waited < Patience, $"{spy.Statements.Count(IsLook)} have looked.");
                await Task.Delay(5, ct);
            }
            await write.CommitAsync(ct);
        }

        Assert.Equal(1, (await Task.WhenAll(counted)).Sum());
        await SalesFiguresTests.AssertRightAsync(shop.Database, shop.Tenant.Id);
    }

    [Theory, Engines]
    public async Task WhoGivesUpWaiting_KeepsNoTurn(DatabaseEngine engine)
    {
        var ct = TestContext.Current.CancellationToken;
        await using var shop = await BillingFixture.CreateAsync(engine);
        await shop.PostAsync();
        using var gone = new CancellationTokenSource();
        await gone.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => LookAsync(shop, gone.Token));

        Assert.Equal(1, await LookAsync(shop, ct).WaitAsync(Patience, ct));
        Assert.Equal(0, await LookAsync(shop, ct));
    }

    private static async Task<int> LookAsync(BillingFixture shop, CancellationToken ct)
    {
        await using var db = shop.Database.For(shop.Tenant.Id);
        return await SalesCounting.CatchUpAsync(db, ct);
    }

    private static bool IsLook(string statement) => statement.Contains("ChangedDays", StringComparison.Ordinal) && statement.StartsWith("SELECT", StringComparison.Ordinal);
}
