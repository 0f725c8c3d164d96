using ErpWeb.Catalog.Contracts;
using ErpWeb.Catalog.Items;
using ErpWeb.Inventory.Positions;
using ErpWeb.Shared.Data;
using ErpWeb.Shared.Data.Providers;
using ErpWeb.Shared.Events;
using ErpWeb.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Tests.Catalog.Items;

public sealed class ItemServiceTests
{
    [Theory, Engines]
    public async Task Create_ThenFind_GivesTheSame(DatabaseEngine engine)
    {
        await using var shop = await Shop.OpenAsync(engine);
        var draft = shop.Draft("led-24");
        draft.PurchasePrice = 610.1234m;

        Assert.Equal(draft.Id, (await shop.Service.CreateAsync(draft)).Value);

        var found = (await shop.Queries.FindAsync(draft.Id))!;
        Assert.Equal(("LED-24", "LED panel", 610.1234m, 0), (found.Code, found.Name, found.PurchasePrice!.Value, found.Version));
        Assert.Equal(shop.Tenant.Taxed(18).Id, Assert.Single(found.Rates).TaxRateId);
    }

    [Theory, Engines]
    public async Task Create_Twice_MakesOneItem(DatabaseEngine engine)
    {
        await using var shop = await Shop.OpenAsync(engine);
        var draft = shop.Draft("LED-24");

        var both = await Task.WhenAll(Enumerable.Range(0, 4).Select(async _ =>
        {
            await using var scope = new TestScope(shop.Database, shop.Tenant.Id);
            return await scope.Get<ItemService>().CreateAsync(shop.Draft("LED-24", draft.Id));
        }));

        Assert.All(both, result => Assert.Equal(draft.Id, result.Value));
        Assert.Single((await shop.Queries.PageAsync(new())).Rows);
    }

    [Theory, Engines]
    public async Task Create_WhenTheCodeIsTakenAtTheSameMoment_RefusesOne(DatabaseEngine engine)
    {
        await using var shop = await Shop.OpenAsync(engine);

        var results = await Task.WhenAll(Enumerable.Range(0, 4).Select(async _ =>
        {
            await using var scope = new TestScope(shop.Database, shop.Tenant.Id);
            return await scope.Get<ItemService>().CreateAsync(shop.Draft("LED-24"));
        }));

        Assert.Single(results, result => result.IsSuccess);
        Assert.All(results.Where(result => !result.IsSuccess), result => Assert.Equal("catalog.item.code_taken", result.FirstError!.Code));
    }

    [Theory, Engines]
    public async Task Update_WritesTheEditLogAndTellsTheScreens(DatabaseEngine engine)
    {
        await using var shop = await Shop.OpenAsync(engine);
        var id = (await shop.Service.CreateAsync(shop.Draft("LED-24"))).Value;
        var heard = new TaskCompletionSource<EntityChanged>();
        using var subscription = shop.Scope.Get<TenantEventHub>().Subscribe(shop.Tenant.Id, change => Task.FromResult(heard.TrySetResult(change)));
        var draft = (await shop.Queries.FindAsync(id))!;
        draft.SalePrice = 900m;

        Assert.True((await shop.Service.UpdateAsync(draft)).IsSuccess);

        Assert.Equal(new EntityChanged("item", id), await heard.Task.WaitAsync(TimeSpan.FromSeconds(5)));
        await using var db = await shop.Scope.OpenAsync();
        var entry = await db.EditLog.Where(entry => entry.EntityId == id && entry.Action == "Changed").SingleAsync();
        Assert.Contains("\"SalePrice\"", entry.Changes, StringComparison.Ordinal);
        Assert.Equal(TestTenant.Clerk.Name, entry.ActorName);
    }

    [Theory, Engines]
    public async Task Update_OfAStaleDraft_IsRefused(DatabaseEngine engine)
    {
        await using var shop = await Shop.OpenAsync(engine);
        var id = (await shop.Service.CreateAsync(shop.Draft("LED-24"))).Value;
        var (here, there) = ((await shop.Queries.FindAsync(id))!, (await shop.Queries.FindAsync(id))!);
        (here.Name, there.Name) = ("Panel A", "Panel B");

        Assert.True((await shop.Service.UpdateAsync(here)).IsSuccess);

        Assert.Equal(ItemErrors.Changed, (await shop.Service.UpdateAsync(there)).FirstError);
    }

    [Theory, Engines]
    public async Task Update_AddsARateFromADay(DatabaseEngine engine)
    {
        await using var shop = await Shop.OpenAsync(engine);
        var id = (await shop.Service.CreateAsync(shop.Draft("LED-24"))).Value;
        var draft = (await shop.Queries.FindAsync(id))!;
        draft.Rates.Add(new ItemRateDraft { From = new(2027, 4, 1), TaxRateId = shop.Tenant.Taxed(5).Id });

        Assert.True((await shop.Service.UpdateAsync(draft)).IsSuccess);

        var reader = shop.Scope.Get<ItemReader>();
        Assert.Equal(18m, (await reader.FindAsync(id, new(2027, 3, 31)))!.Rate);
        Assert.Equal(5m, (await reader.FindAsync(id, new(2027, 4, 1)))!.Rate);
    }

    [Theory, Engines]
    public async Task Create_WithASharedBarcode_AsksFirst(DatabaseEngine engine)
    {
        await using var shop = await Shop.OpenAsync(engine);
        var (old, lot) = (shop.Draft("LED-24"), shop.Draft("LED-24-B"));
        old.Barcode = lot.Barcode = "8901234567890";
        await shop.Service.CreateAsync(old);

        Assert.Equal(ItemErrors.BarcodeSharedCode, (await shop.Service.CreateAsync(lot)).FirstError!.Code);

        lot.SharesBarcode = true;
        Assert.True((await shop.Service.CreateAsync(lot)).IsSuccess);
    }

