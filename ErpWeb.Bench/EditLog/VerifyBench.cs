using System.Diagnostics;
using ErpWeb.Audit;
using ErpWeb.Audit.Verification;
using ErpWeb.Bench.Posting;
using ErpWeb.Billing.Invoices;
using ErpWeb.Catalog.Items;
using ErpWeb.Shared.Data;
using ErpWeb.Shared.Data.Hosting;
using ErpWeb.Shared.Kernel.Access;
using Microsoft.Extensions.DependencyInjection;

namespace ErpWeb.Bench.EditLog;

/// <summary>How long the check of an edit log takes: 100,000 entries of masters, each with its row, and 2,000 invoices of 5 lines.</summary>
internal static class VerifyBench
{
    private const int Invoices = 2_000;
    private const int ItemsAtOnce = 1_000;

    public static Task RunAsync(string[] args) => BenchServices.OnEachEngineAsync(async options =>
    {
        var entries = args is [var count] ? int.Parse(count) : 100_000;
        await using var services = BenchServices.Build(options, more => more.AddAudit());
        var tenant = await BenchTenant.CreateAsync(services);
        await FillAsync(services, tenant, entries);

        await using var scope = services.ScopeOf(tenant.Id);
        var processor = Process.GetCurrentProcess();
        for (var round = 0; round < 3; round++)
        {
            var (clock, before) = (Stopwatch.StartNew(), processor.TotalProcessorTime);
            var verdict = await scope.ServiceProvider.GetRequiredService<LogVerification>().VerifyAsync();
            processor.Refresh();
            Console.WriteLine($"{options.Engine}: {verdict.Entries:N0} entries, intact: {verdict.IsIntact}, {clock.Elapsed.TotalSeconds:0.0} s, {(processor.TotalProcessorTime - before).TotalSeconds:0.0} s of CPU, {GC.GetTotalMemory(false) / 1_048_576} MB");
        }
    });

    private static async Task FillAsync(ServiceProvider services, BenchTenant tenant, int entries)
    {
        await using var scope = services.ScopeOf(tenant.Id);
        for (var first = 0; first < entries; first += ItemsAtOnce)
        {
            await using var db = await scope.ServiceProvider.GetRequiredService<TenantDb>().OpenAsync(Permissions.Member);
            db.AddRange(Enumerable.Range(first, ItemsAtOnce).Select(number => new Item { Id = Ids.New(), Code = $"V-{number}", Name = $"Bottle {number}", Unit = "NOS", SalePrice = number, SearchText = $"v-{number} bottle {number}" }));
            await db.SaveChangesAsync();
        }
        for (var invoice = 0; invoice < Invoices; invoice++)
            await scope.ServiceProvider.GetRequiredService<InvoiceService>().PostAsync(tenant.NewDraft());
    }
}
