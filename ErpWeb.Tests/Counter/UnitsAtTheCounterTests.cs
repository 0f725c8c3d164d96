using ErpWeb.Catalog.Contracts;
using ErpWeb.Catalog.Items;
using ErpWeb.Counter.Sales;
using ErpWeb.Counter.Selling;
using ErpWeb.Counter.Shifts;
using ErpWeb.Shared.Data;
using ErpWeb.Shared.Data.Providers;
using ErpWeb.Tests.Support;
using Microsoft.EntityFrameworkCore;
using static ErpWeb.Tests.Counter.CounterFixture;

namespace ErpWeb.Tests.Counter;

public sealed class UnitsAtTheCounterTests
{
    [Theory, Engines]
    public async Task TheBarcodeOfABox_SellsABoxAtItsPrice_AndTwelvePiecesLeave(DatabaseEngine engine)
    {
        await using var counter = await CounterFixture.CreateAsync(engine);
        await counter.Database.SaveAsync(counter.Tenant.Id,
            new ItemUnit { Id = Ids.New(), ItemId = counter.Item.Id, Unit = "BOX", Base = 12, SalePrice = 1298 },
            new ItemBarcode { Id = Ids.New(), ItemId = counter.Item.Id, Code = "18901234567891", Unit = "BOX" });
        await using var scope = counter.Scope();
        var desk = scope.Get<BillDesk>();
        await desk.OpenAsync((await scope.Get<ShiftQueries>().CurrentAsync())!);

        Assert.Null(await desk.ScanAsync("18901234567891", 1));
        Assert.Null(await desk.ScanAsync("8901234567894", 1));
        Assert.Null(await desk.ScanAsync("18901234567891", 1));

        Assert.Equal([("BOX", 2m, 1298m, 2596m), ("NOS", 1m, 118m, 118m)], desk.Figures.Lines.Select(line => (line.Unit, line.Quantity, line.UnitPrice, line.Amount)));
        var paid = (await desk.PayAsync([Paid(TenderKind.Cash, 2714)]))!.Value;
        await using var db = counter.Database.For(counter.Tenant.Id);
        Assert.Equal(-25m, await db.StockMoves.SumAsync(move => move.Quantity));
        Assert.Equal(2714m, await db.Invoices.Where(invoice => invoice.Id == paid.InvoiceId).Select(invoice => invoice.Total).SingleAsync());
        await BooksCheck.AssertSoundAsync(counter.Database, counter.Tenant.Id);
    }

    [Fact]
    public async Task OfAKit_ThereAreAsManyAsItsScarcestPartMakes()
    {
        await using var counter = await CounterFixture.CreateAsync(DatabaseEngine.Sqlite);
        var brush = await counter.Tenant.AddAsync(An.Item().Code("BRUSH"));
        var kit = await counter.Tenant.AddAsync(An.Item().Code("KIT").PriceWithTax(236).With(item => item.Form = ItemForm.Kit));
        await counter.Database.SaveAsync(counter.Tenant.Id, new KitPart { Id = Ids.New(), KitId = kit.Id, ItemId = counter.Item.Id, Quantity = 2 }, new KitPart { Id = Ids.New(), KitId = kit.Id, ItemId = brush.Id, Quantity = 1 });
        await using var scope = counter.Scope();
        await using (var db = counter.Database.For(counter.Tenant.Id))
        {
            var store = await db.Warehouses.SingleAsync(row => row.IsDefault);
            Assert.True((await scope.Get<ErpWeb.Inventory.Opening.OpeningStockService>().PostAsync(new()
            {
                Date = new(2026, 11, 1),
                WarehouseId = store.Id,
                Lines = [new() { ItemId = counter.Item.Id, Quantity = 7, Value = 280 }, new() { ItemId = brush.Id, Quantity = 50, Value = 500 }],
            })).IsSuccess);
        }
        var desk = scope.Get<BillDesk>();
        await desk.OpenAsync((await scope.Get<ShiftQueries>().CurrentAsync())!);

        Assert.Null(await desk.ScanAsync("KIT", 4));

        var line = Assert.Single(desk.Figures.Lines);
        Assert.Equal((3m, true, 4 * 236m), (line.OnHand, line.IsShort, line.Amount));
    }
}
