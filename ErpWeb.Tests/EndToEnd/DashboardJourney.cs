using ErpWeb.Billing.Invoices;
using ErpWeb.Shared.Data;
using ErpWeb.Shared.Data.Hosting;
using ErpWeb.Shared.Kernel.Access;
using Microsoft.Playwright;

namespace ErpWeb.Tests.EndToEnd;

/// <summary>An owner looks at the day, chooses other days by keyboard, and goes from the figures down to the bill, at the desk and on a phone.</summary>
[Collection(BrowserCollection.Name)]
public sealed class DashboardJourney(BrowserFixture browser)
{
    [BrowserTheory]
    [InlineData(Device.Desktop)]
    [InlineData(Device.Phone)]
    public async Task Owner_ChoosesThePeriod_DrillsDown_AndSeesSalesArrive(Device device)
    {
        var shop = await Shop.OpenAsync(browser);
        var posted = await SellAsync(shop);
        await using var tab = await browser.SignInAsync(device, shop.Email);
        await tab.SettleAsync();
        await tab.SeeAsync("Net sales");
        await tab.SeeAsync("₹100.00");
        await tab.AssertWellBuiltAsync();

        await SellAsync(shop);
        await tab.SeeAsync("₹200.00");

        await ChooseByKeyboardAsync(tab);
        await Assertions.Expect(tab.Page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("period=yesterday"));
        await tab.SeeAsync("Nothing was sold in these days.");
        await tab.GoAsync("/?period=this-month");
        await tab.SettleAsync();

        var table = tab.Page.GetByRole(AriaRole.Table, new() { Name = "Sales over time" });
        await Assertions.Expect(table).ToContainTextAsync("₹200.00");
        await table.GetByRole(AriaRole.Link).Last.FocusAsync();
        await Assertions.Expect(table).ToBeInViewportAsync();
        await tab.Page.Keyboard.PressAsync("Enter");
        await tab.SeeAsync(posted.Number);
        await tab.AssertWellBuiltAsync();
        await tab.Page.GetByRole(AriaRole.Link, new() { Name = "Patil" }).Or(tab.Page.Locator(".erp-row-link")).First.ClickAsync();
        await tab.SeeAsync("Tax invoice");

        foreach (var report in (string[])["summary", "items", "customers", "salespeople", "hours", "days", "months"])
        {
            await tab.GoAsync($"/sales/{report}?period=this-month");
            await tab.SettleAsync();
            await tab.SeeAsync("200.00");
            await tab.AssertWellBuiltAsync();
        }
        await tab.GoAsync("/insights/cash-forecast");
        await tab.SettleAsync();
        await tab.AssertWellBuiltAsync();
        Assert.Equal("PK"u8.ToArray(), (await tab.DownloadAsync("/sales/export/items/xlsx?period=this-month"))[..2]);
        Assert.Contains("200.00", System.Text.Encoding.UTF8.GetString(await tab.DownloadAsync("/sales/export/days/csv?period=this-month")));
    }

    private async Task<PostedInvoice> SellAsync(Shop shop)
    {
        await using var scope = browser.App.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<TenantContext>().Set(shop.TenantId, Actor.System("test"), Rights.All);
        return (await scope.ServiceProvider.GetRequiredService<InvoiceService>().PostAsync(shop.Draft())).Value;
    }

    private static async Task ChooseByKeyboardAsync(Tab tab)
    {
        await tab.Page.Locator(".erp-period-button").FocusAsync();
        await tab.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(tab.Page.Locator(".erp-period-choice[aria-pressed=true]")).ToBeFocusedAsync();
        await tab.AssertWellBuiltAsync();
        for (var times = 0; times < 2; times++)
            await tab.Page.Keyboard.PressAsync("ArrowUp");
        await tab.Page.Keyboard.PressAsync("Enter");
    }
}
