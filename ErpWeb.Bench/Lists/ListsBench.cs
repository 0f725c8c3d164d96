using System.Globalization;
using ErpWeb.Bench.Posting;
using ErpWeb.Billing.Invoices;
using ErpWeb.Shared.Data.Hosting;
using ErpWeb.Shared.Kernel;
using Microsoft.Extensions.DependencyInjection;

namespace ErpWeb.Bench.Lists;

/// <summary>Pages of 50 out of 100,000 invoices through <see cref="InvoiceQueries"/>, against the same SQL by plain ADO.NET in the same run.</summary>
internal static class ListsBench
{
    private const int Rounds = 5;
    private const int PagesPerRound = 25;
    private const int PageSize = 50;

    public static async Task RunAsync(string[] args)
    {
        var count = args is [var text, ..] ? int.Parse(text, CultureInfo.InvariantCulture) : 100_000;
        await BenchServices.OnEachEngineAsync(options => RunAsync(options, count));
    }

    private static async Task RunAsync(DatabaseOptions options, int count)
    {
        await using var services = BenchServices.Build(options);
        var tenant = await ListTenant.CreateAsync(services, count);
        Console.WriteLine($"{options.Engine}: a page of {PageSize} out of {count:N0} invoices, CPU ms per page with the database server's, median of {Rounds} rounds");
        Console.WriteLine($"{"",-24}    rows   application   plain ADO.NET   ratio");
        foreach (var (name, filter, cursor) in Pages(tenant))
            await MeasureAsync(services, options, tenant.Id, name, filter, cursor);
    }

    private static IEnumerable<(string Name, InvoiceFilter Filter, string? Cursor)> Pages(ListTenant tenant)
    {
        yield return ("first page", new(), null);
        yield return ("page in the middle", new(), tenant.Middle.ToString());
        yield return ("search: a customer", new(Search: ListTenant.SomeCustomer), null);
        yield return ("search: a number", new(Search: tenant.MiddleNumber), null);
        yield return ("search: nothing found", new(Search: "no such customer"), null);
        yield return ("due", new(Payment: PaymentState.Due), null);
        yield return ("overdue", new(Payment: PaymentState.Overdue), null);
        yield return ("part paid (none)", new(Payment: PaymentState.PartPaid), null);
        yield return ("cancelled", new(Payment: PaymentState.Cancelled), null);
    }

    private static async Task MeasureAsync(IServiceProvider services, DatabaseOptions options, Guid tenantId, string name, InvoiceFilter filter, string? cursor)
    {
        var server = await ServerProcessor.OfAsync(options);
        var rows = (await PageAsync()).Rows.Count;
        var recorded = await RecordedQuery.OfAsync(PageAsync);
        var rounds = new List<(double Application, double Raw)>();
        for (var round = 0; round <= Rounds; round++)
        {
            var application = await CpuOfAsync(PageAsync);
            var raw = await CpuOfAsync(() => recorded.RunAsync(options, tenantId));
            // The first round warms up.
            if (round > 0)
                rounds.Add((application, raw));
        }
        var median = rounds.OrderBy(round => round.Application).ElementAt(Rounds / 2);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{name,-24}   {rows,5}   {median.Application,11:0.00}   {median.Raw,13:0.00}   {median.Application / median.Raw,5:0.0}"));

        async Task<double> CpuOfAsync(Func<Task> page)
        {
            var before = server.Time;
            var measured = await Measured.OfAsync(PagesPerRound, writers: 1, page);
            return (measured.Cpu + server.Time - before).TotalMilliseconds / PagesPerRound;
        }

        async Task<PageOf<InvoiceRow>> PageAsync()
        {
            await using var scope = services.ScopeOf(tenantId);
            return await scope.ServiceProvider.GetRequiredService<InvoiceQueries>().PageAsync(filter, cursor, PageSize);
        }
    }
}
