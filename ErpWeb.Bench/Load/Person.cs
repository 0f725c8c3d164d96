using System.Diagnostics;
using System.Text.Json;
using ErpWeb.Bench.Circuits;

namespace ErpWeb.Bench.Load;

/// <summary>Somebody with an open tab, who looks at the dashboard and searches the list of invoices.</summary>
internal sealed class Person : IDisposable
{
    private static readonly string[] Words = ["shri", "kumar", "patel", "steel", "26-27", "traders", "INV", "sharma"];

    private readonly CircuitClient _tab;
    private readonly Uri _address;
    private int _acts;
    private int _nextWord;

    private Person(CircuitClient tab, Uri address, int number) => (_tab, _address, _acts, _nextWord) = (tab, address, number, number);

    public static async Task<Person> ComeAsync(DemoVisitor visitor, Uri address, int number) =>
        new(await CircuitClient.OpenAsync(visitor.Http, visitor.Cookies, "/billing/invoices", "erp-row-link"), address, number);

    public Task ActAsync(Latencies latencies) => (_acts++ % 3) switch
    {
        0 => MeasureAsync(latencies, "search", SearchAsync),
        1 => MeasureAsync(latencies, "dashboard", DashboardAsync),
        _ => MeasureAsync(latencies, "list", ListAsync),
    };

    public void Dispose() => _tab.Dispose();

    private static async Task MeasureAsync(Latencies latencies, string kind, Func<Task> act)
    {
        var clock = Stopwatch.GetTimestamp();
        try
        {
            await act();
            latencies.Add(kind, Stopwatch.GetElapsedTime(clock));
        }
        catch (Exception fault)
        {
            latencies.AddError(kind, fault);
        }
    }

    private Task ListAsync() => _tab.UntilAsync(page => page.All().Any(IsRow), () => _tab.GoAsync(new(_address, "/billing/invoices")));

    private Task DashboardAsync() => _tab.UntilAsync(page => page.All().Any(node => node.Name == "h1") && !page.All().Any(IsRow), () => _tab.GoAsync(new(_address, "/")));

    private async Task SearchAsync()
    {
        var before = _tab.Read(Rows);
        var word = Words[_nextWord++ % Words.Length];
        await _tab.UntilAsync(page => Rows(page) != before, () => _tab.FireAsync(
            page => page.All().FirstOrDefault(node => node.Name == "input" && node.Attributes.GetValueOrDefault("type") == "search" && node.Handlers.ContainsKey("oninput")),
            "input", $$"""{"value":{{JsonSerializer.Serialize(word)}}}"""));
    }

    private static bool IsRow(RenderedNode node) => node.Attributes.GetValueOrDefault("class")?.Contains("erp-row-link") == true;

    private static string Rows(RenderedPage page) => string.Concat(page.All().Where(IsRow).Select(row => row.Content));
}
