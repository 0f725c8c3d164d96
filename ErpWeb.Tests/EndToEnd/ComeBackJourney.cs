using Microsoft.Playwright;

namespace ErpWeb.Tests.EndToEnd;

/// <summary>The server is restarted while somebody types: the page comes back by itself, at the same place, with everything that was typed.</summary>
[Collection(BrowserCollection.Name)]
public sealed class ComeBackJourney(BrowserFixture browser)
{
    [BrowserTheory]
    [InlineData(Device.Desktop)]
    [InlineData(Device.Phone)]
    public async Task Invoice_ComesBackWithEveryFieldAndTheCaret(Device device)
    {
        await using var server = await RestartableServer.StartAsync(browser);
        var shop = await Shop.OpenAsync(server.App);
        await using var tab = await server.SignInAsync(device, shop.Email);
        await tab.GoAsync("/billing/invoices/new");
        await tab.PickAsync("Customer", "kiran", "Kiran Electricals");
        await tab.PickAsync("Add an item", "bottle", "Steel bottle");
        await tab.SeeAsync("Saved on the server");
        var notes = tab.Page.Locator("#bill-notes");
        await notes.FillAsync("Deliver before noon");
        await notes.EvaluateAsync("element => element.setSelectionRange(8, 8)");
        await notes.PressAsync("Shift");

        await server.RestartAsync(whileDown: () => tab.Page.Keyboard.TypeAsync("today "));

        await tab.SeeReadyAgainAsync();
        await Assertions.Expect(notes).ToHaveValueAsync("Deliver today before noon");
        await Assertions.Expect(notes).ToBeFocusedAsync();
        await Assertions.Expect(tab.Page.GetByRole(AriaRole.Combobox, new() { Name = "Customer" })).ToHaveValueAsync("Kiran Electricals");
        await tab.SeeAsync("₹118.00");
        Assert.Equal(14, await notes.EvaluateAsync<int>("element => element.selectionStart"));
    }

    [BrowserFact]
    public async Task NewPartyAndPurchaseBill_ComeBackToo()
    {
        await using var server = await RestartableServer.StartAsync(browser);
        var shop = await Shop.OpenAsync(server.App);
        await using var tab = await server.SignInAsync(Device.Desktop, shop.Email);
        await tab.GoAsync("/parties");
        await tab.ClickAsync("New party");
        await tab.FillAsync("Name", "Lakshmi Stores");
        await tab.FillAsync("City", "Nagpur");
        await tab.FillAsync("Phone", "98450 12345");

        await server.RestartAsync();

        await tab.SeeReadyAgainAsync();
        await Assertions.Expect(tab.Page.Locator("dialog[open]").GetByLabel("City", new() { Exact = true })).ToHaveValueAsync("Nagpur");
        await Assertions.Expect(tab.Page.Locator("dialog[open]").GetByLabel("Phone", new() { Exact = true })).ToBeFocusedAsync();
        await tab.ChooseAsync("State", "Maharashtra");
        await tab.ClickAsync("Save");
        await tab.SeeAsync("Lakshmi Stores saved");

        await tab.GoAsync("/purchasing/bills/new");
        await tab.FillAsync("Supplier's bill number", "LS-77");
        await server.RestartAsync();
        await tab.SeeReadyAgainAsync();
        await Assertions.Expect(tab.Page.GetByLabel("Supplier's bill number")).ToHaveValueAsync("LS-77");
        await tab.SeeAsync("Saved on the server");
    }
}
