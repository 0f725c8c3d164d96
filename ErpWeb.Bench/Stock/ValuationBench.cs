using System.Diagnostics;
using System.Globalization;
using ErpWeb.Accounting.Accounts;
using ErpWeb.Bench.Posting;
using ErpWeb.Inventory.Contracts;
using ErpWeb.Inventory.Reports.OnHand;
using ErpWeb.Inventory.Reports.Valuation;
using ErpWeb.Shared.Data;
using ErpWeb.Shared.Data.EditLog;
using ErpWeb.Shared.Data.Hosting;
using ErpWeb.Shared.Data.Posting;
using ErpWeb.Shared.Kernel;
using ErpWeb.Shared.Kernel.Access;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ErpWeb.Bench.Stock;

/// <summary>What the stock is worth, now and on past days, with three years of moves: 1,000,000 lines when nothing else is said.</summary>
internal static class ValuationBench
{
    private const int Days = 1095;
    private const int Items = 2000;
    private const int Rounds = 5;

    public static async Task RunAsync(string[] args)
    {
        var moves = args is [var text, ..] ? int.Parse(text, CultureInfo.InvariantCulture) : 1_000_000;
        await BenchServices.OnEachEngineAsync(async options =>
        {
            await using var services = BenchServices.Build(options);
            var tenant = await BenchTenant.CreateAsync(services);
            await using var scope = services.ScopeOf(tenant.Id);
            var (valuation, onHand) = (scope.ServiceProvider.GetRequiredService<StockValuationQueries>(), scope.ServiceProvider.GetRequiredService<StockOnHandQueries>());
            var today = scope.ServiceProvider.GetRequiredService<IndiaClock>().Today;
            await FillAsync(scope.ServiceProvider, tenant, moves, today);
            Console.WriteLine($"{options.Engine}: {moves:N0} moves of {Items:N0} items over three years; milliseconds the first time, and the median of {Rounds}");
            foreach (var (name, day) in new (string, DateOnly?)[] { ("now", null), ("month's end", new DateOnly(today.Year, today.Month, 1).AddDays(-1)), ("a year ago", today.AddYears(-1)), ("two years ago", today.AddYears(-2)) })
            {
                await MeasureAsync($"valuation, {name}", () => valuation.OnAsync(day));
                await MeasureAsync($"stock on hand, {name}", () => onHand.PageAsync(new(AsOf: day)));
            }
        });
    }

    private static async Task MeasureAsync(string what, Func<Task> read)
    {
        var times = new List<double>();
        for (var round = 0; round <= Rounds; round++)
        {
            var clock = Stopwatch.StartNew();
            await read();
            times.Add(clock.Elapsed.TotalMilliseconds);
        }
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what,-30}{times[0],10:0.0}{times.Skip(1).Order().ElementAt(Rounds / 2),10:0.0}"));
    }

    // A day's purchases and sales are one posting; both stores have some of every item.
    private static async Task FillAsync(IServiceProvider services, BenchTenant tenant, int moves, DateOnly today)
    {
        var ledger = services.GetRequiredService<StockLedger>();
        await using var db = await services.GetRequiredService<TenantDb>().OpenAsync(Permissions.Member);
        var items = await AddItemsAsync(db, tenant.Items[0]);
        var (perDay, next) = (moves / Days, 0);
        for (var day = Days; day > 0; day--)
        {
            await using var write = await db.BeginWriteAsync();
            var (batch, source) = (new PostingBatch(db), new SourceDocument("Bench", Ids.New(), $"B-{day}"));
            var lines = Enumerable.Range(next, perDay).Select(number => (Item: items[number / 4 % Items], Store: number % 2 == 0 ? tenant.Store : tenant.Branch, IsIn: number % 4 < 2)).ToList();
            next += perDay;
            var posted = await ledger.PostAsync(db, batch, new(source, today.AddDays(-day), AccountRole.StockAdjustment, "Bench")
            {
                In = [.. lines.Where(line => line.IsIn).Select(line => new StockIn(Ids.New(), line.Item, 3, 300 + (next % 50)) { WarehouseId = line.Store })],
                Out = [.. lines.Where(line => !line.IsIn).Select(line => new StockOut(Ids.New(), line.Item, 2) { WarehouseId = line.Store })],
            }, CancellationToken.None);
            _ = posted.Value;
            await batch.WriteAsync(LoggedChange.Posted("Bench", source.Id, perDay), CancellationToken.None);
            await write.CommitAsync();
        }
    }

    private static async Task<List<Guid>> AddItemsAsync(ErpDbContext db, Guid likeId)
    {
        var like = await db.Items.AsNoTracking().SingleAsync(item => item.Id == likeId);
        var items = Enumerable.Range(1, Items).Select(number =>
        {
            var item = (ErpWeb.Catalog.Items.Item)db.Entry(like).CurrentValues.ToObject();
            (item.Id, item.Code, item.Name, item.NegativeStock) = (Ids.New(), $"V-{number}", $"Valued {number}", ErpWeb.Catalog.Contracts.NegativeStock.Allow);
            return item;
        }).ToList();
        db.Items.AddRange(items);
        await db.SaveChangesAsync();
        db.ChangeTracker.Clear();
        return items.ConvertAll(item => item.Id);
    }
}
