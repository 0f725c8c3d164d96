using Bunit;
using ErpWeb.Billing.Drafts;
using ErpWeb.Billing.Drafts.Editing;
using ErpWeb.Shared.Data;
using ErpWeb.Tests.Support;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Tests.Billing.Drafts;

public sealed class InvoiceEditorPageTests : BillingPageTest
{
    [Fact]
    public async Task Typing_MovesTheTotals()
    {
        var page = await OpenAsync(Billing.Draft());

        Assert.Contains("₹236.00", page.Find("[aria-label=Totals]").TextContent, StringComparison.Ordinal);
        Field(page, "Quantity, line 1").Input("5");

        Assert.Contains("₹590.00", page.Find("[aria-label=Totals]").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AnotherState_ChangesTheHeadingToIgst()
    {
        var customer = await Billing.Tenant.AddAsync(A.Party().Named("Bengaluru Hardware").InState("29"));

        var page = await OpenAsync(Billing.Draft(draft => draft.PartyId = customer.Id));

        Assert.Contains("IGST", page.Find("[aria-label=Totals]").TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("CGST", page.Find("[aria-label=Totals]").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_WithErrors_ShowsThemAtTheFieldsAndKeepsWhatWasTyped()
    {
        var page = await OpenAsync(Billing.Draft(draft => (draft.Lines[0].Quantity, draft.Lines[0].Description) = (0, "Steel bottle, blue")));

        await PostButton(page).ClickAsync(new());

        page.WaitForAssertion(() => Assert.Equal("true", Field(page, "Quantity, line 1").GetAttribute("aria-invalid")), Patience);
        Assert.Equal("Steel bottle, blue", page.Find("[aria-label='Description, line 1']").GetAttribute("value"));
    }

    [Fact]
    public async Task Post_ClickedTwice_MakesOneInvoiceAndOpensIt()
    {
        var draft = Billing.Draft();
        var page = await OpenAsync(draft);

        var button = PostButton(page);
        await Task.WhenAll(button.ClickAsync(new()), button.ClickAsync(new()));

        Assert.EndsWith($"/billing/invoices/{draft.Id}", Services.GetRequiredService<NavigationManager>().Uri, StringComparison.Ordinal);
        await using var db = Billing.Database.For(Billing.Tenant.Id);
        Assert.Equal(1, await db.Invoices.CountAsync());
        Assert.Equal(0, await db.InvoiceDrafts.CountAsync());
    }

    [Fact]
    public async Task NewDraft_StoresNothingUntilSomethingIsTyped()
    {
        var id = Ids.New();
        var page = Render(id);

        Assert.Null(await Services.GetRequiredService<InvoiceDraftService>().FindAsync(id));
        page.Find("#bill-notes").Input("Order 42");

        page.WaitForAssertion(() => Assert.Contains("Saved on the server at 10:00", page.Markup, StringComparison.Ordinal), Patience);
        Assert.Equal("Order 42", (await Services.GetRequiredService<InvoiceDraftService>().FindAsync(id))!.Notes);
    }

    [Fact]
    public async Task AnotherDevice_IsFollowedWhileNothingIsTypedHere()
    {
        var draft = Billing.Draft();
        var page = await OpenAsync(draft);

        draft.Lines[0].Quantity = 7;
        await SaveElsewhereAsync(draft);

        page.WaitForAssertion(() => Assert.Equal("7", Field(page, "Quantity, line 1").GetAttribute("value")), Patience);
    }

    [Fact]
    public async Task AnotherDevice_ThatChangedOtherFields_IsMergedWithWhatIsTypedHere()
    {
        var draft = Billing.Draft();
        var page = await OpenAsync(draft);

        page.Find("#bill-notes").Input("mine");
        draft.Lines[0].Quantity = 7;
        await SaveElsewhereAsync(draft);

        page.WaitForAssertion(() => Assert.Equal("7", Field(page, "Quantity, line 1").GetAttribute("value")), Patience);
        page.WaitForAssertion(() => Assert.Contains("Saved on the server", page.Markup, StringComparison.Ordinal), Patience);
        var stored = (await Services.GetRequiredService<InvoiceDraftService>().FindAsync(draft.Id))!;
        Assert.Equal(("mine", 7m), (stored.Notes, stored.Lines[0].Quantity!.Value));
    }

    [Fact]
    public async Task AnotherDevice_ThatChangedTheSameField_IsAskedAboutThere()
    {
        var draft = Billing.Draft();
        var page = await OpenAsync(draft);

        await Field(page, "Quantity, line 1").ChangeAsync(new() { Value = "5" });
        draft.Lines[0].Quantity = 7;
        await SaveElsewhereAsync(draft);

        page.WaitForAssertion(() => Assert.Contains("Somebody else saved 7 here meanwhile; you typed 5.", page.Markup, StringComparison.Ordinal), Patience);
        Assert.Equal("5", Field(page, "Quantity, line 1").GetAttribute("value"));
        await page.FindAll("button").First(button => button.TextContent.Contains("Take theirs", StringComparison.Ordinal)).ClickAsync(new());
        page.WaitForAssertion(() => Assert.Equal("7", Field(page, "Quantity, line 1").GetAttribute("value")), Patience);
    }

    [Fact]
    public async Task Scan_OfAnItemThatIsThere_RaisesItsQuantity()
    {
        var editor = Services.GetRequiredService<InvoiceEditor>();
        await SaveElsewhereAsync(Billing.Draft());
        var draft = (await Services.GetRequiredService<InvoiceDraftService>().ListAsync())[0];
        await editor.OpenAsync(draft.Id);

        await editor.AddItemAsync(Billing.Item.Id, isScan: true);
        await editor.AddItemAsync(Billing.Item.Id, isScan: false);

        Assert.Equal([3m, 1m], editor.Draft.Lines.Select(line => line.Quantity));
    }

    private async Task<IRenderedComponent<InvoiceEditorPage>> OpenAsync(InvoiceDraft draft)
    {
        await SaveElsewhereAsync(draft);
        return Render(draft.Id);
    }

    private async Task SaveElsewhereAsync(InvoiceDraft draft)
    {
        Assert.True((await Services.GetRequiredService<InvoiceDraftService>().SaveAsync(draft)).IsSuccess);
    }

    private IRenderedComponent<InvoiceEditorPage> Render(Guid id)
    {
        var page = Render<InvoiceEditorPage>(parameters => parameters.Add(page => page.Id, id));
        page.WaitForElement("[aria-label=Totals]", Patience);
        return page;
    }

    // The label of an input in the table is hidden, but it is a label.
    private static AngleSharp.Dom.IElement Field(IRenderedComponent<InvoiceEditorPage> page, string label) =>
        page.Find("#" + page.FindAll("label").First(element => element.TextContent.Trim() == label).GetAttribute("for"));

    private static AngleSharp.Dom.IElement PostButton(IRenderedComponent<InvoiceEditorPage> page) => page.Find(".bill-post [data-erp-post]");
}
