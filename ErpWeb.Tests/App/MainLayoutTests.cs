using Bunit;
using ErpWeb.Alerts;
using ErpWeb.App.Layout;
using ErpWeb.Identity.Account;
using ErpWeb.Shared.Kernel.Access;
using ErpWeb.Shared.Ui;
using ErpWeb.Shared.Ui.Navigation;
using ErpWeb.Shared.Ui.Theme;
using ErpWeb.Tests.Shared.Ui;
using Microsoft.AspNetCore.Components;
using Xunit;

namespace ErpWeb.Tests.App;

public sealed class MainLayoutTests : UiTest
{
    public MainLayoutTests() => ComponentFactories.AddStub<UserMenu>().AddStub<AlertBell>().AddStub<ProofHost>();

    [Fact]
    public void Menu_ShowsWhatTheIndustryNeeds()
    {
        Services.AddMenuEntry(new MenuEntry("Invoices", "file-text", "/billing/invoices", "Sales", Permissions.Member, OnPhoneBar: true));
        Services.AddMenuEntry(new MenuEntry("Patients", "stethoscope", "/dental/patients", "Clinic", Permissions.Member, ["Dental"]));
        Services.AddMenuEntry(new MenuEntry("Work orders", "factory", "/manufacturing/orders", "Factory", Permissions.Member, ["Manufacturing"]));

        var layout = Layout(new TenantTheme("Asha Dental", "#0b6e5f", Industry: "dental"));

        Assert.Equal(["Invoices", "Patients"], layout.FindAll(".erp-nav a").Select(link => link.TextContent.Trim()));
        Assert.Equal("Invoices", layout.Find(".erp-phone-bar a").TextContent.Trim());
        Assert.Equal("Asha Dental", layout.Find(".erp-brand span").TextContent);
    }

    [Fact]
    public void Menu_OpensTheFirstGroupAndThatOfThePage_AndShowsSettingsAsOneLine()
    {
        Services.AddMenuEntry(new MenuEntry("Invoices", "file-text", "/billing/invoices", "Sales", Permissions.Member, Order: 1));
        Services.AddMenuEntry(new MenuEntry("Bills", "file-text", "/purchasing/bills", "Purchases", Permissions.Member, Order: 2));
        Services.AddMenuEntry(new MenuEntry("Transfers", "truck", "/inventory/transfers", "Stock", Permissions.Member, Order: 3));
        Services.AddMenuEntry(new MenuEntry("Branding", "eye", "/settings/branding", MenuEntry.Settings, Permissions.Member, Order: 4));
        Services.GetRequiredService<NavigationManager>().NavigateTo("/inventory/transfers/new");

        var layout = Layout(TenantTheme.ErpWeb);

        Assert.Equal(["Sales", "Stock"], layout.FindAll(".erp-nav details[open] h2").Select(group => group.TextContent));
        Assert.Equal("/settings", layout.FindAll(".erp-nav a")[^1].GetAttribute("href"));
    }

    [Fact]
    public void Page_ThatFails_LeavesTheShellAndCanBeTriedAgain()
    {
        var fails = true;

        var layout = Layout(TenantTheme.ErpWeb, builder =>
        {
            if (fails) throw new InvalidOperationException("broken page");
            builder.AddContent(0, "whole again");
        });
        Assert.Contains("could not be shown", layout.Find("main [role=alert]").TextContent);

        fails = false;
        layout.Find("main [role=alert] button").Click();
        Assert.Equal("whole again", layout.Find("main").TextContent.Trim());
    }

    private IRenderedComponent<MainLayout> Layout(TenantTheme theme, RenderFragment? body = null) =>
        Render<MainLayout>(p => p.AddCascadingValue(theme).Add(l => l.Body, body));
}
