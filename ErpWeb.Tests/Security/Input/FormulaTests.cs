using System.IO.Compression;
using System.Text;
using System.Xml.Linq;
using ErpWeb.Catalog.Items;
using ErpWeb.Catalog.Items.Csv;
using ErpWeb.Parties;
using ErpWeb.Parties.Csv;
using ErpWeb.Shared.Csv;
using ErpWeb.Shared.Data.Providers;
using ErpWeb.Shared.Kernel;
using ErpWeb.Shared.Sheets;
using ErpWeb.Tests.Support;

namespace ErpWeb.Tests.Security.Input;

public sealed class FormulaTests
{
    public static TheoryData<string> Formulas => [.. Payloads.Formulas];

    [Theory, MemberData(nameof(Formulas))]
    public void Cell_BeginsWithAQuote_AndComesBack(string text)
    {
        Assert.Equal("'" + text, CsvCells.Guarded(text));
        Assert.Equal(text, CsvCells.Unguarded(CsvCells.Guarded(text)));
    }

    [Theory]
    [InlineData("100.50")]
    [InlineData("2026-11-21")]
    [InlineData("Copper = red")]
    [InlineData("₹100.00")]
    [InlineData("\U0001F600=1")]
    public void NumbersAndPlainText_StayAsTheyAre(string text) => Assert.Equal(text, CsvCells.Guarded(text));

    [Fact]
    public async Task Exports_HoldNoFormula_AndTheImportGivesTheTextBack()
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseEngine.Sqlite);
        var (tenant, other) = await TestTenants.TwoAsync(database);
        var names = Payloads.Formulas.Select(PlainText.Of).Where(name => name.Length > 0).Distinct().ToList();
        foreach (var (index, name) in names.Index())
        {
            await tenant.AddAsync(An.Item().Code($"F{index}").Named(name));
            await tenant.AddAsync(A.Party().Consumer().Named(name).With(party => party.City = name));
        }
        await using var scope = new TestScope(database, tenant.Id);
        await using var otherScope = new TestScope(database, other.Id);

        var parties = await WrittenAsync(stream => scope.Get<PartyExport>().WriteAsync(stream, new(IsActive: null)));
        var items = await WrittenAsync(stream => scope.Get<ItemExport>().WriteAsync(stream, new(IsActive: null)));
        var plan = await otherScope.Get<PartyImport>().PlanAsync(parties);
        await otherScope.Get<PartyImport>().WriteAsync(plan.Value, _ => { });

        foreach (var line in Encoding.UTF8.GetString(parties).Split('\n').Concat(Encoding.UTF8.GetString(items).Split('\n')))
            Assert.DoesNotMatch("(^|,)\"?[\\s\\u200b\\ufeff]*[=+@\uff1d\uff0b\uff20\\t]", line.TrimStart('\ufeff').TrimEnd('\r'));
        var imported = (await otherScope.Get<PartyQueries>().PageAsync(new(IsActive: null), size: 500)).Rows.Select(party => party.Name).Order(StringComparer.Ordinal);
        Assert.Equal(names.Order(StringComparer.Ordinal), imported);
    }

    [Fact]
    public void Workbook_HoldsTexts_AndNumbersStayNumbers()
    {
        string[] hostile = [.. Payloads.Formulas, "\ud83d", "=1\ufffe", "=HYPERLINK(\"http://evil.example\")", "</t></is></c><c><f>1+1</f></c>"];
        var bytes = SheetXlsx.Of(
            new(hostile[0], "=1+1", "@SUM(A1)", [new("=Title"), new("Amount", SheetColumnKind.Amount)], [.. hostile.Select(text => new SheetRow(text, 100.5m))]), "=Business()");

        using var zip = new ZipArchive(new MemoryStream(bytes));
        using var part = zip.GetEntry("xl/worksheets/sheet1.xml")!.Open();
        XNamespace main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
        var cells = XDocument.Load(part).Descendants(main + "c").ToList();
        Assert.Empty(cells.Descendants(main + "f"));
        Assert.All(cells.Where(cell => cell.Descendants(main + "t").Any()), cell => Assert.Equal("inlineStr", (string?)cell.Attribute("t")));
        Assert.Equal(hostile.Length, cells.Count(cell => cell.Attribute("t") is null && cell.Element(main + "v")?.Value == "100.5"));
    }

    private static async Task<byte[]> WrittenAsync(Func<Stream, Task> write)
    {
        using var stream = new MemoryStream();
        await write(stream);
        return stream.ToArray();
    }
}
