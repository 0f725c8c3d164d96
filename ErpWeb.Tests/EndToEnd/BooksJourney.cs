using ErpWeb.Accounting.Journals;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;

namespace ErpWeb.Tests.EndToEnd;

/// <summary>A bookkeeper posts the rent, follows it down from the trial balance, closes the month and is refused, at the desk and on a phone.</summary>
[Collection(BrowserCollection.Name)]
public sealed class BooksJourney(BrowserFixture browser)
{
    [BrowserTheory]
    [InlineData(Device.Desktop)]
    [InlineData(Device.Phone)]
    public async Task Bookkeeper_PostsAJournal_DrillsDown_ClosesTheDay_AndIsRefused(Device device)
    {
        var shop = await Shop.OpenAsync(browser);
        await using var tab = await browser.SignInAsync(device, shop.Email);

        await tab.GoAsync("/accounting/accounts");
        await tab.SeeAsync("Opening balance equity");
        await tab.AssertWellBuiltAsync();
        await PostRentAsync(tab);
        await tab.SeeAsync("JV/26-27/0001 posted");
        await tab.SeeAsync("Rent of the shop");
        await tab.AssertWellBuiltAsync();

        await tab.GoAsync("/accounting/reports/trial-balance?period=this-year");
        await tab.SeeAsync("1,23,456.50 Dr");
        await tab.SeeAsync("Debit balances of ₹1,23,456.50 equal the credit balances.");
        await tab.AssertWellBuiltAsync();
        await tab.Page.GetByRole(AriaRole.Link, new() { Name = "Rent", Exact = true }).ClickAsync();
        await tab.SeeAsync("7010 Rent");
        await tab.AssertWellBuiltAsync();
        await tab.Page.GetByRole(AriaRole.Link, new() { Name = "Rent of the shop" }).ClickAsync();
        await tab.SeeAsync("Ledger entry");
        await tab.Page.GetByRole(AriaRole.Link, new() { Name = "Open JV/" }).ClickAsync();
        await tab.SeeAsync("Posted by");

        await tab.GoAsync("/settings/books");
        await tab.SeeAsync("Closed days");
        await tab.FillAsync("All of the books, up to", "t");
        await tab.ClickAsync("Save closed days");
        await tab.SeeAsync("Closed days saved");
        await tab.AssertWellBuiltAsync();
        await PostRentAsync(tab);
        await tab.SeeAsync("The books are closed up to");

        await using var db = browser.App.Database.For(shop.TenantId);
        Assert.Equal(1, await db.Journals.CountAsync(journal => journal.Status == JournalStatus.Posted, TestContext.Current.CancellationToken));
        foreach (var report in (string[])["profit-and-loss", "balance-sheet", "cash-flow", "day-book", "budget"])
        {
            await tab.GoAsync($"/accounting/reports/{report}?period=this-year&compare=previous");
            await tab.SettleAsync();
            await tab.AssertWellBuiltAsync();
        }
        var workbook = await tab.DownloadAsync("/accounting/export/trial-balance/xlsx?period=this-year");
        Assert.Equal("PK"u8.ToArray(), workbook[..2]);
        Assert.Contains("Rent", System.Text.Encoding.UTF8.GetString(await tab.DownloadAsync("/accounting/export/trial-balance/csv?period=this-year")));
    }

    private static async Task PostRentAsync(Tab tab)
    {
        await tab.GoAsync("/accounting/journals/new");
        await tab.FillAsync("Narration", "Rent of the shop");
        await tab.PickAsync("Account, line 1", "rent", "Rent");
        await tab.FillAsync("Debit, line 1", "123456.50");
        await tab.PickAsync("Account, line 2", "bank", "Bank");
        await Assertions.Expect(tab.Page.Locator(".acc-even")).ToBeVisibleAsync();
        await tab.ClickAsync("Post journal");
    }
}
