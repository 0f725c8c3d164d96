using System.Text;
using System.Text.RegularExpressions;
using ErpWeb.Billing.Invoices.Printing;
using ErpWeb.Tests.Printing;

namespace ErpWeb.Tests.Billing.Invoices.Printing;

public sealed partial class InvoicePdfTests
{
    private const string TableHeader = "Description";

    /// <summary>Rule 46 of the CGST Rules, letter by letter.</summary>
    public static TheoryData<string, string[]> Rule46 => new()
    {
        { "a supplier", ["Sahyadri Trading Company", "Shop 4, Laxmi Market, Budhwar Peth", "Pune 411002", "GSTIN 27AAPFU0939F1ZV"] },
        { "b serial number", ["INV/26-27/0042"] },
        { "c date", ["20-11-2026"] },
        { "d recipient", ["Nandi Electricals and", "14, 2nd Cross, Chickpet", "GSTIN 29AABCN1234M1ZQ", "Karnataka (29)"] },
        { "g HSN", ["84145110", "85395200"] },
        { "h description", ["Ceiling fan 1200 mm, brown"] },
        { "i quantity and unit", ["Qty", "Unit", "8 PAC"] },
        { "j, k value and discount", ["1,895.00", "257.00", "4,883.00"] },
        { "l, m rate and amount of tax", ["IGST", "18%", "341.10", "878.94"] },
        { "n place of supply", ["Place of supply", "Karnataka (29)"] },
        { "o delivery", ["DELIVERED TO", "Nandi Electricals, godown", "Bengaluru 560058"] },
        { "p reverse charge", ["Reverse charge", "No"] },
        { "q signature", ["For Sahyadri Trading Company", "Authorised signatory"] },
        { "copy", ["TAX INVOICE", "ORIGINAL FOR RECIPIENT"] },
        { "totals", ["₹48,885.00", "Rupees Forty Eight Thousand Eight Hundred Eighty Five Only", "Amount paid", "Amount due", "48,385.00"] },
        { "bank and terms", ["00000038123456789", "SBIN0000454", "sahyadri@oksbi", "Subject to Pune jurisdiction."] },
    };

    [Theory, MemberData(nameof(Rule46))]
    public void Write_ShowsWhatRule46Wants(string letter, string[] expected)
    {
        var text = SingleSpaced(HostTool.TextOf(Write(SampleInvoices.InterState())));

        Assert.All(expected, part => Assert.True(text.Contains(part, StringComparison.Ordinal), $"{letter}: \"{part}\" is missing in\n{text}"));
    }

