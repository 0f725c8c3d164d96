using System.IO.Compression;
using System.Text;
using System.Xml.Linq;
using ErpWeb.Shared.Sheets;

namespace ErpWeb.Tests.Shared.Sheets;

public sealed class SheetTests
{
    private static readonly Sheet Sample = new("Trial balance", "Cash & <bank>", "Financial year 2026-27",
        [new("Account"), new("Date", SheetColumnKind.Date), new("Amount", SheetColumnKind.Amount), new("Balance", SheetColumnKind.Sides)],
        [
            new("=cmd|'/C calc'!A0", new DateOnly(2026, 11, 21), -1234567.5m, -5m) { Indent = 1 },
            new("@SUM(A1)\u0001", null, 0m, 1234567.5m) { Look = SheetLook.Total },
        ]);

    [Theory]
    [InlineData(SheetColumnKind.Amount, -1234567.5, "(12,34,567.50)")]
    [InlineData(SheetColumnKind.Amount, 100000, "1,00,000.00")]
    [InlineData(SheetColumnKind.Sides, 1234567.5, "12,34,567.50 Dr")]
    [InlineData(SheetColumnKind.Sides, -5, "5.00 Cr")]
    [InlineData(SheetColumnKind.Sides, 0, "0.00")]
    public void Amounts_AreWrittenAsAccountantsDo(SheetColumnKind kind, decimal amount, string text) => Assert.Equal(text, SheetText.Of(kind, amount));

    [Fact]
    public void Csv_HoldsNoFormula_AndPlainNumbers()
    {
        var text = Encoding.UTF8.GetString(SheetCsv.Of(Sample));

        Assert.Contains("'=cmd|'/C calc'!A0,21-11-2026,(1234567.50),(5.00)", text);
        Assert.Contains("'@SUM(A1)", text);
    }

    [Fact]
    public void Xlsx_IsAWorkbook_OfTextsNumbersAndDates()
    {
        using var zip = new ZipArchive(new MemoryStream(SheetXlsx.Of(Sample, "Asha & Sons")));
        XNamespace main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
        XDocument Part(string name)
        {
            using var part = zip.GetEntry(name)!.Open();
            return XDocument.Load(part);
        }

        Assert.All(zip.Entries, entry => Part(entry.FullName));
        var sheet = Part("xl/worksheets/sheet1.xml");
        var cells = sheet.Descendants(main + "c").ToList();

        Assert.Empty(sheet.Descendants(main + "f"));
        Assert.All(cells.Where(cell => cell.Value.StartsWith('=') || cell.Value.StartsWith('@')), cell => Assert.Equal("inlineStr", cell.Attribute("t")!.Value));
        Assert.Equal(["Asha & Sons", "Trial balance, Cash & <bank>", "Financial year 2026-27", "Account", "Date", "Amount", "Balance"], cells.Take(7).Select(cell => cell.Value));
        Assert.Equal(["   =cmd|'/C calc'!A0", "46347", "-1234567.5", "-5"], cells.Skip(7).Take(4).Select(cell => cell.Value));
        var styles = Part("xl/styles.xml");
        var formats = styles.Descendants(main + "cellXfs").Single().Elements().Select(style => style.Attribute("numFmtId")!.Value).ToList();
        Assert.Equal(["0", "166", "164", "165"], cells.Skip(7).Take(4).Select(cell => formats[int.Parse(cell.Attribute("s")!.Value)]));
    }

    [Fact]
    public void Html_IsEscaped()
    {
        var html = SheetHtml.Of(Sample, "A<b>", hasPrintButton: true);

        Assert.Contains("A&lt;b&gt;", html);
        Assert.Contains("Cash &amp; &lt;bank&gt;", html);
        Assert.Contains("(12,34,567.50)", html);
    }
}
