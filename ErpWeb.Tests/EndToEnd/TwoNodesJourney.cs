using ErpWeb.Billing.Invoices;
using ErpWeb.Shared.Data.Hosting;
using ErpWeb.Shared.Data.Providers;
using ErpWeb.Shared.Kernel.Access;
using ErpWeb.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;

namespace ErpWeb.Tests.EndToEnd;

/// <summary>Two servers on one PostgreSQL: what is done at the desk on one is seen on the phone at the other, and what needs attention rings its bell and is sent to it.</summary>
[Collection(BrowserCollection.Name)]
public sealed class TwoNodesJourney(BrowserFixture browser)
{
    // The browsers of tests know no push service.
    private const string PushService = """
        const own = { endpoint: "https://fcm.googleapis.com/fcm/send/a-phone", getKey: name => new Uint8Array(name === "auth" ? 16 : 65).buffer, unsubscribe: async () => true };
        PushManager.prototype.subscribe = async () => own;
        """;

    [BrowserFact]
    public async Task Desk_OnOneServer_IsSeenOnThePhone_AtTheOther_AndItsBellRings()
    {
        Assert.SkipWhen(PostgresServer.ReasonToSkip is not null, PostgresServer.ReasonToSkip ?? "");
        await using var left = await TestApp.CreateAsync(DatabaseEngine.Postgres, new Dictionary<string, string> { ["environment"] = "Development", ["DetailedErrors"] = "true" });
        await using var right = left.SecondNode();
        var (deskAddress, phoneAddress) = (AddressOf(left), AddressOf(right));
        var shop = await Shop.OpenAsync(left);
        await using var desk = await browser.OpenAsync(Device.Desktop, deskAddress);
        await desk.SignInAsync(shop.Email);
        await using var phone = await browser.OpenAsync(Device.Phone, phoneAddress);
        await phone.Page.Context.GrantPermissionsAsync(["notifications"]);
        await phone.Page.AddInitScriptAsync(PushService);
        await phone.SignInAsync(shop.Email);
        await phone.GoAsync("/billing/invoices");
        await phone.SeeAsync("No invoices yet");

        await desk.GoAsync("/billing/invoices/new");
        await desk.PickAsync("Customer", "kiran", "Kiran Electricals");
        await desk.PickAsync("Add an item", "steel", "Steel bottle");
        await desk.ClickAsync("Post invoice");
        await phone.SeeAsync("INV/26-27/0001");
        await Assertions.Expect(phone.Page.Locator(".erp-bell-count")).ToHaveCountAsync(0);

        await PostOverdueAsync(left, shop);
        await phone.SeeAsync("INV/26-27/0002");
        await Assertions.Expect(phone.Page.Locator(".erp-bell-count")).ToBeVisibleAsync();
        await phone.Page.Locator(".erp-bell").TapAsync();
        await phone.SeeAsync("What needs your attention now");
        await Assertions.Expect(phone.Page.Locator(".erp-alerts")).ToContainTextAsync("Kiran Electricals");
        await phone.AssertWellBuiltAsync();

        await phone.ClickAsync("Send them here");
        await phone.SeeAsync("New alerts are sent to this device");
        await using (var db = left.Database.For(shop.TenantId))
            Assert.Equal("https://fcm.googleapis.com/fcm/send/a-phone", (await db.PushDevices.SingleAsync()).Endpoint);
        await phone.ClickAsync("Stop sending");
        await phone.SeeAsync("Get new alerts on this device");
        await phone.ClickAsync("Mark all as read");
        await Assertions.Expect(desk.Page.Locator(".erp-bell-count")).ToHaveCountAsync(0);
    }

    private static async Task PostOverdueAsync(TestApp app, Shop shop)
    {
        await using var scope = app.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<TenantContext>().Set(shop.TenantId, TestTenant.Clerk, Rights.All);
        var draft = shop.Draft();
        (draft.Date, draft.DueDate) = (draft.Date!.Value.AddDays(-20), draft.Date.Value.AddDays(-5));
        Assert.True((await scope.ServiceProvider.GetRequiredService<InvoiceService>().PostAsync(draft)).IsSuccess);
    }

    private static string AddressOf(TestApp app) => app.Listen().ToString().TrimEnd('/');
}
