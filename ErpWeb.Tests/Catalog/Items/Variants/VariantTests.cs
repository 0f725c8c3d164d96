using ErpWeb.Catalog.Contracts;
using ErpWeb.Catalog.Items;
using ErpWeb.Catalog.Items.Variants;
using ErpWeb.Shared.Data.Providers;
using ErpWeb.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Tests.Catalog.Items.Variants;

public sealed class VariantTests
{
    [Fact]
    public void Combinations_AreInTheOrderOfTheAttributes()
    {
        var attributes = VariantAttributes.Parse("Size: S, M ,s\nno values\nColour: Red, Navy/Blue");

        Assert.Equal(["S / Red", "S / Navy-Blue", "M / Red", "M / Navy-Blue"], VariantAttributes.Combinations(attributes));
        Assert.Equal("TS-M-NAVYBLUE", VariantAttributes.CodeOf("TS", "M / Navy-Blue"));
        Assert.Empty(VariantAttributes.Combinations(VariantAttributes.Parse($"Number: {string.Join(',', Enumerable.Range(1, 401))}")));
    }

    [Fact]
    public void Fill_KeepsWhatIsStored_AndGivesEachNewOneACodeOfItsOwn()
    {
        var stored = new VariantDraft { IsStored = true, Variant = "M", Code = "OLD" };
        var grid = new VariantGrid { TemplateId = Guid.NewGuid(), Name = "Shirt", Code = "TS", Attributes = "Size: L!, L, M", Rows = [stored] };

        VariantRows.Fill(grid, 300);

        Assert.Equal([("L!", "TS-L"), ("L", "TS-L-2"), ("M", "OLD")], grid.Rows.Select(row => (row.Variant, row.Code)));
    }

    [Theory, Engines]
    public async Task Save_MakesItemsThatAreFoundByTheirValues_AndNeverTheTemplate(DatabaseEngine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        var tenant = await TestTenants.OneAsync(database);
        var template = await tenant.AddAsync(An.Item().Code("TS").Named("T-shirt").With(item => (item.Form, item.Attributes) = (ItemForm.Template, "Size: Small, Medium\nColour: Red, Blue")), tenant.Taxed(5));
        await using var scope = new TestScope(database, tenant.Id);
        var variants = scope.Get<VariantService>();

        var grid = (await variants.FindAsync(template.Id))!;
        grid.Rows[0].IsWanted = false;
        grid.Rows[1].SalePrice = 349;
        Assert.Equal(3, (await variants.SaveAsync(grid)).Value);

        var found = Assert.Single(await scope.Get<ItemReader>().SuggestAsync("shirt small blue", new(2026, 11, 21)));
        Assert.Equal(("T-shirt, Small / Blue", "TS-SMALL-BLUE", 349m, 5m), (found.Name, found.Code, found.SalePrice, found.Rate));
        Assert.DoesNotContain(await scope.Get<ItemReader>().SuggestAsync("TS", new(2026, 11, 21)), item => item.Id == template.Id);
        Assert.Equal(3, (await scope.Get<ItemQueries>().PageAsync(new("T-shirt"))).Rows.Single(row => row.Id == template.Id).Variants);

        grid = (await variants.FindAsync(template.Id))!;
        (grid.Rows[1].IsWanted, grid.Rows[2].Barcode, grid.Rows[3].Barcode) = (false, "890", "890");
        Assert.Equal("catalog.item.barcode_twice", (await variants.SaveAsync(grid)).FirstError!.Code);
        grid.Rows[3].Barcode = "891";
        Assert.Equal(0, (await variants.SaveAsync(grid)).Value);
        Assert.Empty(await scope.Get<ItemReader>().SuggestAsync("shirt small blue", new(2026, 11, 21)));
        Assert.Equal("TS-MEDIUM-RED", Assert.Single(await scope.Get<ItemReader>().ScanAsync("890", new(2026, 11, 21))).Code);
    }
}