    [Fact]
    public void Write_WithinTheState_ShowsBothHalvesOfTheTax()
    {
        var text = HostTool.TextOf(Write(SampleInvoices.IntraState()));

        Assert.Matches(@"CGST\s+SGST\s+Amount", text);
        Assert.Matches(@"84145110\s+1,895\.00\s+9%\s+170\.55\s+9%\s+170\.55\s+341\.10", text);
        Assert.DoesNotContain("IGST", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Write_InAUnionTerritory_SaysUtgst()
    {
        var text = HostTool.TextOf(Write(SampleInvoices.IntraState() with { TaxColumns = PrintTaxColumns.CentralAndUnionTerritory }));

        Assert.Contains("UTGST", text, StringComparison.Ordinal);
        Assert.DoesNotContain("SGST", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Write_BillOfSupply_ShowsNoTaxAndNoRate()
    {
        var text = HostTool.TextOf(Write(SampleInvoices.BillOfSupply()));

        Assert.Contains("BILL OF SUPPLY", text, StringComparison.Ordinal);
        Assert.Contains("Composition taxable person, not eligible", text, StringComparison.Ordinal);
        Assert.DoesNotMatch(@"CGST|SGST|IGST|\d%|GST\s+Amount|TAX SUMMARY", text.Replace("Interest at 18%", "", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(25)]
    [InlineData(45)]
    [InlineData(200)]
    public void Write_EveryPageCarriesNumberAndCount(int lines)
    {
        var pdf = Write(SampleInvoices.InterState(lines));
        var pages = PagesOf(pdf);

        HostTool.AssertSound(pdf);
        Assert.All(pages, page => Assert.Contains("INV/26-27/0042", page, StringComparison.Ordinal));
        Assert.All(pages.Index(), page => Assert.Contains($"Page {page.Index + 1} of {pages.Count}", page.Item, StringComparison.Ordinal));
        Assert.All(pages.Where(page => LineNumber().IsMatch(page)), page => Assert.Contains(TableHeader, page, StringComparison.Ordinal));
        Assert.Equal(lines, pages.Sum(page => LineNumber().Count(page)));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(60)]
    public void Write_HalfSheet_IsA5AndHasEveryLine(int lines)
    {
        var pdf = Write(SampleInvoices.InterState(lines) with { IsHalfSheet = true });

        HostTool.AssertSound(pdf);
        Assert.Equal(PagesOf(pdf).Count, Encoding.Latin1.GetString(pdf).Split("/MediaBox[0 0 419.53 595.28]").Length - 1);
        Assert.Equal(lines, PagesOf(pdf).Sum(page => NarrowLineNumber().Count(page)));
    }

    [Theory]
    [InlineData(25, 2)]
    [InlineData(200, 8)]
    public void Write_NeedsFewPages(int lines, int most) => Assert.True(PagesOf(Write(SampleInvoices.IntraState(lines))).Count <= most);

    [Fact]
    public void Write_AllCopies_LabelsEachAndCountsItsPagesAnew()
    {
        var pages = PagesOf(InvoicePdf.Write(SampleInvoices.IntraState(), InvoiceCopies.All(isServicesOnly: false)));

        Assert.Collection(
            pages,
            page => Assert.Contains("ORIGINAL FOR RECIPIENT", page, StringComparison.Ordinal),
            page => Assert.Contains("DUPLICATE FOR TRANSPORTER", page, StringComparison.Ordinal),
            page => Assert.Contains("TRIPLICATE FOR SUPPLIER", page, StringComparison.Ordinal));
        Assert.All(pages, page => Assert.Contains("Page 1 of 1", page, StringComparison.Ordinal));
    }

    [Fact]
    public void Write_SomethingDue_OffersTheQrCode()
    {
        var due = SampleInvoices.IntraState();
        var paid = due with { Totals = due.Totals with { AmountPaid = due.Totals.GrandTotal, AmountDue = 0 } };

        Assert.Contains("SCAN TO PAY", HostTool.TextOf(Write(due)), StringComparison.Ordinal);
        Assert.All(
            [paid, due with { UpiLink = null }, due with { IsCancelled = true }],
            model => Assert.DoesNotContain("SCAN TO PAY", HostTool.TextOf(Write(model)), StringComparison.Ordinal));
    }

    [Fact]
    public void Write_ReverseCharge_SaysSoAndWhoPaysTheTax()
    {
        var text = HostTool.TextOf(Write(SampleInvoices.IntraState() with { IsReverseCharge = true }));

        Assert.Matches(@"Reverse charge\s+Yes", text);
        Assert.Contains("CGST payable by recipient", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Write_LogoThatCannotBeRead_IsLeftOut() =>
        Assert.Equal(Write(SampleInvoices.IntraState()), Write(SampleInvoices.IntraState() with { Logo = SamplePictures.Png(6)[..70] }));

    [Fact]
    public void Write_WithLogo_IsSound()
    {
        foreach (var logo in new[] { SamplePictures.Jpeg, SamplePictures.Png(6), SamplePictures.Png(2, width: 400, height: 20) })
            HostTool.AssertSound(Write(SampleInvoices.IntraState() with { Logo = logo }));
    }

    [Fact]
    public void Write_SameModel_GivesSameBytes() => Assert.Equal(Write(SampleInvoices.InterState(45)), Write(SampleInvoices.InterState(45)));

    [Fact]
    public void Write_TextsOfAnyLength_AreShownWhole()
    {
        var words = string.Join(' ', Enumerable.Range(1, 1_500).Select(i => $"word{i}"));
        var model = SampleInvoices.IntraState();
        var pdf = Write(model with
        {
            Lines = [model.Lines[0] with { Description = words }, .. model.Lines.Skip(1)],
            Supplier = model.Supplier with { Name = string.Join(' ', Enumerable.Repeat("Engineering", 12)) },
            Terms = words,
        });

        HostTool.AssertSound(pdf);
        var text = HostTool.TextOf(pdf);
        Assert.All([1, 700, 1_500], i => Assert.Equal(2, Regex.Count(text, $@"\bword{i}\b")));
    }

    [Fact]
    public void Write_AmountsInCrores_KeepTheDescriptionReadable()
    {
        var model = SampleInvoices.IntraState();
        var lines = model.Lines.Select(line => line with
        {
            Rate = 98_76_54_321.50m,
            TaxableValue = 98_76_54_321.50m,
            Discount = 12_34_567.89m,
            Taxes = new PrintTaxes(8_88_88_888.94m, 8_88_88_888.94m, 0, 5_432.10m),
            Total = 1_16_54_37_531.48m,
        });

        var text = SingleSpaced(HostTool.TextOf(Write(model with { Lines = [.. lines] })));

        Assert.Contains("HSN/SAC 84145110", text, StringComparison.Ordinal);
        Assert.Contains("1,16,54,37,531.48", text, StringComparison.Ordinal);
    }

    private static byte[] Write(InvoicePrintModel model) => InvoicePdf.Write(model, [InvoiceCopy.Original]);

    private static List<string> PagesOf(byte[] pdf) => [.. HostTool.TextOf(pdf).Split('\f', StringSplitOptions.RemoveEmptyEntries)];

    private static string SingleSpaced(string text) => Spaces().Replace(text, " ");

    [GeneratedRegex(@" +")]
    private static partial Regex Spaces();

    /// <summary>A row of the lines table: its number, and further on an HSN code.</summary>
    [GeneratedRegex(@"^ *\d{1,3} +\p{L}.*? \d{8} ", RegexOptions.Multiline)]
    private static partial Regex LineNumber();

    /// <summary>Where the HSN code stands below.</summary>
    [GeneratedRegex(@"^ *\d{1,3} +\p{L}", RegexOptions.Multiline)]
    private static partial Regex NarrowLineNumber();
}
