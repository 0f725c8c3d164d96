using Bunit;
using ErpWeb.Catalog.Items;
using ErpWeb.Catalog.TaxRates;
using ErpWeb.Shared.Data.Hosting;
using ErpWeb.Tests.Shared.Ui;
using ErpWeb.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace ErpWeb.Tests.Catalog.Items;

public sealed class ItemFormDialogTests : UiTest
{
    [Fact]
    public async Task Save_ShowsEachErrorAtItsField_ThenSaves()
    {
        await using var database = await TestDatabase.CreateAsync();
        var tenant = await TestTenants.OneAsync(database);
        await tenant.AddAsync(An.Item().Code("LED-24").Named("LED panel"));
        await using var scope = Use(new TestScope(database, tenant.Id));
        var saved = new TaskCompletionSource<Guid>();
        var draft = new ItemDraft();
        var dialog = Render<ItemFormDialog>(form => form.Add(d => d.Draft, draft).Add(d => d.OnSaved, saved.SetResult));
        dialog.WaitForAssertion(() => Assert.Contains("GST 18%", Field(dialog, "GST rate").TextContent, StringComparison.Ordinal));

        Type(dialog, "Code", "led-24");
        Type(dialog, "HSN", "998713");
        dialog.Find("form").Submit();

        dialog.WaitForAssertion(() => Assert.Equal("Give the item a name.", ErrorOf(dialog, "Name")));
        Assert.Equal("The code LED-24 already belongs to LED panel.", ErrorOf(dialog, "Code"));
        Assert.Equal("Codes that start with 99 are for services. Is this item a service?", ErrorOf(dialog, "HSN"));
        Assert.Equal("Choose a GST rate.", ErrorOf(dialog, "GST rate"));
        Assert.False(saved.Task.IsCompleted);

        Type(dialog, "Name", "LED panel 36 W");
        Type(dialog, "Code", "LED-36");
        Type(dialog, "HSN", "94054090");
        Field(dialog, "GST rate").QuerySelector("select")!.Change(tenant.Taxed(18).Id.ToString());
        dialog.Find("form").Submit();

        Assert.Equal(draft.Id, await saved.Task.WaitAsync(TimeSpan.FromSeconds(10)));
    }

    [Fact]
    public async Task Price_OfFortyDigits_IsRefusedAtTheField()
    {
        await using var database = await TestDatabase.CreateAsync();
        var tenant = await TestTenants.OneAsync(database);
        await using var scope = Use(new TestScope(database, tenant.Id));
        var dialog = Render<ItemFormDialog>(form => form.Add(d => d.Draft, new ItemDraft()));

        Type(dialog, "Sale price", new string('9', 40));

        dialog.WaitForAssertion(() => Assert.StartsWith("This is not an amount.", ErrorOf(dialog, "Sale price"), StringComparison.Ordinal));
    }

    [Fact]
    public async Task ASharedBarcode_AsksForAYes()
    {
        await using var database = await TestDatabase.CreateAsync();
        var tenant = await TestTenants.OneAsync(database);
        await tenant.AddAsync(An.Item().Named("Old lot").With(item => item.Barcode = "8901"));
        await using var scope = Use(new TestScope(database, tenant.Id));
        var saved = new TaskCompletionSource<Guid>();
        var draft = new ItemDraft { Code = "LOT-2", Name = "New lot", Barcode = "8901", Rates = [new() { TaxRateId = tenant.Taxed(18).Id }] };
        var dialog = Render<ItemFormDialog>(form => form.Add(d => d.Draft, draft).Add(d => d.OnSaved, saved.SetResult));

        dialog.Find("form").Submit();
        dialog.WaitForAssertion(() => Assert.StartsWith("Old lot carries the same barcode.", ErrorOf(dialog, "Barcode"), StringComparison.Ordinal));
        dialog.FindAll(".erp-check").Single(check => check.TextContent.Contains("carry this barcode", StringComparison.Ordinal)).QuerySelector("input")!.Change(true);
        dialog.Find("form").Submit();

        Assert.Equal(draft.Id, await saved.Task.WaitAsync(TimeSpan.FromSeconds(10)));
    }

    private TestScope Use(TestScope scope)
    {
        Services.AddSingleton(scope.Get<ItemService>());
        Services.AddSingleton(scope.Get<ItemQueries>());
        Services.AddSingleton(scope.Get<TaxRateQueries>());
        Services.AddSingleton(scope.Get<IndiaClock>());
        return scope;
    }

    private static AngleSharp.Dom.IElement Field(IRenderedComponent<ItemFormDialog> dialog, string label) =>
        dialog.FindAll(".erp-field").First(field => field.QuerySelector("label")!.TextContent.Replace("*", "", StringComparison.Ordinal).Trim() == label);

    private static void Type(IRenderedComponent<ItemFormDialog> dialog, string label, string text) => Field(dialog, label).QuerySelector("input")!.Change(text);

    private static string? ErrorOf(IRenderedComponent<ItemFormDialog> dialog, string label) => Field(dialog, label).QuerySelector("[role=alert]")?.TextContent.Trim();
}
