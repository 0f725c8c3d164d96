using System.Net;
using ErpWeb.Billing.Invoices;
using ErpWeb.Billing.Invoices.Printing;
using ErpWeb.Shared.Data.Providers;
using ErpWeb.Tenancy.Contracts;
using ErpWeb.Tests.Printing;
using ErpWeb.Tests.Support;

namespace ErpWeb.Tests.Billing.Invoices.Printing.Look;

public sealed class InvoiceLookTests
{
    private static readonly InvoiceLook Own = new()
    {
        Layout = InvoiceLayout.Compact,
        ShowsBankDetails = false,
        ShowsUpiQr = false,
        ShowsHsnSummary = false,
        SignatoryName = "Asha Patil",
        Footer = "Thank you for buying from us",
        CopyNote = "shop copy",
    };

    [Theory, Engines]
    public async Task IssuedInvoice_KeepsTheLookItWasIssuedWith(DatabaseEngine engine)
    {
        await using var billing = await BillingFixture.CreateAsync(engine);
        var before = await billing.PostAsync();
        await using var scope = billing.Scope();
        Assert.True((await scope.Get<InvoiceLookService>().SaveAsync(Own)).IsSuccess);
        var after = await billing.PostAsync();
        Assert.Equal(Own, await scope.Get<InvoiceLookService>().GetAsync());

        var old = Model(await scope.Get<InvoiceReader>().FindAsync(before.Id));
        Assert.Equal((false, "Authorised signatory", null), (old.IsCompact, old.Signatory, old.Footer));
        Assert.True(old.ShowsUpiQr);
        Assert.NotEmpty(old.TaxSummary);
        var now = Model(await scope.Get<InvoiceReader>().FindAsync(after.Id));
        Assert.Equal((true, "Asha Patil, authorised signatory", Own.Footer), (now.IsCompact, now.Signatory, now.Footer));
        Assert.False(now.ShowsUpiQr);
        Assert.Empty(now.TaxSummary);

        var text = HostTool.TextOf(InvoicePdf.Write(now, [InvoiceCopy.Original]));
        foreach (var words in (string[])["Asha Patil, authorised signatory", Own.Footer, "ORIGINAL FOR RECIPIENT · shop copy"])
            Assert.Contains(words, text);
        Assert.DoesNotContain("TAX SUMMARY", text);
    }

    [Fact]
    public async Task LongOrUnknownOptions_AreRefused()
    {
        await using var billing = await BillingFixture.CreateAsync(DatabaseEngine.Sqlite);
        await using var scope = billing.Scope();
        var refused = await scope.Get<InvoiceLookService>().SaveAsync(Own with { Footer = new('x', 301), Layout = (InvoiceLayout)7 });
        Assert.Equal(["Layout", "Footer"], refused.Errors.Select(error => error.Field));
    }

    [Fact]
    public async Task Sample_ShowsTheOptionsThatAreTried_AndStoresNothing()
    {
        await using var app = await TestApp.CreateAsync();
        await app.SignUpAsync();
        var asha = await app.SignInAsync();
        var page = await asha.ReadAsync("/settings/invoices/sample?hsn=false&signatory=Asha%20Patil&footer=%3Cscript%3E");
        Assert.Contains("Asha Patil, authorised signatory", page);
        Assert.DoesNotContain("TAX SUMMARY", page);
        Assert.DoesNotContain("<script>", await (await asha.GetAsync("/settings/invoices/sample?footer=%3Cscript%3E")).Content.ReadAsStringAsync());
        Assert.Contains("TAX SUMMARY", await asha.ReadAsync("/settings/invoices/sample"));
        Assert.Equal("application/pdf", (await asha.GetAsync("/settings/invoices/sample?pdf=true&compact=true")).Content.Headers.ContentType!.MediaType);
        Assert.Equal(HttpStatusCode.Redirect, (await app.Visit().GetAsync("/settings/invoices/sample")).StatusCode);
    }

    private static InvoicePrintModel Model(InvoiceView? view) => InvoicePrinting.ToPrintModel(view!, PrintLook.Plain);
}
