using System.Diagnostics;
using System.Globalization;
using ErpWeb.Shared.Data;
using ErpWeb.Shared.Data.Hosting;
using ErpWeb.Tenancy;
using ErpWeb.Tenancy.Contracts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ErpWeb.Bench.Tenants;

/// <summary>Finding the business of a request among many, through the directory and by reading its row each time.</summary>
internal static class TenantsBench
{
    private const int Lookups = 20_000;

    public static async Task RunAsync(string[] args)
    {
        var count = args is [var text, ..] ? int.Parse(text, CultureInfo.InvariantCulture) : 2_000;
        await BenchServices.OnEachEngineAsync(options => RunAsync(options, count));
    }

    private static async Task RunAsync(DatabaseOptions options, int count)
    {
        await using var services = BenchServices.Build(options);
        var pool = services.GetRequiredService<ErpDbContextPool>();
        await using (var db = await pool.RentAsync())
        {
            db.Tenants.AddRange(Enumerable.Range(1, count).Select(number => new Tenant { Id = Ids.New(), Name = $"Shop {number}", NormalizedName = $"SHOP{number}", Slug = $"shop-{number}" }));
            await db.SaveChangesAsync();
        }
        var directory = services.GetRequiredService<TenantDirectory>();

        Console.WriteLine($"{options.Engine}: {Lookups:N0} lookups among {count:N0} businesses, microseconds each");
        var first = Stopwatch.GetTimestamp();
        await directory.FindAsync("shop-1");
        Console.WriteLine($"  the first, which reads them all  {Stopwatch.GetElapsedTime(first).TotalMicroseconds,10:N0}");
        var kept = await MeasureAsync(count, async slug => await directory.FindAsync(slug) is not null);
        var read = await MeasureAsync(count, async slug =>
        {
            await using var db = await pool.RentAsync();
            return await db.Tenants.AsNoTracking().AnyAsync(tenant => tenant.Slug == slug);
        });
        Console.WriteLine($"  directory                        median {kept.Median,8:N2}   p99 {kept.Last,8:N2}");
        Console.WriteLine($"  reading the row each time        median {read.Median,8:N2}   p99 {read.Last,8:N2}   ratio {read.Median / kept.Median:N0}");
    }

    private static async Task<(double Median, double Last)> MeasureAsync(int count, Func<string, Task<bool>> find)
    {
        var times = new double[Lookups];
        for (var lookup = -Lookups / 10; lookup < Lookups; lookup++)
        {
            var slug = $"shop-{Math.Abs(lookup) * 7919 % count + 1}";
            var start = Stopwatch.GetTimestamp();
            if (!await find(slug))
                throw new InvalidOperationException($"{slug} was not found.");
            // What is before zero warms up.
            if (lookup >= 0)
                times[lookup] = Stopwatch.GetElapsedTime(start).TotalMicroseconds;
        }
        Array.Sort(times);
        return (times[Lookups / 2], times[Lookups * 99 / 100]);
    }
}
