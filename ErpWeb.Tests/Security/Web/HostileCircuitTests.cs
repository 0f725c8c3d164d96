using ErpWeb.Bench.Circuits;
using ErpWeb.Billing.Invoices;
using ErpWeb.Shared.Data.Hosting;
using ErpWeb.Shared.Kernel.Access;
using ErpWeb.Tests.EndToEnd;
using ErpWeb.Tests.Support;
using Microsoft.AspNetCore.Components.Server.Circuits;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Tests.Security.Web;

/// <summary>Check 56: what no browser says harms only the circuit on which it is said.</summary>
public sealed class HostileCircuitTests
{
    private const int Clicks = 50, MostPictures = 10, LargestMessage = 64 * 1024;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly CircuitCensus _census = new();

    [Fact]
    public async Task BadFrames_EndTheirOwnCircuit_AndWhatFitsNothingChangesNothing()
    {
        await using var app = await CreateAsync();
        var address = app.Listen();
        await app.SignUpAsync();
        await app.SignUpAsync("Bharat Stores", "bharat@example.com", "29");
        using var hostile = await Surfer.SignInAsync(address, "asha@example.com");
        using var neighbour = await Surfer.SignInAsync(address, "bharat@example.com");
        var open = await neighbour.OpenAsync("/settings");
        byte[][] bad =
        [
            [.. Enumerable.Repeat((byte)0xFF, 64)],
            // The length of two gigabytes, and the beginning of them.
            [0xFF, 0xFF, 0xFF, 0xFF, 0x07, .. new byte[LargestMessage]],
            // A call that stops after its headers.
            [0x03, 0x95, 0x01, 0x80],
            BlazorPack.Invoke(null, "OnLocationChanged", new string('a', LargestMessage), null, false),
            BlazorPack.Invoke(null, "StartCircuit", "http://evil.example/", "http://evil.example/", "[]", ""),
            BlazorPack.Invoke(null, "OnLocationChanged", "http://evil.example/", null, false),
        ];

        foreach (var frame in bad)
        {
            var tab = await hostile.OpenAsync("/settings");
            await tab.SendAsync(frame);
            await UntilAsync(() => tab.Fault is not null, $"The circuit lives on after {Convert.ToHexString(frame.AsSpan(0, Math.Min(frame.Length, 24)))}.");
        }

        // Answers to what was never asked, handlers and methods that are not there: the circuit may stay, but nothing happens.
        var stray = await hostile.OpenAsync("/settings");
        var before = _census.Handled;
        await stray.CallAsync("DropEverything", "now");
        await stray.CallAsync("OnRenderCompleted", 999_999L, null);
        for (var handler = 1_000_000; handler < 1_000_000 + Clicks; handler++)
            await stray.FireAsync(handler, "click", "{}");
        await UntilAsync(() => _census.Handled > before);

        Assert.Null(open.Fault);
        await GoAsync(open, "/settings/business", "Legal name");
    }

    [Fact]
    public async Task FiftyClicksAtOnce_AreOnePayment()
    {
        await using var app = await CreateAsync();
        var address = app.Listen();
        var shop = await Shop.OpenAsync(app);
        await PostInvoiceAsync(app, shop);
        using var surfer = await Surfer.SignInAsync(address, shop.Email);
        var tab = await surfer.OpenAsync($"/billing/receipts/new?customer={shop.CustomerId}", "First due first");
        await tab.UntilAsync(page => PayButton(page) is not null && Text(page).Contains("For bills", StringComparison.Ordinal), () => tab.FireAsync(page => Buttons(page).First(button => button.Content.Contains("First due first", StringComparison.Ordinal)), "click", "{}"));

        var (before, pay) = (_census.Handled, tab.Read(PayButton)!.Handlers["onclick"]);
        await Task.WhenAll(Enumerable.Range(0, Clicks).Select(_ => tab.FireAsync(pay, "click", "{}")));
        await UntilAsync(() => _census.Handled >= before + Clicks);

        await using var db = app.Database.For(shop.TenantId);
        await UntilAsync(() => db.Receipts.AsNoTracking().Any());
        Assert.Single(await db.Receipts.AsNoTracking().ToListAsync());
    }

    [Fact]
    public async Task TabThatNeverSaysWhatItSaw_IsSentOnlySoMuch()
    {
        await using var app = await CreateAsync();
        var address = app.Listen();
        await app.SignUpAsync();
        using var surfer = await Surfer.SignInAsync(address, "asha@example.com");
        var (deaf, other) = (await surfer.OpenAsync("/settings"), await surfer.OpenAsync("/settings"));
        var pictures = 0;
        deaf.Received = _ => Interlocked.Increment(ref pictures);
        deaf.Acknowledges = false;

        var before = _census.Handled;
        for (var turn = 0; turn < 40; turn++)
        {
            await deaf.GoAsync(new(address, "/settings/business"));
            await deaf.GoAsync(new(address, "/settings"));
        }
        await UntilAsync(() => _census.Handled >= before + 80);
        await GoAsync(other, "/settings/business", "Legal name");

        Assert.InRange(pictures, 1, MostPictures);
    }

    private Task<TestApp> CreateAsync() => TestApp.CreateAsync(configure: services => services.AddSingleton<CircuitHandler>(_census));

    private static Task GoAsync(CircuitClient tab, string path, string awaited) =>
        tab.UntilAsync(page => Text(page).Contains(awaited, StringComparison.Ordinal), () => tab.GoAsync(new(tab.Address, path)));

    private static async Task PostInvoiceAsync(TestApp app, Shop shop)
    {
        await using var scope = app.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<TenantContext>().Set(shop.TenantId, TestTenant.Clerk, Rights.All);
        Assert.True((await scope.ServiceProvider.GetRequiredService<InvoiceService>().PostAsync(shop.Draft())).IsSuccess);
    }

    private static RenderedNode? PayButton(RenderedPage page) => Buttons(page).FirstOrDefault(button => button.Attributes.ContainsKey("data-erp-post"));

    private static IEnumerable<RenderedNode> Buttons(RenderedPage page) => page.All().Where(node => node.Name == "button" && node.Handlers.ContainsKey("onclick"));

    private static string Text(RenderedPage page) => string.Concat(page.All().Select(node => node.Text));

    private static async Task UntilAsync(Func<bool> isSo, string otherwise = "It did not happen.")
    {
        await using var clock = new FairClock();
        while (!isSo())
        {
            Assert.True(clock.Elapsed < Patience, otherwise);
            await Task.Delay(10);
        }
    }
}
