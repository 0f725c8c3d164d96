using ErpWeb.Accounting.Accounts;
using ErpWeb.Billing.Documents;
using ErpWeb.Billing.Drafts;
using ErpWeb.Billing.Invoices;
using ErpWeb.Catalog.Contracts;
using ErpWeb.Catalog.Items;
using ErpWeb.Shared.Data;
using ErpWeb.Shared.Data.Providers;
using ErpWeb.Tests.Billing.Papers;
using ErpWeb.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Tests.Billing.Documents;

/// <summary>A kit of two pieces of the shop's item at 40 rupees and one brush at 10 rupees.</summary>
public sealed class KitTests
{
    [Theory, Engines]
    public async Task AKit_TakesItsPartsOut_AtTheirCost_AndBringsThemBack(DatabaseEngine engine)
    {
        await using var shop = await BillingFixture.CreateAsync(engine);
        var (kit, brush) = await AddKitAsync(shop);

        var invoice = await shop.PostAsync(Draft(shop, kit, 3));

        Assert.Equal(3 * (2 * 40m + 10m), await shop.BalanceAsync(AccountRole.CostOfSales));
        Assert.Equal((94m, 97m), (await OnHandAsync(shop, shop.Item.Id), await OnHandAsync(shop, brush.Id)));
        await using (var db = shop.Database.For(shop.Tenant.Id))
            Assert.Equal((750m, 1), (await db.InvoiceLines.SumAsync(line => line.Taxable), await db.InvoiceLines.CountAsync()));

        // What the kit contains from now on does not change what was sold.
        await using (var db = shop.Database.For(shop.Tenant.Id))
        {
            (await db.KitParts.SingleAsync(part => part.ItemId == brush.Id)).Quantity = 5;
            await db.SaveChangesAsync();
        }
        Assert.True((await shop.CreditAsync(invoice.Id, 1)).IsSuccess);
        Assert.Equal(("billing.line.kit_whole", 2 * 90m), ((await shop.CreditAsync(invoice.Id, 0.5m)).FirstError!.Code, await shop.BalanceAsync(AccountRole.CostOfSales)));
        Assert.Equal((96m, 98m), (await OnHandAsync(shop, shop.Item.Id), await OnHandAsync(shop, brush.Id)));
        await StatedUnitTests.AssertRulesAsync(shop);
        await StockCheck.AssertSoundAsync(shop.Database, shop.Tenant.Id);
    }

    [Theory, Engines]
    public async Task AKitOnAChallan_IsBilledAndReturnedInItsParts_AndACancelledInvoicePutsThemBack(DatabaseEngine engine)
    {
        await using var shop = await BillingFixture.CreateAsync(engine);
        var (kit, brush) = await AddKitAsync(shop);
        var order = await OrderAsync(shop, kit, 5);
        await using (var picks = shop.Scope())
            Assert.Equal([5m, 10m], (await picks.Get<ErpWeb.Billing.Papers.PickListReader>().FindAsync(order))!.Value.Sheet.Rows.Select(row => (decimal)row.Cells[2]!).Order());
        var challan = await shop.NextAsync([order], SalesKind.Challan);
        Assert.Equal(5 * 90m, await shop.BalanceAsync(AccountRole.StockDelivered));

        Assert.True((await shop.ReturnAsync(challan.Id, 2)).IsSuccess);
        await StatedUnitTests.AssertRulesAsync(shop);
        var invoice = await shop.NextAsync([challan.Id], SalesKind.Invoice);
        Assert.Equal((0m, 3 * 90m, 97m), (await shop.BalanceAsync(AccountRole.StockDelivered), await shop.BalanceAsync(AccountRole.CostOfSales), await OnHandAsync(shop, brush.Id)));

        await using (var scope = shop.Scope())
            Assert.True((await scope.Get<InvoiceService>().CancelAsync(invoice.Id, "Wrong customer")).IsSuccess);
        Assert.Equal((3 * 90m, 0m), (await shop.BalanceAsync(AccountRole.StockDelivered), await shop.BalanceAsync(AccountRole.CostOfSales)));
        await StatedUnitTests.AssertRulesAsync(shop);
    }

    [Fact]
    public async Task TemplatesEmptyAndHalfKits_AreRefused()
    {
        await using var shop = await BillingFixture.CreateAsync(DatabaseEngine.Sqlite);
        var (kit, _) = await AddKitAsync(shop);
        var template = await shop.Tenant.AddAsync(An.Item().Code("T").With(item => item.Form = ItemForm.Template));
        var empty = await shop.Tenant.AddAsync(An.Item().Code("E").With(item => item.Form = ItemForm.Kit));

        foreach (var (item, quantity, code) in new[] { (kit, 0.5m, "billing.line.kit_whole"), (template, 1m, "billing.line.template"), (empty, 1m, "billing.line.kit_empty") })
        {
            await using var scope = shop.Scope();
            Assert.Equal(code, Assert.Single((await scope.Get<InvoiceService>().PostAsync(Draft(shop, item, quantity))).Errors).Code);
        }
    }

    private static async Task<(Item Kit, Item Brush)> AddKitAsync(BillingFixture shop)
    {
        await shop.StockAsync(100, 40);
        var brush = await shop.Tenant.AddAsync(An.Item().Code("BRUSH"));
        await using (var scope = shop.Scope())
        await using (var db = shop.Database.For(shop.Tenant.Id))
        {
            var store = await db.Warehouses.SingleAsync(row => row.IsDefault);
            Assert.True((await scope.Get<ErpWeb.Inventory.Opening.OpeningStockService>().PostAsync(new() { Date = new(2026, 11, 1), WarehouseId = store.Id, Lines = [new() { ItemId = brush.Id, Quantity = 100, Value = 1000 }] })).IsSuccess);
        }
        var kit = await shop.Tenant.AddAsync(An.Item().Code("KIT").With(item => item.Form = ItemForm.Kit));
        await shop.Database.SaveAsync(shop.Tenant.Id, new KitPart { Id = Ids.New(), KitId = kit.Id, ItemId = shop.Item.Id, Quantity = 2 }, new KitPart { Id = Ids.New(), KitId = kit.Id, ItemId = brush.Id, Quantity = 1 });
        return (kit, brush);
    }

    private static InvoiceDraft Draft(BillingFixture shop, Item item, decimal quantity) =>
        shop.Draft(draft => draft.Lines = [new() { ItemId = item.Id, Quantity = quantity, UnitPrice = 250 }]);

    private static async Task<Guid> OrderAsync(BillingFixture shop, Item kit, decimal quantity)
    {
        await using var scope = shop.Scope();
        return (await scope.Get<ErpWeb.Billing.Papers.SalesPaperService>().PostOrderAsync(Draft(shop, kit, quantity))).Value.Id;
    }

    private static async Task<decimal> OnHandAsync(BillingFixture shop, Guid itemId)
    {
        await using var scope = shop.Scope();
        await using var db = shop.Database.For(shop.Tenant.Id);
        return (await scope.Get<IStockOnHand>().OfAsync(db, [itemId], default))[itemId];
    }
}
