using System.Text;
using ErpWeb.Catalog.Items;
using ErpWeb.Catalog.Items.Csv;
using ErpWeb.Parties;
using ErpWeb.Parties.Csv;
using ErpWeb.Shared.Csv;
using ErpWeb.Shared.Data.Providers;
using ErpWeb.Shared.Kernel;
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

    private static async Task<byte[]> WrittenAsync(Func<Stream, Task> write)
    {
        using var stream = new MemoryStream();
        await write(stream);
        return stream.ToArray();
    }
}
