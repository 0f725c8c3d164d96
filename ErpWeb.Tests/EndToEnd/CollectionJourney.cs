using ErpWeb.Billing.Invoices;
using ErpWeb.Parties;
using ErpWeb.Shared.Data.Hosting;
using Microsoft.Playwright;

namespace ErpWeb.Tests.EndToEnd;

/// <summary>A customer pays late: he is reminded, promises, is charged interest, and pays more than he owes; his salesperson looks at what is left.</summary>
[Collection(BrowserCollection.Name)]
public sealed class CollectionJourney(BrowserFixture browser)
{
    [BrowserTheory]
    [InlineData(Device.Desktop)]
    [InlineData(Device.Phone)]
    public async Task LateCustomer_IsReminded_Promises_IsCharged_AndPaysInAdvance(Device device)
    {
        var shop = await Shop.OpenAsync(browser);
        var bill = await SellOnCreditAsync(shop);
        await using var tab = await browser.SignInAsync(device, shop.Email);

        await tab.GoAsync("/settings/collections");
        await tab.FillAsync("Interest on overdue bills", "1: 18");
        await tab.AssertWellBuiltAsync();
        await tab.ClickAsync("Save");
        await tab.SeeAsync("Saved");

        await tab.GoAsync($"/credit/{shop.CustomerId}");
        var whatsApp = tab.Page.GetByRole(AriaRole.Link, new() { Name = "WhatsApp" });
        Assert.Contains("INV%2F26-27%2F0001", await whatsApp.GetAttributeAsync("href"));
        await tab.ClickAsync("Note or promise");
        await tab.FillAsync("What was said", "Comes on Monday with cash");
        await tab.FillAsync("Promised to pay by", "t");
        await tab.FillAsync("Promised amount", "500");
        await tab.ClickAsync("Save");
        await tab.SeeAsync("Comes on Monday with cash");
        if (device is Device.Phone)
            await tab.ClickAsync("More");
        await tab.ClickAsync("Charge interest");
        // 5 days at 18 percent of 1,180.
        await tab.SeeAsync("₹2.91");
        await tab.AssertWellBuiltAsync();
        await tab.ClickAsync("Post debit note");
        await tab.SeeAsync("₹1,182.91");

        await tab.GoAsync($"/billing/receipts/new?customer={shop.CustomerId}");
        await tab.FillAsync("Amount received", "1200");
        await tab.Page.Keyboard.PressAsync("Tab");
        await tab.SeeAsync("Advance for later bills");
        await tab.SeeAsync("₹17.09");
        await tab.AssertWellBuiltAsync();
        await tab.ClickAsync("Record receipt");
        await tab.SeeAsync("RCT/26-27/0001");
        await tab.GoAsync("/billing/invoices/new");
        await tab.PickAsync("Customer", "kiran", "Kiran Electricals");
        await tab.SeeAsync("₹17.09 unapplied: it can be used once this is posted");

        await tab.GoAsync($"/billing/invoices/{bill.Id}");
        if (device is Device.Phone)
            await tab.ClickAsync("More");
        await tab.ClickAsync("Repeat");
        await tab.SeeAsync("Empty: until you pause it");
        await tab.AssertWellBuiltAsync();
        await tab.Page.Locator("dialog[open] [data-erp-save]").ClickAsync();
        await tab.SeeAsync("Recurring invoices");
        await tab.SeeAsync("Every month");

        await tab.GoAsync("/sales/salespeople?period=all");
        await tab.Page.Locator("main td a, main .erp-row-link").First.ClickAsync();
        await tab.SeeAsync(bill.Number);
        await tab.Page.GetByRole(AriaRole.Link, new() { Name = "Customers and collections" }).Locator("visible=true").First.ClickAsync();
        await tab.SeeAsync("Collected");
        await Assertions.Expect(tab.Page.Locator("main .buy-tiles")).ToContainTextAsync("₹1,180.00");
        await tab.AssertWellBuiltAsync();
    }

    /// <summary>Ten bottles, due five days ago, sold by the owner.</summary>
    private async Task<PostedInvoice> SellOnCreditAsync(Shop shop)
    {
        await using (var db = browser.App.Database.For(shop.TenantId))
        {
            db.Parties.Single(party => party.Id == shop.CustomerId).Phone = "9822098220";
            await db.SaveChangesAsync();
        }
        await using var scope = browser.ScopeOf(shop);
        var services = scope.ServiceProvider;
        var today = services.GetRequiredService<IndiaClock>().Today;
        var draft = shop.Draft();
        (draft.Date, draft.DueDate, draft.Lines[0].Quantity) = (today.AddDays(-20), today.AddDays(-5), 10);
        draft.SalespersonId = (await services.GetRequiredService<PartyQueries>().SalespeopleAsync())[0].Id;
        return (await services.GetRequiredService<InvoiceService>().PostAsync(draft)).Value;
    }
}
