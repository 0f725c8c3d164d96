using ErpWeb.Accounting.Accounts;
using ErpWeb.Purchasing;
using ErpWeb.Purchasing.Bills;
using ErpWeb.Purchasing.DebitNotes;
using ErpWeb.Purchasing.Drafts;
using ErpWeb.Purchasing.Drafts.Editing;
using ErpWeb.Purchasing.Expenses;
using ErpWeb.Purchasing.GoodsReceipts;
using ErpWeb.Purchasing.Orders;
using ErpWeb.Shared.Data;
using ErpWeb.Shared.Data.Posting;
using ErpWeb.Shared.Data.Providers;
using ErpWeb.Shared.Gst;
using ErpWeb.Shared.Kernel;
using ErpWeb.Shared.Kernel.Access;
using ErpWeb.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Tests.Purchasing;

public sealed class BillServiceTests
{
    [Theory, Engines]
    public async Task Post_FromManyDevicesAtOnce_PostsOnce(DatabaseEngine engine)
    {
        await using var shop = await PurchaseFixture.CreateAsync(engine);
        var draft = shop.Bill();

        var results = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => Task.Run(() => shop.TryBillAsync(draft))));

        Assert.All(results, result => Assert.Equal("PB/26-27/0001", result.Value.Number));
        Assert.Equal(-1180, await shop.BalanceAsync(AccountRole.Payables));
        Assert.Equal(1000, await shop.BalanceAsync(AccountRole.Stock));
        await shop.AssertSoundAsync();
    }

    [Theory, Engines]
    public async Task Post_TheSuppliersNumberTwiceInAYear_IsRefused_WhateverTheLetters(DatabaseEngine engine)
    {
        await using var shop = await PurchaseFixture.CreateAsync(engine);
        var first = await shop.BillAsync(shop.Bill(number: "vm/7"));

        var second = await shop.TryBillAsync(shop.Bill(number: " VM/7 "));
        Assert.Equal(("purchasing.bill.known_number", "SupplierNumber"), (second.FirstError?.Code, second.FirstError?.Field));

        Assert.True((await shop.DoAsync<BillService, Result>(bills => bills.CancelAsync(first.Id, "Typed wrongly"))).IsSuccess);
        Assert.True((await shop.TryBillAsync(shop.Bill(number: "VM/7"))).IsSuccess);
    }

    [Theory, Engines]
    public async Task Cancel_PutsStockBooksAndReceiptBack(DatabaseEngine engine)
    {
        await using var shop = await PurchaseFixture.CreateAsync(engine);
        var order = await shop.ApproveAsync();
        var receipt = await shop.ReceiveAsync(order.Id, 10);
        var bill = await shop.BillAsync(await OfReceiptsAsync(shop));
        Assert.Equal("purchasing.receipt.billed", (await shop.DoAsync<GoodsReceiptService, Result>(receipts => receipts.CancelAsync(receipt.Id, "Wrong"))).FirstError?.Code);
        var paid = (await shop.PayAsync(shop.Payment(bill.Id, 100))).Value;
        Assert.Equal("credit.already_paid_out", (await shop.DoAsync<BillService, Result>(bills => bills.CancelAsync(bill.Id, "Wrong"))).FirstError?.Code);
        await shop.DoAsync<ErpWeb.Purchasing.Payments.SupplierPaymentService, Result>(payments => payments.CancelAsync(paid.Id, "Wrong"));

        Assert.True((await shop.DoAsync<BillService, Result>(bills => bills.CancelAsync(bill.Id, "Wrong"))).IsSuccess);
        Assert.Equal("", await shop.JournalOfAsync(bill.Id));
        Assert.Equal((1000m, -1000m, 0m), (await shop.BalanceAsync(AccountRole.Stock), await shop.BalanceAsync(AccountRole.GoodsReceivedNotBilled), await shop.BalanceAsync(AccountRole.Payables)));
        Assert.Equal(OrderStatus.Received, await shop.StatusAsync(order.Id));

        Assert.True((await shop.DoAsync<GoodsReceiptService, Result>(receipts => receipts.CancelAsync(receipt.Id, "Wrong"))).IsSuccess);
        Assert.Equal((0m, 0m), (await shop.BalanceAsync(AccountRole.Stock), await shop.BalanceAsync(AccountRole.GoodsReceivedNotBilled)));
        Assert.Equal(OrderStatus.Open, await shop.StatusAsync(order.Id));
        await shop.AssertSoundAsync();
    }

    [Fact]
    public async Task Override_NeedsItsRight()
    {
        await using var shop = await PurchaseFixture.CreateAsync(DatabaseEngine.Sqlite);
        var order = await shop.ApproveAsync();
        await shop.ReceiveAsync(order.Id, 10);
        var bill = await OfReceiptsAsync(shop);
        (bill.Lines[0].Quantity, bill.OverrideReason) = (12, "They say so");
        await using var scope = shop.Scope(Rights.Of([PurchasingPermissions.BillPost]));

        Assert.Equal("purchasing.bill.may_not_override", (await scope.Get<BillService>().PostAsync(bill)).FirstError?.Code);
        bill.OverrideReason = "";
        Assert.Equal("purchasing.bill.match_quantity", (await scope.Get<BillService>().PostAsync(bill)).FirstError?.Code);
    }

    [Theory, Engines]
    public async Task ReverseCharge_GetsASelfInvoice_AndItsTaxIsOwedToTheGovernment(DatabaseEngine engine)
    {
        await using var shop = await PurchaseFixture.CreateAsync(engine);
        var landlord = await shop.Tenant.AddAsync(PurchaseFixture.SupplierNamed("Joshi, landlord").Consumer());
        var rent = shop.Bill().With(draft =>
        {
            (draft.PartyId, draft.SupplierNumber, draft.IsReverseCharge) = (landlord.Id, "", true);
            draft.Lines = [new() { Description = "Shop rent", UnitPrice = 10_000, TaxRateId = shop.Tenant.Taxed(18).Id }];
        });
        rent.Lines[0].AccountId = await shop.AccountAsync("7010");

        var posted = await shop.BillAsync(rent);

        Assert.Equal("Dr 7010 10000, Dr InputCgst 900, Dr InputSgst 900, Cr Payables 10000, Cr ReverseChargePayable 1800", await shop.JournalOfAsync(posted.Id));
        var view = await shop.DoAsync<BillQueries, BillView?>(bills => bills.FindAsync(posted.Id));
        Assert.Equal(("SI/26-27/0001", 10_000m), (view!.Bill.SelfInvoiceNumber, view.Due));
    }

    [Theory, Engines]
    public async Task QuickExpense_IsBillAndPaymentInOne(DatabaseEngine engine)
    {
        await using var shop = await PurchaseFixture.CreateAsync(engine);
        var taxi = new ExpenseDraft { Date = PurchaseFixture.Today, AccountId = await shop.AccountAsync("7050"), Amount = 450 };
        var results = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => Task.Run(() => shop.DoAsync<ExpenseService, Result<PostedReference>>(expenses => expenses.RecordAsync(taxi)))));
        Assert.All(results, result => Assert.Equal("PB/26-27/0001", result.Value.Number));
        Assert.Equal("Dr 7050 450, Cr Payables 450", await shop.JournalOfAsync(taxi.Id));
        Assert.Equal(-450, await shop.BalanceAsync(AccountRole.Cash));

        var paper = new ExpenseDraft
        {
            Date = PurchaseFixture.Today,
            AccountId = await shop.AccountAsync("7140"),
            Amount = 299,
            PartyId = shop.Supplier.Id,
            SupplierNumber = "R-9",
            TaxRateId = shop.Tenant.Taxed(18).Id,
        };
        Assert.True((await shop.DoAsync<ExpenseService, Result<PostedReference>>(expenses => expenses.RecordAsync(paper))).IsSuccess);
        Assert.Equal("Dr 7140 253.38, Dr InputCgst 22.81, Dr InputSgst 22.81, Cr Payables 299", await shop.JournalOfAsync(paper.Id));
        Assert.Equal(0, await shop.BalanceAsync(AccountRole.Payables));
        await shop.AssertSoundAsync();
    }

    [Fact]
    public async Task CompositionBuyer_PutsTheTaxIntoTheStock()
    {
        await using var shop = await PurchaseFixture.CreateAsync(DatabaseEngine.Sqlite, TaxpayerScheme.Composition);
        var order = await shop.ApproveAsync();
        await shop.ReceiveAsync(order.Id, 10);
        var bill = await shop.BillAsync(await OfReceiptsAsync(shop));

        Assert.Equal((1180m, 0m, 0m), (await shop.BalanceAsync(AccountRole.Stock), await shop.BalanceAsync(AccountRole.InputCgst), await shop.BalanceAsync(AccountRole.GoodsReceivedNotBilled)));
        Assert.Equal(1180, await shop.DueAsync(bill.Id));
    }

    [Theory, Engines]
    public async Task ForeignIds_AreNotFound(DatabaseEngine engine)
    {
        await using var shop = await PurchaseFixture.CreateAsync(engine);
        var order = await shop.ApproveAsync();
        await shop.ReceiveAsync(order.Id, 10);
        var billed = await shop.BillAsync();
        var other = await TestTenants.OneAsync(shop.Database, "Bharat Stores", "29");
        await using var scope = new TestScope(shop.Database, other.Id);

        Assert.Null(await scope.Get<OrderQueries>().FindAsync(order.Id));
        Assert.Null(await scope.Get<BillQueries>().FindAsync(billed.Id));
        Assert.Equal("purchasing.not_found", (await scope.Get<BillService>().CancelAsync(billed.Id, "x")).FirstError?.Code);
        Assert.Equal("purchasing.supplier_unknown", (await scope.Get<BillService>().PostAsync(shop.Bill(number: "X-1"))).Errors.First(error => error.Field == "PartyId").Code);
        Assert.Equal("purchasing.supplier_unknown", (await scope.Get<ErpWeb.Purchasing.Payments.SupplierPaymentService>().PayAsync(shop.Payment(billed.Id, 10))).Errors.First(error => error.Field == "PartyId").Code);
        Assert.Equal("purchasing.not_found", (await scope.Get<DebitNoteService>().ReturnAsync(new() { BillId = billed.Id })).FirstError?.Code);
        Assert.Empty(await scope.Get<OrderQueries>().ToReceiveAsync(order.Id));
        Assert.Equal(1180, await shop.DueAsync(billed.Id));
    }

    [Fact]
    public async Task BillOfAnOrder_ProposesWhatCame_AndTheWholeOrderOnlyWhenNothingDid()
    {
        await using var shop = await PurchaseFixture.CreateAsync(DatabaseEngine.Sqlite);
        var (partly, other, untouched) = (await shop.ApproveAsync(), await shop.ApproveAsync(), await shop.ApproveAsync());
        await shop.ReceiveAsync(partly.Id, 6);
        await shop.ReceiveAsync(other.Id, 9);
        async Task<decimal?[]> ProposedAsync(Guid orderId)
        {
            await using var scope = shop.Scope();
            var editor = scope.Get<BillEditor>();
            await editor.OpenAsync(Ids.New(), orderId, null);
            return [.. editor.Draft.Lines.Select(line => line.Quantity)];
        }

        Assert.Equal([6], await ProposedAsync(partly.Id));
        Assert.Equal([9], await ProposedAsync(other.Id));
        Assert.Equal([10], await ProposedAsync(untouched.Id));
    }

    [Fact]
    public async Task ClosedBooks_RefuseBillReceiptAndPayment()
    {
        await using var shop = await PurchaseFixture.CreateAsync(DatabaseEngine.Sqlite);
        var order = await shop.ApproveAsync();
        var receipt = await shop.ReceiptAsync(order.Id, 1);
        var open = await shop.BillAsync();
        await shop.Database.SaveAsync(shop.Tenant.Id, new ErpWeb.Accounting.Periods.BookLock { PurchasesThrough = PurchaseFixture.Today });

        Assert.Contains((await shop.TryBillAsync(shop.Bill(number: "V-9"))).Errors, error => error.Code == "accounting.books.closed");
        Assert.Contains((await shop.DoAsync<GoodsReceiptService, Result<PostedReference>>(receipts => receipts.ReceiveAsync(receipt))).Errors, error => error.Code == "accounting.books.closed");
        Assert.Contains((await shop.PayAsync(shop.Payment(open.Id, 10))).Errors, error => error.Code == "accounting.books.closed");
        Assert.Equal("accounting.books.closed", (await shop.DoAsync<BillService, Result>(bills => bills.CancelAsync(open.Id, "x"))).FirstError?.Code);
    }

    private static async Task<BillDraft> OfReceiptsAsync(PurchaseFixture shop)
    {
        var bill = shop.Bill();
        bill.Lines = [.. await shop.DoAsync<PurchaseEditing, IReadOnlyList<PurchaseDraftLine>>(editing => editing.LinesOfReceiptsAsync(shop.Supplier.Id))];
        return bill;
    }
}
