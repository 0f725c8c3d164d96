using System.Text;
using ErpWeb.Bench.Circuits;
using ErpWeb.Shared.Data.Providers;
using ErpWeb.Tests.Support;

namespace ErpWeb.Tests.Security.TwinTenants;

/// <summary>Check 6: an open page is told what no honest browser would say: ids of another business in every field, handlers and methods that are not its own, addresses of others.</summary>
public sealed class TamperedCircuitTests
{
    private const int FewestEvents = 5_000;

    private static readonly string[] Pages =
    [
        "/billing/invoices/new", "/billing/receipts/new", "/purchasing/bills/new", "/accounting/journals/new", "/parties", "/catalog/items", "/settings/business", "/settings/people",
    ];

    [Fact]
    public async Task NoTamperedEvent_ReadsOrChangesAnotherBusiness()
    {
        await using var app = await TestApp.CreateAsync(DatabaseEngine.Sqlite, SweepSettings.Unlimited);
        var address = app.Listen();
        await using var twins = await TwinTenants.JoinAsync(app);
        var before = await twins.VictimStateAsync();
        using var attacker = await Surfer.SignInAsync(address, twins.AttackerEmail);
        var ids = twins.VictimRows.DistinctBy(row => row.Type).Select(row => row.Id).ToList();
        var (heard, sent, broken) = (new Ear(), 0, 0);

        foreach (var page in Pages)
        {
            var tab = await OpenAsync(page);
            foreach (var id in ids)
            {
                foreach (var forged in Forged(tab, id))
                {
                    if (tab.Fault is not null)
                    {
                        broken++;
                        // Its socket would count against what one person may have open.
                        tab.Dispose();
                        tab = await OpenAsync(page);
                    }
                    try
                    {
                        await forged();
                    }
                    catch (Exception gone) when (gone is System.Net.WebSockets.WebSocketException or ObjectDisposedException or InvalidOperationException or IOException)
                    {
                        continue;
                    }
                    sent++;
                }
                await tab.GoAsync(new(address, page));
            }
            await Task.WhenAny(tab.UntilAsync(shown => shown.All().Any(node => node.Content.Contains("Settings", StringComparison.Ordinal)), () => tab.GoAsync(new(address, "/settings"))), Task.Delay(2000));
        }

        Assert.False(Canary.IsIn(heard.Text), "A word of the other business came over the socket.");
        Assert.Equal(before, await twins.VictimStateAsync());
        Assert.True(heard.Batches > Pages.Length, "Nothing was heard.");
        Assert.True(sent >= FewestEvents, $"Only {sent} events were sent; {broken} circuits broke.");
        TestContext.Current.TestOutputHelper?.WriteLine($"{sent} events, {broken} circuits ended by the server, 0 leaks");

        async Task<CircuitClient> OpenAsync(string page)
        {
            // New documents get an id and an address of their own.
            var answer = await attacker.Visitor.GetAsync(page);
            var tab = await attacker.OpenAsync(answer.Headers.Location?.ToString() ?? page);
            tab.Received = heard.Take;
            return tab;
        }
    }

    // One of each kind: a value, an address, a made-up handler, a made-up method, an answer to a question never asked.
    private static IEnumerable<Func<Task>> Forged(CircuitClient tab, Guid id)
    {
        var handlers = tab.Read(page => page.All().SelectMany(node => node.Handlers).Where(handler => handler.Key is "onchange" or "oninput").Select(handler => (handler.Key[2..], handler.Value)).Take(6).ToList());
        foreach (var (type, handler) in handlers)
            yield return () => tab.FireAsync(handler, type, $$"""{"value":"{{id}}"}""");
        yield return () => tab.CallAsync("OnLocationChanged", $"{tab.Address}billing/invoices/{id}", null, false);
        yield return () => tab.CallAsync("OnLocationChanged", $"{tab.Address}parties/{id}?tenant={id}", null, true);
        for (var number = 0; number < 4; number++)
        {
            var made = 1_000_000 + number;
            yield return () => tab.FireAsync(made, "change", $$"""{"value":"{{id}}"}""");
        }
        yield return () => tab.CallAsync("EndInvokeJSFromDotNet", 999_999L, true, $"""[999999,true,"{id}"]""");
        yield return () => tab.CallAsync("BeginInvokeDotNetFromJS", "1", "ErpWeb", "Open", 0L, $"""["{id}"]""");
        yield return () => tab.CallAsync("OnRenderCompleted", 999_999L, id.ToString());
    }

    private sealed class Ear
    {
        private readonly StringBuilder _text = new();

        public int Batches { get; private set; }

        public string Text
        {
            get
            {
                lock (_text)
                    return _text.ToString();
            }
        }

        public void Take(byte[] batch)
        {
            lock (_text)
            {
                Batches++;
                _text.Append(Encoding.UTF8.GetString(batch));
            }
        }
    }
}
