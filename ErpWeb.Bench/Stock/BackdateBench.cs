using System.Diagnostics;
using System.Globalization;
using ErpWeb.Accounting.Accounts;
using ErpWeb.Bench.Posting;
using ErpWeb.Catalog.Contracts;
using ErpWeb.Inventory.Contracts;
using ErpWeb.Shared.Data;
using ErpWeb.Shared.Data.EditLog;
using ErpWeb.Shared.Data.Hosting;
using ErpWeb.Shared.Data.Posting;
using ErpWeb.Shared.Kernel;
using ErpWeb.Shared.Kernel.Access;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ErpWeb.Bench.Stock;

/// <summary>A purchase entered late, in the middle of many moves of one item: at a moving average the later half costs something else then, and journal entries say so.</summary>
internal static class BackdateBench
{
    private const int Days = 200;

    public static async Task RunAsync(string[] args)
    {
        var moves = args is [var text, ..] ? int.Parse(text, CultureInfo.InvariantCulture) : 10_000;
        await BenchServices.OnEachEngineAsync(async options =>
        {
            await using var services = BenchServices.Build(options);
            var tenant = await BenchTenant.CreateAsync(services, ValuationMethod.MovingAverage);
            await using var scope = services.ScopeOf(tenant.Id);
            var (ledger, first) = (scope.ServiceProvider.GetRequiredService<StockLedger>(), scope.ServiceProvider.GetRequiredService<IndiaClock>().Today);
            await using var db = await scope.ServiceProvider.GetRequiredService<TenantDb>().OpenAsync(Permissions.Member);
            for (var day = 0; day < Days; day++)
                await PostAsync(db, ledger, tenant, first.AddDays(day), moves / Days / 2, moves / Days / 2);
            var clock = Stopwatch.StartNew();
            await PostAsync(db, ledger, tenant, first.AddDays(Days), 1, 1);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{options.Engine}: {moves:N0} moves of one item; one more of each after them {clock.Elapsed.TotalMilliseconds:0} ms"));
            clock.Restart();
            await PostAsync(db, ledger, tenant, first.AddDays(Days / 2), 1, 0, value: 1_000_000);
            var taken = clock.Elapsed.TotalMilliseconds;
            var corrections = await db.StockMoves.CountAsync(move => move.AdjustsId != null);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"one more in their middle {taken:0} ms, with {corrections:N0} moves corrected"));
        });
    }

    private static async Task PostAsync(ErpDbContext db, StockLedger ledger, BenchTenant tenant, DateOnly date, int receipts, int issues, decimal value = 100)
    {
        await using var write = await db.BeginWriteAsync();
        var (batch, source) = (new PostingBatch(db), new SourceDocument("Bench", Ids.New(), $"B-{date:yyMMdd}"));
        var posted = await ledger.PostAsync(db, batch, new(source, date, AccountRole.StockAdjustment, "Bench")
        {
            In = [.. Enumerable.Range(0, receipts).Select(number => new StockIn(Ids.New(), tenant.Items[0], 3, value + number) { WarehouseId = tenant.Branch })],
            Out = [.. Enumerable.Range(0, issues).Select(_ => new StockOut(Ids.New(), tenant.Items[0], 1) { WarehouseId = tenant.Branch })],
        }, CancellationToken.None);
        _ = posted.Value;
        await batch.WriteAsync(LoggedChange.Posted("Bench", source.Id, receipts + issues), CancellationToken.None);
        await write.CommitAsync();
    }
}
