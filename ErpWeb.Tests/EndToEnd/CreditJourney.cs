using ErpWeb.Billing.Invoices;
using ErpWeb.Shared.Data.Hosting;
using ErpWeb.Tests.Support;
using Microsoft.Playwright;

namespace ErpWeb.Tests.EndToEnd;

/// <summary>A customer reaches his limit, gets leave for an order and again for its goods, pays in part, his cheque bounces, and he looks at his dues by his own link.</summary>
[Collection(BrowserCollection.Name)]
public sealed class CreditJourney(BrowserFixture browser)
{
    [BrowserTheory]
    [InlineData(Device.Desktop)]
    [InlineData(Device.Phone)]
    public async Task Owner_LimitsLetsPassCollectsAndSendsALink(Device device)
    {
        var shop = await Shop.OpenAsync(browser);
        var today = new IndiaClock(TimeProvider.System).Today;
        await using (var scope = new TestScope(browser.App.Database, shop.TenantId))
        {
            var draft = shop.Draft();
            (draft.Date, draft.DueDate, draft.Lines[0].Quantity) = (today.AddDays(-20), today.AddDays(-5), 10);
            Assert.True((await scope.Get<InvoiceService>().PostAsync(draft)).IsSuccess);
        }
        await using (var db = browser.App.Database.For(shop.TenantId))
        {
            db.BusinessProfiles.Single().UpiId = "nila@upi";
            db.Parties.Single(party => party.Id == shop.CustomerId).Phone = "9822098220";
            await db.SaveChangesAsync();
        }
        await using var tab = await browser.SignInAsync(device, shop.Email);

        await tab.GoAsync($"/credit/{shop.CustomerId}");
        await tab.SeeAsync("Overdue by 5 days");
        await tab.SeeAsync("is open on bill INV/26-27/0001");
        await tab.AssertWellBuiltAsync();
        await MoreAsync(tab, device, "Limit and reminders");
        await tab.FillAsync("May owe up to", "1200");
        await tab.ClickAsync("Save");
        await tab.SeeAsync("Saved");

        await tab.GoAsync("/billing/orders/new");
        await tab.PickAsync("Customer", "kiran", "Kiran Electricals");
        await tab.PickAsync("Add an item", "steel", "Steel bottle");
        await tab.ClickAsync("Confirm order");
        await tab.SeeAsync("The limit is ₹1,200.00; ₹1,180.00 are taken, so ₹20.00 are left.");
        await tab.SeeAsync("Saved on the server");
        await AllowAsync(tab, device, shop);
        await tab.ClickAsync("Confirm order");
        await tab.SeeAsync("SO/26-27/0001");

        // The goods leave later, when the leave is over: he is asked about again.
        await using (var db = browser.App.Database.For(shop.TenantId))
        {
            db.CreditOverrides.Single().UntilUtc = DateTime.UtcNow.AddMinutes(-1);
            await db.SaveChangesAsync();
        }
        await tab.ClickAsync("Deliver");
        await tab.SeeAsync("Vehicle number");
        await tab.ClickAsync("Deliver");
        await tab.SeeAsync("The limit is ₹1,200.00; ₹1,298.00 are taken, so ₹0.00 are left.");
        await AllowAsync(tab, device, shop);
        await tab.ClickAsync("Deliver");
        await tab.SeeAsync("DC/26-27/0001");
        await tab.ClickAsync("Make invoice");
        await tab.SeeAsync("Due date");
        await tab.ClickAsync("Post invoice");
        await tab.SeeAsync("INV/26-27/0002");

        await tab.GoAsync($"/billing/receipts/new?customer={shop.CustomerId}");
        await tab.FillAsync("Amount received", "180");
        await tab.Page.Keyboard.PressAsync("Tab");
        await tab.ClickAsync("Record receipt");
        await tab.SeeAsync("RCT/26-27/0001");
        await tab.AssertWellBuiltAsync();
        var paper = await tab.DownloadAsync(new Uri(tab.Page.Url).AbsolutePath + "/pdf");
        Assert.Equal("%PDF-"u8.ToArray(), paper[..5]);

        await tab.GoAsync("/billing/cheques");
        await tab.ClickAsync("New cheque");
        await tab.PickAsync("Customer", "kiran", "Kiran Electricals");
        await tab.FillAsync("Cheque number", "000123");
        await tab.FillAsync("Bank", "SBI");
        await tab.FillAsync("Date on the cheque", "t");
        await tab.FillAsync("Amount", "500");
        await tab.ClickAsync("Register cheque");
        await tab.SeeAsync("Cheque 000123 registered");
        await MoveOnAsync(tab, "Deposited");
        await MoveOnAsync(tab, "Bounced", "Funds insufficient");

        await tab.GoAsync($"/credit/{shop.CustomerId}/statement");
        await tab.SeeAsync("Closing balance");
        await tab.AssertWellBuiltAsync();
        await tab.GoAsync($"/credit/{shop.CustomerId}");
        await MoreAsync(tab, device, "Link for the customer");
        await tab.ClickAsync("New link");
        var address = tab.Page.GetByLabel("Shown once; copy it now");
        await Assertions.Expect(address).ToBeVisibleAsync();

        await using var stranger = await browser.OpenAsync(device);
        await stranger.OpenAsync(new Uri(await address.InputValueAsync()).AbsolutePath);
        await stranger.SeeAsync("₹1,000.00 of it is overdue");
        var pay = stranger.Page.GetByRole(AriaRole.Link, new() { Name = "Pay ₹1,118.00 by UPI" });
        Assert.Contains("pa=nila@upi", await pay.GetAttributeAsync("href"));
        await stranger.AssertWellBuiltAsync();
    }

    /// <summary>Gives the customer leave and comes back to the paper.</summary>
    private static async Task AllowAsync(Tab tab, Device device, Shop shop)
    {
        var paper = new Uri(tab.Page.Url).AbsolutePath;
        await tab.GoAsync($"/credit/{shop.CustomerId}");
        await MoreAsync(tab, device, "Allow beyond the limit");
        await tab.FillAsync("Reason", "Owner agreed");
        await tab.ClickAsync("Allow");
        await Assertions.Expect(tab.Page.Locator("dialog[open]")).ToHaveCountAsync(0);
        await tab.GoAsync(paper);
    }

    private static async Task MoreAsync(Tab tab, Device device, string button)
    {
        if (device is Device.Phone)
            await tab.ClickAsync("More");
        await tab.ClickAsync(button);
    }

    private static async Task MoveOnAsync(Tab tab, string step, string? bank = null)
    {
        await tab.ClickAsync("Kiran Electricals");
        await tab.ChooseAsync("What happened", step);
        if (bank is not null)
            await tab.FillAsync("What the bank wrote", bank);
        await tab.ClickAsync("Save");
        await tab.SeeAsync($"Cheque 000123: {step}");
        // The list says so a moment after the message, and the dialog shows what the list knows.
        await Assertions.Expect(tab.Page.Locator("main .erp-chip:visible", new() { HasText = step }).First).ToBeVisibleAsync();
    }
}
