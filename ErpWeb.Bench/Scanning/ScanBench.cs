using System.Diagnostics;
using System.Globalization;
using ErpWeb.Bench.Circuits;
using ErpWeb.Bench.Insights;
using ErpWeb.Bench.Load;
using ErpWeb.Catalog.Contracts;
using ErpWeb.Catalog.Items;
using ErpWeb.Counter;
using ErpWeb.Printing;
using ErpWeb.Shared.Data.Hosting;
using ErpWeb.Shared.Kernel.Access;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ErpWeb.Bench.Scanning;

/// <summary>From a scan to its line on the bill, through a real circuit, with many items and many invoice lines in the database.</summary>
internal static class ScanBench
{
    private const int ItemsAtOnce = 1000;
    private const int LinesOfABill = 20;
    private const int WarmUp = 100;

    public static async Task RunAsync(string[] args)
    {
        var (items, lines, scans) = (Number(args, 0, 50_000), Number(args, 1, 1_000_000), Number(args, 2, 500));
        var folder = Directory.CreateTempSubdirectory("erpweb-bench-");
        try
        {
            var cashier = await FillAsync(folder.FullName, items, lines);
            var address = new Uri(await BenchServer.StartAsync(folder.FullName, hasDemo: false));
            using var visitor = await DemoVisitor.SignInAsync(address, cashier);
            using var tab = await CircuitClient.OpenAsync(visitor.Http, visitor.Cookies, "/billing/invoices", "erp-row-link");
            var counter = new Load.Counter(tab, address);
            await counter.GoAsync();
            await ScanAsync(counter, items, WarmUp, new());
            var latencies = new Latencies();
            await ScanAsync(counter, items, scans, latencies);
            Console.WriteLine($"{items:N0} items, {lines:N0} invoice lines, bills of {LinesOfABill} lines");
            latencies.Print(Console.Out);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task ScanAsync(Load.Counter counter, int items, int scans, Latencies latencies)
    {
        for (var scan = 1; scan <= scans; scan++)
        {
            var clock = Stopwatch.GetTimestamp();
            await counter.ScanAsync(BarcodeOf(Random.Shared.Next(items)));
            latencies.Add("scan", Stopwatch.GetElapsedTime(clock));
            if (scan % LinesOfABill != 0)
                continue;
            clock = Stopwatch.GetTimestamp();
            await counter.PayAsync();
            latencies.Add("post", Stopwatch.GetElapsedTime(clock));
        }
    }

    /// <returns>The e-mail address of a cashier.</returns>
    private static async Task<string> FillAsync(string folder, int items, int lines)
    {
        var options = new DatabaseOptions { DataFolder = folder };
        options.Complete(folder);
        await DatabaseSetup.ApplyAsync(options);
        await using var services = BenchServices.Build(options, services => services.AddPrinting().AddCounter());
        var tenantId = await SalesTenant.CreateAsync(services, lines);
        await using var scope = services.ScopeOf(tenantId);
        await AddItemsAsync(scope.ServiceProvider, items);
        await using var db = await scope.ServiceProvider.GetRequiredService<TenantDb>().OpenAsync(Permissions.Member);
        var owner = await db.Roles.Where(role => role.BuiltIn == BuiltInRole.Owner).Select(role => role.Id).SingleAsync();
        return await Cashiers.AddAsync(services, tenantId, owner, 1);
    }

    private static async Task AddItemsAsync(IServiceProvider services, int items)
    {
        foreach (var numbers in Enumerable.Range(0, items).Chunk(ItemsAtOnce))
        {
            await using var db = await services.GetRequiredService<TenantDb>().OpenAsync(Permissions.Member);
            var rate = await db.ItemTaxRates.Select(row => row.TaxRateId).FirstAsync();
            foreach (var number in numbers)
                ItemWriting.Add(db, new() { Code = $"S-{number:00000}", Barcode = BarcodeOf(number), Name = $"Shelf item {number}", HsnSac = "732393", SalePrice = 100, PurchasePrice = 60, NegativeStock = NegativeStock.Allow, Rates = [new() { TaxRateId = rate }] }, withCost: true);
            await db.SaveChangesAsync();
        }
    }

    private static string BarcodeOf(int number) => string.Create(CultureInfo.InvariantCulture, $"8901234{number:000000}");

    private static int Number(string[] args, int place, int usual) => args.Length > place ? int.Parse(args[place], CultureInfo.InvariantCulture) : usual;
}
