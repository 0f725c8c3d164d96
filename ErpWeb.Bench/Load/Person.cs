using System.Diagnostics;
using System.Text.Json;
using ErpWeb.Bench.Circuits;

namespace ErpWeb.Bench.Load;

/// <summary>Somebody with an open tab: he sells at the counter, then searches the list of invoices and looks at the dashboard.</summary>
internal sealed class Person : IDisposable
{
    // None that every bill has: then a search would change nothing to wait for.
    private static readonly string[] Words = ["shri", "kumar", "patel", "steel", "traders", "sharma"];

    // Where in his round a person may begin.
    private static readonly int[] Beginnings = [0, 5, 7];

    private readonly CircuitClient _tab;
    private readonly Counter _counter;
    private readonly Uri _address;
    private readonly string[] _codes;
    private int _acts;
    private int _next;

    private Person(CircuitClient tab, Uri address, string[] codes, int number) =>
        (_tab, _counter, _address, _codes, _acts, _next) = (tab, new(tab, address), address, codes, Beginnings[number % Beginnings.Length], number);

    /// <param name="line">His e-mail address and the codes of what he sells.</param>
    public static async Task<Person> ComeAsync(Uri address, string line, int number)
    {
        var words = line.Split(' ');
        using var visitor = await DemoVisitor.SignInAsync(address, words[0]);
        return new(await CircuitClient.OpenAsync(visitor.Http, visitor.Cookies, "/billing/invoices", "erp-row-link"), address, words[1..], number);
    }

    public Task ActAsync(Latencies latencies) => (_acts++ % 8) switch
    {
        0 => MeasureAsync(latencies, "counter", _counter.GoAsync),
        1 or 2 or 3 => MeasureAsync(latencies, "scan", () => _counter.ScanAsync(_codes[_next++ % _codes.Length])),
        4 => MeasureAsync(latencies, "post", _counter.PayAsync),
        5 => MeasureAsync(latencies, "list", ListAsync),
        6 => MeasureAsync(latencies, "search", SearchAsync),
        _ => MeasureAsync(latencies, "dashboard", DashboardAsync),
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
        var word = Words[_next++ % Words.Length];
        await _tab.UntilAsync(page => Rows(page) != before, () => _tab.FireAsync(
            page => page.All().FirstOrDefault(node => node.Name == "input" && node.Attributes.GetValueOrDefault("type") == "search" && node.Handlers.ContainsKey("oninput")),
            "input", $$"""{"value":{{JsonSerializer.Serialize(word)}}}"""));
    }

    private static string Rows(RenderedPage page) => string.Concat(page.All().Where(IsRow).Select(row => row.Content));

    private static bool IsRow(RenderedNode node) => node.HasClass("erp-row-link");
}
