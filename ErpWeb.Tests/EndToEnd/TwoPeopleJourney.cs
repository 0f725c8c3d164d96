using ErpWeb.Shared.Kernel.Access;
using ErpWeb.Tests.Support;
using Microsoft.Playwright;

namespace ErpWeb.Tests.EndToEnd;

/// <summary>Two people have the same customer open, one at the desk and one on the phone: each sees the other, and no edit of either is lost.</summary>
[Collection(BrowserCollection.Name)]
public sealed class TwoPeopleJourney(BrowserFixture browser)
{
    [BrowserFact]
    public async Task Customer_EditedByTwo_KeepsBothEdits_AndAsksAboutTheSameField()
    {
        var shop = await Shop.OpenAsync(browser);
        var firm = new Firm(browser.App.Database, shop.TenantId, new(Guid.Empty, "Asha Patil", shop.Email, Guid.Empty));
        var ravi = await firm.HireAsync(BuiltInRole.Admin, "Ravi Iyer");
        await using var desktop = await browser.SignInAsync(Device.Desktop, shop.Email);
        await using var phone = await browser.SignInAsync(Device.Phone, ravi.Email);
        foreach (var tab in (Tab[])[desktop, phone])
            await tab.GoAsync($"/parties/{shop.CustomerId}");
        await desktop.SeeAsync("Ravi Iyer has this open too");
        await phone.SeeAsync("Asha Patil has this open too");

        await Field(desktop, "City").FillAsync("Satara");
        await Field(desktop, "E-mail").FillAsync("kiran@example.com");
        await Field(desktop, "E-mail").PressAsync("Tab");
        await Field(phone, "Phone").FillAsync("98450 00001");
        await Field(phone, "City").FillAsync("Nashik");
        await phone.ClickAsync("Save");

        await Assertions.Expect(Field(desktop, "Phone")).ToHaveValueAsync("98450 00001");
        await Assertions.Expect(Field(desktop, "City")).ToHaveValueAsync("Satara");
        await desktop.SeeAsync("Somebody else saved Nashik here meanwhile; you typed Satara.");
        await Assertions.Expect(desktop.Page.GetByText("has this open too")).ToHaveCountAsync(0);
        await desktop.AssertWellBuiltAsync();
        await desktop.ClickAsync("Take theirs");
        await Assertions.Expect(Field(desktop, "City")).ToHaveValueAsync("Nashik");
        await desktop.ClickAsync("Save");
        await desktop.SeeAsync("Kiran Electricals saved");

        await using var db = browser.App.Database.For(shop.TenantId);
        var stored = db.Parties.Single(party => party.Id == shop.CustomerId);
        Assert.Equal(("Nashik", "98450 00001", "kiran@example.com"), (stored.City, stored.Phone, stored.Email));
    }

    private static ILocator Field(Tab tab, string label) => tab.Page.Locator("dialog[open]").GetByLabel(label, new() { Exact = true });
}
