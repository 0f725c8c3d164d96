using System.Globalization;
using ErpWeb.Catalog.Contracts;
using ErpWeb.Printing;
using ErpWeb.Purchasing;
using ErpWeb.Shared.Data.Hosting;
using ErpWeb.Shared.Data.Providers;
using Microsoft.Extensions.DependencyInjection;

namespace ErpWeb.Bench.Posting;

/// <summary>A document of 5 lines through its service against raw ADO.NET writing the same rows, in one run.</summary>
internal static class PostingBench
{
    private const int Rounds = 5, UsualWarmUp = 4000;

    public static async Task RunAsync(string[] args)
    {
        var count = args is [var text, ..] ? int.Parse(text, CultureInfo.InvariantCulture) : 1000;
        var warmUp = args is [_, var first, ..] ? int.Parse(first, CultureInfo.InvariantCulture) : UsualWarmUp;
        var kind = args is [_, _, "bill", ..] ? PostedKind.Bill : args is [_, _, "transfer", ..] ? PostedKind.Transfer : PostedKind.Invoice;
        var folder = Directory.CreateTempSubdirectory("erpweb-bench-");
        try
        {
            await RunAsync(BenchServices.Options(DatabaseEngine.Sqlite, $"Data Source={Path.Combine(folder.FullName, "bench.db")};Default Timeout=30"), kind, count, warmUp);
            if (Environment.GetEnvironmentVariable("ERPWEB_BENCH_POSTGRES") is { Length: > 0 } postgres)
                await RunAsync(BenchServices.Options(DatabaseEngine.Postgres, postgres), kind, count, warmUp);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task RunAsync(DatabaseOptions options, PostedKind kind, int count, int warmUp)
    {
        await DatabaseSetup.ApplyAsync(options);
        await using var services = BenchServices.Build(options, services => services.AddPrinting().AddPurchasing());
        var tenant = await BenchTenant.CreateAsync(services, kind == PostedKind.Invoice ? ValuationMethod.Fifo : ValuationMethod.MovingAverage);
        var raw = await RawAsync(services, options, kind, tenant);
        var server = await ServerProcessor.OfAsync(options);
        Console.WriteLine($"{options.Engine}: a 5-line {kind.Name}, {raw.Rows} rows, {count} a round, median of {Rounds} rounds");
        Console.WriteLine("writers   service CPU ms   raw CPU ms   ratio   service/s    raw/s");
        foreach (var writers in (int[])[1, 8])
        {
            // The runtime compiles hot code again and again until it knows it well: measured before that, both look slow.
            await Measured.OfAsync(warmUp, writers, () => PostAsync(services, kind, tenant), server);
            await Measured.OfAsync(warmUp, writers, raw.WriteAsync, server);
            var rounds = new List<(Measured Service, Measured Raw)>();
            for (var round = 0; round < Rounds; round++)
                rounds.Add((await Measured.OfAsync(count, writers, () => PostAsync(services, kind, tenant), server), await Measured.OfAsync(count, writers, raw.WriteAsync, server)));
            var median = rounds.OrderBy(round => round.Service.CpuMilliseconds / round.Raw.CpuMilliseconds).ElementAt(Rounds / 2);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{writers,7}   {median.Service.CpuMilliseconds,14:0.00}   {median.Raw.CpuMilliseconds,10:0.00}   {median.Service.CpuMilliseconds / median.Raw.CpuMilliseconds,5:0.00}   {PerSecond(median.Service),9:0}   {PerSecond(median.Raw),6:0}"));
        }
    }

    private static double PerSecond(Measured measured) => measured.Count / measured.Wall.TotalSeconds;

    private static async Task PostAsync(IServiceProvider services, PostedKind kind, BenchTenant tenant)
    {
        await using var scope = services.ScopeOf(tenant.Id);
        await kind.PostAsync(scope.ServiceProvider, tenant);
    }

    private static async Task<(int Rows, Func<Task> WriteAsync)> RawAsync(IServiceProvider services, DatabaseOptions options, PostedKind kind, BenchTenant tenant)
    {
        RecordedRows recorded;
        await using (var scope = services.ScopeOf(tenant.Id))
        {
            var id = await kind.PostAsync(scope.ServiceProvider, tenant);
            await using var db = await scope.ServiceProvider.GetRequiredService<TenantDb>().OpenAsync(ErpWeb.Shared.Kernel.Access.Permissions.Member);
            recorded = await RecordedRows.ReadAsync(db, kind, id);
        }
        var writer = new RawWriter(recorded, hasBatches: options.Engine is DatabaseEngine.Postgres);
        return (recorded.RowCount, WriteAsync);

        async Task WriteAsync()
        {
            await using var turn = await RawConnection.OpenAsync(options, tenant.Id);
            await writer.WriteAsync(turn.Connection);
        }
    }
}
