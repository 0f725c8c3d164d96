using System.Diagnostics;
using ErpWeb.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;

namespace ErpWeb.Tests.EndToEnd;

/// <summary>A phone falls asleep in the middle of a bill, so long that the server has given it up; and a network is lost while somebody taps twice.</summary>
[Collection(BrowserCollection.Name)]
public sealed class SleepingPhoneJourney(BrowserFixture browser)
{
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(3);

    [BrowserFact]
    public async Task Bill_IsThereAgain_WithEveryFieldAndTheCaret_WithinThreeSecondsOfWaking()
    {
        var sockets = new CutSockets();
        await using var server = await RestartableServer.StartAsync(browser, services => sockets.AddTo(services, kept: TimeSpan.FromMilliseconds(200)));
        var shop = await Shop.OpenAsync(server.App);
        await using var phone = await server.SignInAsync(Device.Phone, shop.Email);
        var usual = await TimeAsync(() => phone.GoAsync("/billing/invoices/new"));
        await phone.PickAsync("Customer", "kiran", "Kiran Electricals");
        await phone.PickAsync("Add an item", "bottle", "Steel bottle");
        await phone.SeeAsync("Saved on the server");
        var notes = phone.Page.Locator("#bill-notes");
        await notes.FillAsync("Deliver before noon");
        await notes.EvaluateAsync("element => element.setSelectionRange(8, 8)");
        await phone.Page.Keyboard.TypeAsync("today ");

        var devices = await phone.Page.Context.NewCDPSessionAsync(phone.Page);
        await phone.Page.Context.SetOfflineAsync(true);
        await devices.SendAsync("Page.setWebLifecycleState", new() { ["state"] = "frozen" });
        var before = sockets.GivenUp;
        sockets.Cut();
        for (var clock = Stopwatch.StartNew(); sockets.GivenUp == before; await Task.Delay(50))
            Assert.True(clock.Elapsed < TimeSpan.FromSeconds(20), "The server did not give the circuit up.");

        var woken = await TimeAsync(async () =>
        {
            await phone.Page.Context.SetOfflineAsync(false);
            await devices.SendAsync("Page.setWebLifecycleState", new() { ["state"] = "active" });
            await phone.SeeReadyAgainAsync();
            await Assertions.Expect(notes).ToHaveValueAsync("Deliver today before noon");
            await Assertions.Expect(notes).ToBeFocusedAsync();
        });

        Assert.Equal(14, await notes.EvaluateAsync<int>("element => element.selectionStart"));
        await Assertions.Expect(phone.Page.GetByRole(AriaRole.Combobox, new() { Name = "Customer" })).ToHaveValueAsync("Kiran Electricals");
        await phone.SeeAsync("₹118.00");
        // On a machine that others use too, a page takes longer to load at any time.
        Assert.True(woken < Soon + usual, $"It took {woken.TotalSeconds:0.0} s; the page takes {usual.TotalSeconds:0.0} s to load.");
    }

    [BrowserFact]
    public async Task DoubleTap_WhileTheNetworkIsLost_PostsOnce()
    {
        var sockets = new CutSockets();
        await using var server = await RestartableServer.StartAsync(browser, services => sockets.AddTo(services, kept: TimeSpan.FromMinutes(1)));
        var shop = await Shop.OpenAsync(server.App);
        await using var phone = await server.SignInAsync(Device.Phone, shop.Email);
        await phone.GoAsync("/billing/invoices/new");
        await phone.PickAsync("Customer", "kiran", "Kiran Electricals");
        await phone.PickAsync("Add an item", "bottle", "Steel bottle");
        await phone.SeeAsync("Saved on the server");
        var post = phone.Button("Post invoice");

        // The first tap reaches the server and its answer is lost; the second one finds nobody.
        await post.TapAsync();
        sockets.Cut();
        await TryAsync(() => post.TapAsync(new() { Force = true, Timeout = 2000 }));
        await phone.SeeReadyAgainAsync();
        await TryAsync(() => post.DblClickAsync(new() { Force = true, Timeout = 3000 }));

        await phone.SeeAsync("INV/26-27/0001");
        await using var db = server.App.Database.For(shop.TenantId);
        Assert.Equal(1, await db.Invoices.CountAsync());
    }

    // The button is gone as soon as the page shows the invoice.
    private static async Task TryAsync(Func<Task> tap)
    {
        try
        {
            await tap();
        }
        catch (Exception gone) when (gone is TimeoutException or PlaywrightException)
        {
            // It was posted already.
        }
    }

    private static async Task<TimeSpan> TimeAsync(Func<Task> act)
    {
        var clock = Stopwatch.StartNew();
        await act();
        return clock.Elapsed;
    }
}
