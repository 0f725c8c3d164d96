using ErpWeb.Accounting.Accounts;
using ErpWeb.Audit.Books;
using ErpWeb.Billing.Invoices;
using ErpWeb.Purchasing.Bills;
using ErpWeb.Purchasing.GoodsReceipts;
using ErpWeb.Purchasing.LandedCosts;
using ErpWeb.Shared.Data.Posting;
using ErpWeb.Shared.Data.Providers;
using ErpWeb.Shared.Kernel;
using ErpWeb.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Tests.Purchasing;

public sealed class LandedCostTests
{
    [Fact]
    public void EachCharge_IsSpreadByItsOwnMeasure()
    {
        var (heavy, light) = (Goods(1, 300), Goods(2, 600));
        var draft = new LandedCostDraft
        {
            Charges =
            [
                new() { Amount = 100, SpreadBy = SpreadBy.Quantity },
                new() { Kind = LandedCostKind.Customs, Amount = 90, SpreadBy = SpreadBy.Value },
                new() { Kind = LandedCostKind.Insurance, Amount = 10, SpreadBy = SpreadBy.Weight },
            ],
            Weights = { [heavy.LineId] = 7, [light.LineId] = 3 },
        };

        Assert.Equal([33.33m + 30 + 7, 66.67m + 60 + 3], LandedCostCalculator.Share(draft, [heavy, light]));
    }

    [Theory, Engines]
    public async Task Freight_FallsOnWhatIsThere_AndOnWhatWasSold_UntilItIsTakenOff(DatabaseEngine engine)
    {
        await using var shop = await PurchaseFixture.CreateAsync(engine);
        var receipt = await shop.ReceiveAsync((await shop.ApproveAsync()).Id, 10);
        var sold = await SellAsync(shop, 4);
        var draft = new LandedCostDraft { Date = PurchaseFixture.Today, Documents = [receipt.Id], Charges = [new() { Amount = 100 }] };

        var preview = await shop.DoAsync<LandedCostService, Result<LandedCostPreview>>(costs => costs.PreviewAsync(draft));
        Assert.Equal((100m, 40m, "INV/26-27/0001"), (preview.Value.Total, preview.Value.Sold, Assert.Single(preview.Value.Corrections).Document.Number));
        var posted = await PostAsync(shop, draft);
        Assert.Equal("LC/26-27/0001", posted.Value.Number);
        Assert.Equal(posted.Value, (await PostAsync(shop, draft)).Value);

        Assert.Equal("Dr Stock 100, Cr LandedCosts 100", await shop.JournalOfAsync(posted.Value.Id));
        Assert.Equal((660m, 440m, -100m), (await shop.BalanceAsync(AccountRole.Stock), await shop.BalanceAsync(AccountRole.CostOfSales), await shop.BalanceAsync(AccountRole.LandedCosts)));
        Assert.Contains("Dr CostOfSales 440", await shop.JournalOfAsync(sold), StringComparison.Ordinal);
        await AssertSoundAsync(shop);
        Assert.Equal("inventory.stock.revalued", (await shop.DoAsync<GoodsReceiptService, Result>(receipts => receipts.CancelAsync(receipt.Id, "Wrong"))).FirstError?.Code);

        Assert.True((await shop.DoAsync<LandedCostService, Result>(costs => costs.CancelAsync(posted.Value.Id, "Twice"))).IsSuccess);
        Assert.Equal((600m, 400m, 0m), (await shop.BalanceAsync(AccountRole.Stock), await shop.BalanceAsync(AccountRole.CostOfSales), await shop.BalanceAsync(AccountRole.LandedCosts)));
        await AssertSoundAsync(shop);
    }

    [Fact]
    public async Task TheCarriersBill_ClearsTheAccount()
    {
        await using var shop = await PurchaseFixture.CreateAsync(DatabaseEngine.Sqlite);
        var bill = await shop.BillAsync();
        Assert.True((await PostAsync(shop, new() { Date = PurchaseFixture.Today, Documents = [bill.Id], Charges = [new() { Amount = 250 }] })).IsSuccess);

        await shop.BillAsync(shop.Bill(number: "F-9").With(draft => draft.Lines = [new() { Description = "Lorry freight", UnitPrice = 250 }]).With(draft => draft.Lines[0].AccountId = shop.AccountAsync("2540").Result));

        Assert.Equal((1250m, 0m), (await shop.BalanceAsync(AccountRole.Stock), await shop.BalanceAsync(AccountRole.LandedCosts)));
        await AssertSoundAsync(shop);
    }

    [Fact]
    public async Task CancelledGoods_BearNothing()
    {
        await using var shop = await PurchaseFixture.CreateAsync(DatabaseEngine.Sqlite);
        var bill = await shop.BillAsync();
        Assert.True((await shop.DoAsync<BillService, Result>(bills => bills.CancelAsync(bill.Id, "Wrong"))).IsSuccess);

        var refused = await PostAsync(shop, new() { Date = PurchaseFixture.Today, Documents = [bill.Id], Charges = [new() { SpreadBy = SpreadBy.Weight }] });

        Assert.Equal(["purchasing.landed_cost.no_goods", "purchasing.landed_cost.amount"], refused.Errors.Select(error => error.Code));
    }

    private static LandedGoods Goods(decimal quantity, decimal value) => new(Guid.NewGuid(), Guid.NewGuid(), "GR", default, Guid.NewGuid(), "", "NOS", quantity, value);

    private static Task<Result<PostedReference>> PostAsync(PurchaseFixture shop, LandedCostDraft draft) => shop.DoAsync<LandedCostService, Result<PostedReference>>(costs => costs.PostAsync(draft));

    private static async Task<Guid> SellAsync(PurchaseFixture shop, decimal quantity)
    {
        var customer = await shop.Tenant.AddAsync(A.Party().Consumer());
        return (await shop.DoAsync<InvoiceService, Result<PostedInvoice>>(invoices => invoices.PostAsync(new()
        {
            Date = PurchaseFixture.Today,
            PartyId = customer.Id,
            Lines = [new() { ItemId = shop.Item.Id, Quantity = quantity, UnitPrice = 150 }],
        }))).Value.Id;
    }

    private static async Task AssertSoundAsync(PurchaseFixture shop)
    {
        await using var db = shop.Database.For(shop.Tenant.Id);
        Assert.Empty((await BooksVerification.VerifyAsync(db, default)).SelectMany(rule => rule.Faults));
    }
}
