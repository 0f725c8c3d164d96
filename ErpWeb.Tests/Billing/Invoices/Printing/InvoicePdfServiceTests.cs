using ErpWeb.Billing.Invoices.Printing;
using ErpWeb.Printing;
using ErpWeb.Tests.Printing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace ErpWeb.Tests.Billing.Invoices.Printing;

public sealed class InvoicePdfServiceTests
{
    private const string Hindi = "श्री गणेश किराना भंडार";

    /// <summary>Every place in the model where somebody's own words stand.</summary>
    public static TheoryData<string> Places => [.. HindiIn.Keys];

    private static Dictionary<string, Func<InvoicePrintModel, InvoicePrintModel>> HindiIn => new()
    {
        ["supplier"] = model => model with { Supplier = model.Supplier with { Name = Hindi } },
        ["trade name"] = model => model with { Supplier = model.Supplier with { TradeName = Hindi } },
        ["supplier's address"] = model => model with { Supplier = model.Supplier with { AddressLines = [Hindi] } },
        ["bank"] = model => model with { Supplier = model.Supplier with { Bank = model.Supplier.Bank! with { BankName = Hindi } } },
        ["recipient"] = model => model with { Recipient = model.Recipient with { Name = Hindi } },
        ["recipient's address"] = model => model with { Recipient = model.Recipient with { AddressLines = [Hindi] } },
        ["delivery"] = model => model with { Delivery = model.Delivery! with { Name = Hindi } },
        ["delivery address"] = model => model with { Delivery = model.Delivery! with { AddressLines = [Hindi] } },
        ["description"] = model => model with { Lines = [model.Lines[0] with { Description = Hindi }] },
        ["line's note"] = model => model with { Lines = [model.Lines[0] with { Note = Hindi }] },
        ["unit"] = model => model with { Lines = [model.Lines[0] with { Unit = Hindi }] },
        ["notes"] = model => model with { Notes = Hindi },
        ["terms"] = model => model with { Terms = Hindi },
        ["declaration"] = model => model with { Declarations = [Hindi] },
    };

    [Theory, MemberData(nameof(Places))]
    public async Task Render_DevanagariAnywhere_NeverGoesThroughOurWriter(string place)
    {
        var result = await RenderAsync(HindiIn[place](SampleInvoices.InterState()), "/nowhere/chromium");

        Assert.IsType<InvoicePdfResult.NeedsBrowserPrint>(result);
    }

    [Fact]
    public async Task Render_Latin_NeedsNoBrowser()
    {
        var result = await RenderAsync(SampleInvoices.InterState(), "/nowhere/chromium");

        Assert.Equal(InvoicePdf.Write(SampleInvoices.InterState(), [InvoiceCopy.Original]), Assert.IsType<InvoicePdfResult.Bytes>(result).Pdf);
    }

    [Fact]
    public async Task Render_Devanagari_GoesThroughChromium()
    {
        var before = PrintFolders();

        var result = await RenderAsync(HindiIn["recipient"](SampleInvoices.IntraState(45)), chromiumPath: null);

        if (result is InvoicePdfResult.NeedsBrowserPrint)
            HostTool.Missing("There is no Chromium, or no font for Devanagari.");
        var pdf = Assert.IsType<InvoicePdfResult.Bytes>(result).Pdf;
        HostTool.AssertSound(pdf);
        var text = HostTool.TextOf(pdf);
        Assert.Contains("गणेश", text, StringComparison.Ordinal);
        Assert.Contains("INV/26-27/0042", text, StringComparison.Ordinal);
        Assert.Contains("Page 2 of", text, StringComparison.Ordinal);
        Assert.Subset(before, PrintFolders());
    }

    [Fact]
    public async Task Render_ProgramThatIsNoBrowser_OffersTheUsersBrowser()
    {
        if (!File.Exists("/bin/true"))
            Assert.Skip("There is no /bin/true.");

        Assert.IsType<InvoicePdfResult.NeedsBrowserPrint>(await RenderAsync(HindiIn["notes"](SampleInvoices.IntraState()), "/bin/true"));
    }

    private static async Task<InvoicePdfResult> RenderAsync(InvoicePrintModel model, string? chromiumPath)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?> { ["Printing:ChromiumPath"] = chromiumPath }).Build();
        await using var services = new ServiceCollection().AddLogging().AddSingleton<IConfiguration>(configuration).AddPrinting().AddInvoicePrinting().BuildServiceProvider();
        await using var scope = services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<InvoicePdfService>().RenderAsync(model, [InvoiceCopy.Original]);
    }

    private static HashSet<string> PrintFolders() => [.. Directory.EnumerateDirectories(Path.GetTempPath(), "erpweb-print-*")];
}
