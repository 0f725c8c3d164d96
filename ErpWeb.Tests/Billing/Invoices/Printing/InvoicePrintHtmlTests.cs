using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using ErpWeb.Billing.Invoices.Printing;
using ErpWeb.Tests.Printing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace ErpWeb.Tests.Billing.Invoices.Printing;

public sealed class InvoicePrintHtmlTests
{
    [Fact]
    public async Task Render_ShowsTheSameTablesAsThePdf()
    {
        var page = await RenderAsync(SampleInvoices.InterState());

        Assert.Equal("TAX INVOICE INV/26-27/0042", page.Title);
        Assert.Equal("en-IN", page.DocumentElement.GetAttribute("lang"));
        Assert.Contains("IGST", page.QuerySelectorAll("table.lines thead th").Select(cell => cell.TextContent));
        Assert.Equal(3, page.QuerySelectorAll("table.lines tbody tr:not(.total)").Length);
        Assert.Contains("₹48,885.00", page.QuerySelector(".grand")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Karnataka (29)", page.QuerySelector(".facts")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(page.QuerySelector("svg.qr path"));
    }

    [Fact]
    public async Task Render_NeedsNothingFromOutside()
    {
        var page = await RenderAsync(SampleInvoices.IntraState() with { Logo = SamplePictures.Png(6) });

        Assert.StartsWith("data:image/png;base64,", page.QuerySelector("img.logo")!.GetAttribute("src"), StringComparison.Ordinal);
        Assert.Empty(page.QuerySelectorAll("script, link, iframe, object"));
        Assert.DoesNotContain("url(", page.QuerySelector("style")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Render_TextOfUsers_StaysText()
    {
        var model = SampleInvoices.IntraState();
        var page = await RenderAsync(model with
        {
            Number = "1\"}</style><script>",
            Recipient = model.Recipient with { Name = "<script>alert(1)</script>" },
            Notes = "<img src=x>",
        });

        Assert.Empty(page.QuerySelectorAll("script, img"));
        Assert.Contains(page.QuerySelectorAll("h3"), name => name.TextContent == "<script>alert(1)</script>" && name.GetAttribute("dir") == "auto");
    }

    [Fact]
    public async Task Render_SeveralCopies_MakesASheetForEach()
    {
        var page = await RenderAsync(SampleInvoices.IntraState() with { IsServicesOnly = true }, InvoiceCopies.All(isServicesOnly: true));

        Assert.Equal(["ORIGINAL FOR RECIPIENT", "DUPLICATE FOR SUPPLIER"], page.QuerySelectorAll(".title .label").Select(label => label.TextContent));
    }

    [Fact]
    public async Task Render_Cancelled_SaysSoAndOffersNoPayment()
    {
        var page = await RenderAsync(SampleInvoices.IntraState() with { IsCancelled = true });

        Assert.NotNull(page.QuerySelector(".watermark"));
        Assert.Null(page.QuerySelector(".qr"));
    }

    private static async Task<IDocument> RenderAsync(InvoicePrintModel model, IReadOnlyList<InvoiceCopy>? copies = null)
    {
        var html = await new InvoicePrintHtml(NullLoggerFactory.Instance).RenderAsync(model, copies ?? [InvoiceCopy.Original]);
        return new HtmlParser().ParseDocument(html);
    }
}
