using ErpWeb.Catalog.Contracts;
using ErpWeb.Catalog.Items;
using ErpWeb.Shared.Data.Providers;
using ErpWeb.Tests.Support;

namespace ErpWeb.Tests.Catalog.Items;

public sealed class ItemPartsTests
{
    private static readonly DateOnly Today = new(2026, 11, 21);

    [Theory, Engines]
    public async Task UnitsAndBarcodes_AreKept_AndScanned(DatabaseEngine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        var tenant = await TestTenants.OneAsync(database);
        await using var scope = new TestScope(database, tenant.Id);
        var service = scope.Get<ItemService>();
        var draft = Draft(tenant, "SOAP");
        draft.Units = [new() { Unit = "BOX", Base = 12, SalePrice = 1100 }];
        draft.Barcodes = [new() { Code = "111" }, new() { Code = "18901", Unit = "BOX" }];
        Assert.True((await service.CreateAsync(draft)).IsSuccess);

        var box = Assert.Single(await scope.Get<ItemReader>().ScanAsync("18901", Today));
        Assert.Equal((draft.Id, "BOX"), (box.Id, box.ScannedUnit));
        Assert.Null(Assert.Single(await scope.Get<ItemReader>().ScanAsync("111", Today)).ScannedUnit);
        var typed = Assert.Single(await scope.Get<ItemReader>().SuggestAsync("18901", Today));
        Assert.Equal(("18901", "BOX", 12m), (typed.Scanned, typed.ScannedUnit, typed.Units.Single().Base));

        var again = (await scope.Get<ItemQueries>().FindAsync(draft.Id))!;
        Assert.True(again.SaysTheSameAs(draft));
        again.Units[0].Base = 10;
        again.Barcodes.RemoveAll(barcode => barcode.Code == "111");
        Assert.True((await service.UpdateAsync(again)).IsSuccess);
        Assert.Empty(await scope.Get<ItemReader>().ScanAsync("111", Today));
        Assert.Equal(10, Assert.Single(await scope.Get<ItemReader>().SuggestAsync("18901", Today)).Units.Single().Base);
    }

    [Theory, Engines]
    public async Task ABarcode_BelongsToOneItem_AndTheRefusalNamesIt(DatabaseEngine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        var tenant = await TestTenants.OneAsync(database);
        await tenant.AddAsync(An.Item().Code("A").Named("Almond oil").With(item => item.Barcode = "8901"));
        await using var scope = new TestScope(database, tenant.Id);
        var first = Draft(tenant, "B");
        first.Barcodes = [new() { Code = "222" }];
        Assert.True((await scope.Get<ItemService>().CreateAsync(first)).IsSuccess);

        var second = Draft(tenant, "C");
        (second.Barcode, second.Barcodes) = ("222", [new() { Code = "8901" }]);
        var refused = await scope.Get<ItemService>().CreateAsync(second);

        Assert.Equal([("Barcode", "The barcode 222 already belongs to Item B."), ("Barcodes[0].Code", "The barcode 8901 already belongs to Almond oil.")],
            refused.Errors.Select(error => (error.Field!, error.Message)).Order());
    }

    [Theory, Engines]
    public async Task AKit_ContainsGoodsThatAreKept_AndStaysAKit(DatabaseEngine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        var tenant = await TestTenants.OneAsync(database);
        var soap = await tenant.AddAsync(An.Item().Code("SOAP"));
        var visit = await tenant.AddAsync(An.Item().Code("VISIT").With(item => item.Kind = ItemKind.Service));
        await using var scope = new TestScope(database, tenant.Id);
        var kit = Draft(tenant, "KIT");
        (kit.Form, kit.Parts) = (ItemForm.Kit, [new() { ItemId = soap.Id, Quantity = 2 }, new() { ItemId = visit.Id }]);

        Assert.Equal("catalog.item.part_unusable", (await scope.Get<ItemService>().CreateAsync(kit)).FirstError!.Code);
        kit.Parts.RemoveAt(1);
        Assert.True((await scope.Get<ItemService>().CreateAsync(kit)).IsSuccess);

        var stored = (await scope.Get<ItemQueries>().FindAsync(kit.Id))!;
        Assert.Equal((soap.Id, 2m), (Assert.Single(stored.Parts).ItemId, stored.Parts[0].Quantity));
        stored.Form = ItemForm.Single;
        stored.Parts.Clear();
        Assert.Equal("catalog.item.form_fixed", (await scope.Get<ItemService>().UpdateAsync(stored)).FirstError!.Code);
        Assert.Empty(await scope.Get<ItemReader>().SuggestAsync("KIT", Today, onlyStocked: true));
    }

    private static ItemDraft Draft(TestTenant tenant, string code) => new()
    {
        Code = code,
        Name = $"Item {code}",
        HsnSac = "34011190",
        Unit = "PCS",
        SalePrice = 100,
        Rates = [new() { TaxRateId = tenant.Taxed(18).Id }],
    };
}
