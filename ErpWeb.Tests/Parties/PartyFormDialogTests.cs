using Bunit;
using ErpWeb.Parties;
using ErpWeb.Tests.Shared.Ui;
using ErpWeb.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace ErpWeb.Tests.Parties;

public sealed class PartyFormDialogTests : UiTest
{
    [Fact]
    public async Task AGstin_BringsItsState_AndAnotherStateIsRefused()
    {
        await using var database = await TestDatabase.CreateAsync();
        var tenant = await TestTenants.OneAsync(database);
        await using var scope = new TestScope(database, tenant.Id);
        Services.AddSingleton(scope.Get<PartyService>());
        Services.AddSingleton(scope.Get<PartyQueries>());
        var saved = new TaskCompletionSource<Guid>();
        var draft = new PartyDraft { Name = "Kiran Electricals", IsCustomer = true, StateCode = "27", GstKind = ErpWeb.Shared.Gst.PartyGstKind.Regular };
        var dialog = Render<PartyFormDialog>(form => form.Add(d => d.Draft, draft).Add(d => d.OnSaved, saved.SetResult));

        Field(dialog, "GSTIN").QuerySelector("input")!.Change(TestTenants.GstinOf("29").ToLowerInvariant());
        dialog.WaitForAssertion(() => Assert.Equal(("29", TestTenants.GstinOf("29")), (draft.StateCode, draft.Gstin)));

        Field(dialog, "State").QuerySelector("select")!.Change("33");
        dialog.Find("form").Submit();
        dialog.WaitForAssertion(() => Assert.Equal(
            "The GSTIN is registered in Karnataka, but the state chosen is Tamil Nadu.", Field(dialog, "State").QuerySelector("[role=alert]")!.TextContent.Trim()));

        Field(dialog, "State").QuerySelector("select")!.Change("29");
        dialog.Find("form").Submit();
        Assert.Equal(draft.Id, await saved.Task.WaitAsync(TimeSpan.FromSeconds(10)));
    }

    [Fact]
    public async Task ADeliveryAddress_ShowsItsErrorsAtItsFields()
    {
        await using var database = await TestDatabase.CreateAsync();
        var tenant = await TestTenants.OneAsync(database);
        await using var scope = new TestScope(database, tenant.Id);
        Services.AddSingleton(scope.Get<PartyService>());
        Services.AddSingleton(scope.Get<PartyQueries>());
        var draft = new PartyDraft { Name = "Asha", IsCustomer = true, StateCode = "27" };
        var dialog = Render<PartyFormDialog>(form => form.Add(d => d.Draft, draft));

        dialog.FindAll("button").Single(button => button.TextContent.Contains("Add a delivery address", StringComparison.Ordinal)).Click();
        dialog.Find("form").Submit();

        dialog.WaitForAssertion(() => Assert.Equal("Name this address, such as Warehouse.", Field(dialog, "Called").QuerySelector("[role=alert]")!.TextContent.Trim()));
        Assert.Empty(dialog.FindAll(".erp-form-errors"));
    }

    private static AngleSharp.Dom.IElement Field(IRenderedComponent<PartyFormDialog> dialog, string label) =>
        dialog.FindAll(".erp-field").First(field => field.QuerySelector("label")!.TextContent.Replace("*", "", StringComparison.Ordinal).Trim() == label);
}
