using System.Text.Json;
using ErpWeb.Bench.Circuits;

namespace ErpWeb.Bench.Load;

/// <summary>The counter in a tab, as its script drives it.</summary>
internal sealed class Counter(CircuitClient tab, Uri address)
{
    private const string Script = "erpCounter.attach";

    public Task GoAsync() => tab.UntilAsync(_ => tab.HasGiven(Script), () => tab.GoAsync(new(address, "/counter")));

    /// <summary>From the last letter of the scanner to the changed line.</summary>
    public async Task ScanAsync(string code)
    {
        var before = tab.Read(Lines);
        await tab.UntilAsync(page => Lines(page) != before, () => tab.CallGivenAsync(Script, "EnterAsync", JsonSerializer.Serialize(code)));
    }

    /// <summary>From F9 over the dialog, where Enter takes the exact sum in cash, to the number of the bill.</summary>
    public async Task PayAsync()
    {
        await tab.UntilAsync(page => PayForm(page) is not null, () => tab.CallGivenAsync(Script, "CommandAsync", "\"F9\""));
        await tab.UntilAsync(page => page.All().Any(node => node.HasClass("till-paid")), () => tab.FireAsync(PayForm, "submit", "{}"));
    }

    private static RenderedNode? PayForm(RenderedPage page) => page.All().FirstOrDefault(node => node.Name == "form" && node.Descendants().Any(inner => inner.HasClass("pay-sums")));

    private static string Lines(RenderedPage page) => string.Concat(page.All().Where(node => node.HasClass("till-line")).Select(line => line.Content));
}
