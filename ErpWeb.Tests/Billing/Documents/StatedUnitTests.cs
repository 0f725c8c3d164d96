using ErpWeb.Audit.Books;
using ErpWeb.Billing.Documents;
using ErpWeb.Billing.Invoices;
using ErpWeb.Billing.Papers;
using ErpWeb.Catalog.Items;
using ErpWeb.Shared.Data;
using ErpWeb.Shared.Data.Providers;
using ErpWeb.Tests.Billing.Papers;
using ErpWeb.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Tests.Billing.Documents;

public sealed class StatedUnitTests
{
    [Theory, Engines]
    public async Task AnInvoiceInBoxes_MovesPieces_AndComesBackByThePiece(DatabaseEngine engine)
    {
        await using var shop = await BillingFixture.CreateAsync(engine);
        await AddBoxAsync(shop);
        await shop.StockAsync(100, 40);

        var posted = await shop.PostAsync(shop.Draft(draft => (draft.Lines[0].Unit, draft.Lines[0].Quantity, draft.Lines[0].UnitPrice) = ("BOX", 2, 100)));

        await using var db = shop.Database.For(shop.Tenant.Id);
        var line = await db.InvoiceLines.SingleAsync(row => row.InvoiceId == posted.Id);
        Assert.Equal((24m, "NOS", 8.3333m), (line.Quantity, line.Unit, line.UnitPrice));
        Assert.Equal(("BOX", 2m, 100m, 200m), (line.StatedUnit, line.StatedQuantity!.Value, line.StatedPrice!.Value, line.Taxable));
        Assert.Equal(-24m, await db.StockMoves.Where(move => move.LineId == line.Id).Select(move => move.Quantity).SingleAsync());

        Assert.True((await shop.CreditAsync(posted.Id, 12)).IsSuccess);
        var back = await db.CreditNoteLines.SingleAsync();
        Assert.Equal((12m, "BOX", 1m, 100m, 0m), (back.Quantity, back.StatedUnit, back.StatedQuantity!.Value, back.Taxable, back.Discount));
        Assert.True((await shop.CreditAsync(posted.Id, 5)).IsSuccess);
        Assert.Contains(await db.CreditNoteLines.ToListAsync(), row => row is { Quantity: 5, StatedUnit: null });
        await StockCheck.AssertSoundAsync(shop.Database, shop.Tenant.Id);
    }

    [Theory, Engines]
    public async Task AnOrderInBoxes_IsDeliveredAndBilledInParts(DatabaseEngine engine)
    {
        await using var shop = await BillingFixture.CreateAsync(engine);
        await AddBoxAsync(shop);
        await shop.StockAsync(100, 40);
        Guid order;
        await using (var scope = shop.Scope())
            order = (await scope.Get<SalesPaperService>().PostOrderAsync(shop.Draft(draft => (draft.Lines[0].Unit, draft.Lines[0].Quantity, draft.Lines[0].UnitPrice) = ("BOX", 3, 100)))).Value.Id;

        var challan = await shop.NextAsync([order], SalesKind.Challan, 2);
        Assert.True((await shop.ReturnAsync(challan.Id, 6)).IsSuccess);
        var invoice = await shop.NextAsync([challan.Id], SalesKind.Invoice);

        await using var db = shop.Database.For(shop.Tenant.Id);
        var line = await db.InvoiceLines.SingleAsync(row => row.InvoiceId == invoice.Id);
        Assert.Equal((18m, 1.5m, 150m), (line.Quantity, line.StatedQuantity, line.Taxable));
        Assert.Equal((18m, 18m), (await db.SalesPaperLines.Where(row => row.PaperId == order).Select(row => new { row.Delivered, row.Invoiced }).ToListAsync()).Select(row => (row.Delivered, row.Invoiced)).Single());
        await AssertRulesAsync(shop);
    }

    [Theory]
    [InlineData("BOX", 0.3, "billing.line.unit_inexact")]
    [InlineData("CTN", 1, "billing.line.unit_unknown")]
    public async Task WhatTheItemDoesNotHave_OrDoesNotComeOut_IsRefused(string unit, decimal quantity, string error)
    {
        await using var shop = await BillingFixture.CreateAsync(DatabaseEngine.Sqlite);
        await AddBoxAsync(shop);
        await using var scope = shop.Scope();

        var refused = await scope.Get<InvoiceService>().PostAsync(shop.Draft(draft => (draft.Lines[0].Unit, draft.Lines[0].Quantity) = (unit, quantity)));

        Assert.Equal(error, Assert.Single(refused.Errors).Code);
    }

    private static Task AddBoxAsync(BillingFixture shop) => shop.Database.SaveAsync(shop.Tenant.Id, new ItemUnit { Id = Ids.New(), ItemId = shop.Item.Id, Unit = "BOX", Base = 12 });

    internal static async Task AssertRulesAsync(BillingFixture shop)
    {
        await BooksCheck.AssertSoundAsync(shop.Database, shop.Tenant.Id);
        await using var db = shop.Database.For(shop.Tenant.Id);
        Assert.Empty((await BooksVerification.VerifyAsync(db, default)).SelectMany(rule => rule.Faults.Select(fault => $"{rule.Sentence}: {fault.Problem}")));
    }
}
