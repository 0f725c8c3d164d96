using Bunit;
using ErpWeb.Billing.Invoices;
using ErpWeb.Billing.Receipts;
using ErpWeb.Tests.Support;

namespace ErpWeb.Tests.Billing.Invoices;

public sealed class InvoiceListPageTests : BillingPageTest
{
    [Fact]
    public async Task Rows_ShowTheStateInWords()
    {
        var first = await Billing.PostAsync();
        await Services.GetRequiredService<ReceiptService>().ReceiveAsync(Billing.Payment(first.Id, 100));

        var page = Render<InvoiceListPage>();

        page.WaitForAssertion(() => Assert.Contains("INV/26-27/0001", page.Markup, StringComparison.Ordinal), Patience);
        var row = page.Find("tbody tr").TextContent;
        Assert.Contains("20-11-2026", row, StringComparison.Ordinal);
        Assert.Contains("₹136.00", row, StringComparison.Ordinal);
        Assert.Contains("Part paid", row, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AnInvoicePostedElsewhere_AppearsByItself()
    {
        var page = Render<InvoiceListPage>();
        page.WaitForAssertion(() => Assert.Contains("No invoices yet", page.Markup, StringComparison.Ordinal), Patience);

        Assert.True((await Services.GetRequiredService<InvoiceService>().PostAsync(Billing.Draft())).IsSuccess);

        page.WaitForAssertion(() => Assert.Contains("INV/26-27/0001", page.Markup, StringComparison.Ordinal), Patience);
    }

    [Theory]
    [InlineData("inv 1", true)]
    [InlineData("KIRAN 0001", true)]
    [InlineData("inv 9", false)]
    public async Task Search_WantsEveryWord(string typed, bool finds)
    {
        await Billing.PostAsync();

        var found = await Services.GetRequiredService<InvoiceQueries>().PageAsync(new(Search: typed), cursor: null, 5);

        Assert.Equal(finds, found.Rows.Count == 1);
    }

    [Fact]
    public async Task AnotherTenantsInvoice_IsNotFound()
    {
        var other = await TestTenants.OneAsync(Billing.Database, "Bharat Stores", "29");
        var theirs = await Billing.PostAsync();
        await using var scope = new TestScope(Billing.Database, other.Id);

        Assert.Null(await scope.Get<InvoiceReader>().FindAsync(theirs.Id));
    }

    [Fact]
    public void InvoicePage_OfAnUnknownId_SaysSo()
    {
        var page = Render<InvoicePage>(parameters => parameters.Add(page => page.Id, Guid.NewGuid()));

        page.WaitForAssertion(() => Assert.Contains("There is no such invoice", page.Markup, StringComparison.Ordinal), Patience);
    }
}
