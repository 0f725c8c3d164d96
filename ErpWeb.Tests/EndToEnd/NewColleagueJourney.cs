using ErpWeb.Billing.Invoices;
using ErpWeb.Catalog.Items;
using ErpWeb.Shared.Data;
using ErpWeb.Shared.Data.Hosting;
using ErpWeb.Shared.Kernel.Access;
using ErpWeb.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;

namespace ErpWeb.Tests.EndToEnd;

/// <summary>The owner lets a salesperson in, changes what he may do, and shuts him out; his screen follows each time.</summary>
[Collection(BrowserCollection.Name)]
public sealed class NewColleagueJourney(BrowserFixture browser)
{
    private const float WithinFiveSeconds = 5000;

    [BrowserFact]
    public async Task Salesperson_IsInvited_SeesHisOwnAndNoCost_FollowsHisRole_AndIsShutOut()
    {
        var (tenantId, ownerEmail, others) = await ShopAsync();
        await using var owner = await browser.SignInAsync(Device.Desktop, ownerEmail);
        await using var phone = await browser.OpenAsync(Device.Phone);

        var link = await InviteAsync(owner);
        await phone.Page.GotoAsync(link);
        await phone.AssertWellBuiltAsync();
        await phone.Page.GetByLabel("Choose a password").FillAsync("a long enough password");
        await phone.ClickAsync("Join");
        await phone.ReadyAsync();

        await phone.GoAsync("/billing/invoices");
        await phone.SeeAsync("No invoices yet");
        await Assertions.Expect(phone.Page.GetByText(others)).ToHaveCountAsync(0);
        await phone.GoAsync("/catalog/items");
        await phone.SeeAsync("Steel bottle");
        await Assertions.Expect(phone.Button("New item")).ToHaveCountAsync(0);
        await phone.Page.GetByRole(AriaRole.Button, new() { Name = "Steel bottle" }).ClickAsync();
        await Assertions.Expect(phone.Page.GetByLabel("Sale price", new() { Exact = true })).ToBeDisabledAsync();
        await Assertions.Expect(phone.Page.GetByLabel("Purchase price")).ToHaveCountAsync(0);
        await phone.ClickAsync("Close");

        await ChangeRoleAsync(owner, "Sales manager");
        await Assertions.Expect(phone.Button("New item")).ToBeVisibleAsync(new() { Timeout = WithinFiveSeconds });
        await phone.GoAsync("/billing/invoices");
        await phone.SeeAsync(others);

        await owner.Page.GetByRole(AriaRole.Button, new() { Name = "Kiran Rao" }).ClickAsync();
        await owner.ClickAsync("Deactivate");
        await owner.Page.Locator(".erp-confirm").GetByRole(AriaRole.Button, new() { Name = "Deactivate" }).ClickAsync();
        await Assertions.Expect(phone.Page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("/sign-in"), new() { Timeout = WithinFiveSeconds });
        await phone.SeeAsync("You may not work in this business any more.");
        Assert.Equal(1, await CountAsync(tenantId));
    }

    [BrowserTheory]
    [InlineData(Device.Desktop)]
    [InlineData(Device.Phone)]
    public async Task PeopleAndRoles_AreWellBuilt(Device device)
    {
        var (_, email, _) = await ShopAsync();
        await using var tab = await browser.SignInAsync(device, email);
        foreach (var path in (string[])["/settings/people", "/settings/roles"])
        {
            await tab.GoAsync(path);
            await tab.SettleAsync();
            await tab.AssertWellBuiltAsync();
        }

        await tab.Page.Locator("a:visible", new() { HasText = "Cashier" }).First.ClickAsync();
        await tab.SeeAsync("May post invoices");
        await tab.AssertWellBuiltAsync();
        await tab.Page.GetByLabel("May cancel posted invoices").CheckAsync();
        await tab.SeeAsync("could sell, keep the money and cancel the invoice");
        await tab.AssertWellBuiltAsync();
        await tab.ClickAsync("Save");
        await tab.SeeAsync("Cashier saved");
        await tab.SeeAsync("Changed here");
    }

    private static async Task<string> InviteAsync(Tab owner)
    {
        await owner.GoAsync("/settings/people");
        await owner.ClickAsync("Invite");
        await owner.FillAsync("Name", "Kiran Rao");
        await owner.FillAsync("E-mail", $"{Guid.NewGuid():N}@example.com");
        await owner.ChooseAsync("Role", "Salesperson");
        await owner.ClickAsync("Make the invitation");
        var link = await owner.Page.GetByLabel("Link", new() { Exact = true }).InputValueAsync();
        await owner.ClickAsync("Cancel");
        await owner.SeeAsync("Invited");
        return link;
    }

    private static async Task ChangeRoleAsync(Tab owner, string role)
    {
        await owner.Page.GetByRole(AriaRole.Button, new() { Name = "Kiran Rao" }).ClickAsync();
        await owner.ChooseAsync("Role", role);
        await owner.ClickAsync("Save");
        await owner.SeeAsync("Kiran Rao saved");
    }

    /// <summary>A shop with an item that has a cost, and an invoice of somebody else.</summary>
    private async Task<(Guid TenantId, string Email, string Invoice)> ShopAsync()
    {
        var email = $"{Guid.NewGuid():N}@example.com";
        var tenant = await browser.App.SignUpAsync($"Team {Guid.NewGuid():N}", email);
        var database = browser.App.Database;
        var item = An.Item().With(item => item.PurchasePrice = 61.75m).Build();
        var customer = A.Party().Consumer().Build();
        await using var reading = database.For(tenant.Id);
        var rate = reading.TaxRates.AsEnumerable().Single(candidate => candidate.Rate == 18);
        await database.SaveAsync(tenant.Id, item, customer, new ItemTaxRate { Id = Ids.New(), ItemId = item.Id, From = new(2017, 7, 1), TaxRateId = rate.Id });
        await using var scope = browser.App.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<TenantContext>().Set(tenant.Id, TestTenant.Clerk, Rights.All);
        var posted = await scope.ServiceProvider.GetRequiredService<InvoiceService>().PostAsync(new()
        {
            Date = new IndiaClock(TimeProvider.System).Today,
            PartyId = customer.Id,
            Lines = [new() { ItemId = item.Id, Quantity = 1, UnitPrice = 100m }],
        });
        return (tenant.Id, email, posted.Value.Number);
    }

    private async Task<int> CountAsync(Guid tenantId)
    {
        await using var db = browser.App.Database.For(tenantId);
        return await db.Memberships.CountAsync(place => place.TenantId == tenantId && place.DeactivatedAtUtc != null);
    }
}
