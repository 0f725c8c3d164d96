using System.Diagnostics;
using System.Globalization;
using ErpWeb.Insights;
using ErpWeb.Insights.Dashboard;
using ErpWeb.Printing;
using ErpWeb.Purchasing;
using ErpWeb.Shared.Data.Hosting;
using ErpWeb.Shared.Data.Providers;
using Microsoft.Extensions.DependencyInjection;

namespace ErpWeb.Bench.Insights;

/// <summary>The dashboard of a tenant with many lines among many tenants, beside that of a tenant alone with a thousand, in turns within one run.</summary>
internal static class DashboardBench
{
    private const int LinesAlone = 1000;
    private const int LinesOfOthers = 100;
    private const int Rounds = 201;

    private static readonly string[] Periods = ["today", "this-month", "this-year", "all"];

    public static async Task RunAsync(string[] args)
    {
        var lines = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : 1_000_000;
        var tenants = args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : 1000;
        var folder = Directory.CreateTempSubdirectory("erpweb-bench-");
        try
        {
            await using var crowd = await OpenAsync(folder, "crowd");
            await using var alone = await OpenAsync(folder, "alone");
            var clock = Stopwatch.StartNew();
            for (var other = 1; other < tenants; other++)
                await SalesTenant.CreateAsync(crowd, LinesOfOthers);
            var big = await SalesTenant.CreateAsync(crowd, lines);
            var small = await SalesTenant.CreateAsync(alone, LinesAlone);
            Console.WriteLine($"{tenants:N0} tenants, {lines:N0} lines written in {clock.Elapsed.TotalSeconds:0} s");
            Console.WriteLine($"first reading, which adds up three years: {await OnceAsync(crowd, big):0} ms with {lines:N0} lines, {await OnceAsync(alone, small):0} ms with {LinesAlone:N0}");
            foreach (var period in Periods)
                await CompareAsync(crowd, big, alone, small, period);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task<ServiceProvider> OpenAsync(DirectoryInfo folder, string name)
    {
        var options = BenchServices.Options(DatabaseEngine.Sqlite, $"Data Source={Path.Combine(folder.FullName, name + ".db")};Default Timeout=30");
        await DatabaseSetup.ApplyAsync(options);
        return BenchServices.Build(options, services => services.AddPrinting().AddPurchasing().AddInsights());
    }

    private static async Task CompareAsync(ServiceProvider crowd, Guid big, ServiceProvider alone, Guid small, string period)
    {
        var (many, few) = (new List<double>(), new List<double>());
        for (var round = 0; round < Rounds; round++)
        {
            many.Add(await ReadAsync(crowd, big, period));
            few.Add(await ReadAsync(alone, small, period));
        }
        var (one, other) = (many.Order().ElementAt(Rounds / 2), few.Order().ElementAt(Rounds / 2));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{period,-12} {one,8:0.00} ms among many, {other,8:0.00} ms alone, ratio {one / other:0.00}"));
    }

    private static Task<double> OnceAsync(ServiceProvider services, Guid tenantId) => ReadAsync(services, tenantId, "all");

    private static async Task<double> ReadAsync(ServiceProvider services, Guid tenantId, string period)
    {
        await using var scope = services.ScopeOf(tenantId);
        var board = scope.ServiceProvider.GetRequiredService<BoardReader>();
        var today = scope.ServiceProvider.GetRequiredService<IndiaClock>().Today;
        var clock = Stopwatch.StartNew();
        var read = await board.ReadAsync(new(period, today));
        return read.Sales is null ? throw new InvalidOperationException("The dashboard is empty.") : clock.Elapsed.TotalMilliseconds;
    }
}