    [Theory, Engines]
    public async Task AnotherTenantsItem_IsNotFound(DatabaseEngine engine)
    {
        await using var shop = await Shop.OpenAsync(engine);
        var other = await TestTenants.OneAsync(shop.Database, "Bharat Stores", "29");
        var foreign = await other.AddAsync(An.Item().Code("LED-24"));

        Assert.Null(await shop.Queries.FindAsync(foreign.Id));
        Assert.Null(await shop.Scope.Get<ItemReader>().FindAsync(foreign.Id, new(2026, 11, 21)));
        Assert.Equal(ItemErrors.NotFound, (await shop.Service.UpdateAsync(shop.Draft("LED-25", foreign.Id))).FirstError);
        Assert.Equal(ItemErrors.NotFound, (await shop.Service.DeactivateAsync(foreign.Id)).FirstError);
        Assert.Empty((await shop.Queries.PageAsync(new(IsActive: null))).Rows);
        Assert.True((await shop.Service.CreateAsync(shop.Draft("LED-24"))).IsSuccess);

        var draft = shop.Draft("LED-26");
        draft.Rates[0].TaxRateId = other.Taxed(18).Id;
        Assert.Equal("catalog.item.rate_unknown", (await shop.Service.CreateAsync(draft)).FirstError!.Code);
    }

    [Theory, Engines]
    public async Task Page_GoesThroughAllByName_WithStockAndRate(DatabaseEngine engine)
    {
        await using var shop = await Shop.OpenAsync(engine);
        var items = new List<Item>();
        foreach (var name in (string[])["Bulb", "Cable", "Cable", "Drill", "adapter"])
            items.Add(await shop.Tenant.AddAsync(An.Item().Named(name)));
        await using (var db = shop.Database.For(shop.Tenant.Id))
        {
            var warehouses = await db.Warehouses.Select(warehouse => warehouse.Id).ToListAsync();
            await shop.Database.SaveAsync(shop.Tenant.Id, Position(items[0].Id, warehouses[0], 10m), Position(items[0].Id, warehouses[1], -2.5m));
        }

        var first = await shop.Queries.PageAsync(new(), size: 2);
        var second = await shop.Queries.PageAsync(new(), first.NextCursor, 2);
        var third = await shop.Queries.PageAsync(new(), second.NextCursor, 2);

        Assert.Equal(["adapter", "Bulb", "Cable", "Cable", "Drill"], [.. first.Rows.Concat(second.Rows).Concat(third.Rows).Select(row => row.Name)]);
        Assert.Equal((5, null, null), (first.Total, second.Total, third.NextCursor));
        Assert.Equal((7.5m, "GST 18%"), (first.Rows[1].OnHand, first.Rows[1].TaxRateName));
    }

    [Theory, Engines]
    public async Task Suggest_PutsTheExactCodeOrBarcodeFirst(DatabaseEngine engine)
    {
        await using var shop = await Shop.OpenAsync(engine);
        await shop.Tenant.AddAsync(An.Item().Code("AB-10").Named("Adapter for bulb-1"));
        await shop.Tenant.AddAsync(An.Item().Code("BULB-10").Named("Bulb, big"));
        await shop.Tenant.AddAsync(An.Item().Code("BULB-1").Named("Bulb").With(item => item.Barcode = "8901"));
        await shop.Tenant.AddAsync(An.Item().Code("BULB-11").Named("Bulb, old").With(item => item.IsActive = false));
        var reader = shop.Scope.Get<ItemReader>();

        var byCode = await reader.SuggestAsync("bulb-1", new(2026, 11, 21));
        var byScan = await reader.SuggestAsync(" 8901 ", new(2026, 11, 21));

        Assert.Equal(["BULB-1", "BULB-10", "AB-10"], byCode.Select(item => item.Code));
        Assert.Equal(["BULB-1"], byScan.Select(item => item.Code));
    }

    [Theory, Engines]
    public async Task Deactivate_HidesUntilReactivated(DatabaseEngine engine)
    {
        await using var shop = await Shop.OpenAsync(engine);
        var item = await shop.Tenant.AddAsync(An.Item());

        await shop.Service.DeactivateAsync(item.Id);
        Assert.Empty((await shop.Queries.PageAsync(new())).Rows);
        Assert.Single((await shop.Queries.PageAsync(new(IsActive: false))).Rows);

        await shop.Service.ReactivateAsync(item.Id);
        Assert.Single((await shop.Queries.PageAsync(new("STEEL bot", ItemKind.Goods))).Rows);
    }

    private static StockPosition Position(Guid itemId, Guid warehouseId, decimal quantity) => new() { ItemId = itemId, WarehouseId = warehouseId, Quantity = quantity };

    private sealed record Shop(TestDatabase Database, TestTenant Tenant, TestScope Scope) : IAsyncDisposable
    {
        public ItemService Service => Scope.Get<ItemService>();

        public ItemQueries Queries => Scope.Get<ItemQueries>();

        public static async Task<Shop> OpenAsync(DatabaseEngine engine)
        {
            var database = await TestDatabase.CreateAsync(engine);
            var tenant = await TestTenants.OneAsync(database);
            return new(database, tenant, new TestScope(database, tenant.Id));
        }

        public ItemDraft Draft(string code, Guid? id = null) => new()
        {
            Id = id ?? Ids.New(),
            Code = code,
            Name = "LED panel",
            HsnSac = "94054090",
            SalePrice = 850m,
            Rates = [new() { TaxRateId = Tenant.Taxed(18).Id }],
        };

        public async ValueTask DisposeAsync()
        {
            await Scope.DisposeAsync();
            await Database.DisposeAsync();
        }
    }
}
