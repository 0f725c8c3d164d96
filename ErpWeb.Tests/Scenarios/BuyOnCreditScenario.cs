using ErpWeb.Accounting.Accounts;
using ErpWeb.Purchasing.Bills;
using ErpWeb.Purchasing.DebitNotes;
using ErpWeb.Purchasing.Drafts.Editing;
using ErpWeb.Purchasing.Orders;
using ErpWeb.Shared.Data.Posting;
using ErpWeb.Shared.Data.Providers;
using ErpWeb.Shared.Kernel;
using ErpWeb.Tests.Purchasing;
using ErpWeb.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Tests.Scenarios;

/// <summary>A bookkeeper's week: ten are ordered and come in two parts, the bill is dearer, it is paid in part, two go back, the rest is paid.</summary>
public sealed class BuyOnCreditScenario
{
    [Theory, Engines]
    public async Task OrderReceiveBillReturnAndPay(DatabaseEngine engine)
    {
        await using var shop = await PurchaseFixture.CreateAsync(engine);

        // Monday: 10 at 100 are ordered. Nothing is in the books.
        var order = await shop.ApproveAsync();
        Assert.Equal("PO/26-27/0001", order.Number);
        Assert.Equal(OrderStatus.Open, await shop.StatusAsync(order.Id));
        Assert.Equal("", await shop.JournalOfAsync(order.Id));

        // Tuesday: 6 come, on Wednesday the other 4.
        var six = await shop.ReceiveAsync(order.Id, 6);
        Assert.Equal("Dr Stock 600, Cr GoodsReceivedNotBilled 600", await shop.JournalOfAsync(six.Id));
        Assert.Equal(OrderStatus.PartlyReceived, await shop.StatusAsync(order.Id));
        var four = await shop.ReceiveAsync(order.Id, 4);
        Assert.Equal("Dr Stock 400, Cr GoodsReceivedNotBilled 400", await shop.JournalOfAsync(four.Id));
        Assert.Equal(OrderStatus.Received, await shop.StatusAsync(order.Id));

        // Thursday: the bill says 110 each. It stops, and is accepted with a reason: the stock takes the difference.
        var bill = shop.Bill();
        bill.Lines = [.. await shop.DoAsync<PurchaseEditing, IReadOnlyList<ErpWeb.Purchasing.Drafts.PurchaseDraftLine>>(editing => editing.LinesOfReceiptsAsync(shop.Supplier.Id))];
        Assert.Equal([6m, 4m], bill.Lines.Select(line => line.Quantity ?? 0));
        bill.Lines.ForEach(line => line.UnitPrice = 110);
        var refused = await shop.TryBillAsync(bill);
        Assert.All(refused.Errors, error => Assert.Equal("purchasing.bill.match_rate", error.Code));
        Assert.Equal("₹110.00 each is billed; order PO/26-27/0001 says ₹100.00.", refused.FirstError!.Message);
        bill.OverrideReason = "Price rose in November, agreed by phone";
        var billed = await shop.BillAsync(bill);
        Assert.Equal("PB/26-27/0001", billed.Number);
        Assert.Equal("Dr GoodsReceivedNotBilled 1000, Dr InputCgst 99, Dr InputSgst 99, Dr Stock 100, Cr Payables 1298", await shop.JournalOfAsync(billed.Id));
        Assert.Equal(0, await shop.BalanceAsync(AccountRole.GoodsReceivedNotBilled));
        Assert.Equal(1100, await shop.BalanceAsync(AccountRole.Stock));
        Assert.Equal(OrderStatus.Billed, await shop.StatusAsync(order.Id));
        Assert.Equal(1298, await shop.DueAsync(billed.Id));

        // Friday: 500 are paid by the bank.
        var part = (await shop.PayAsync(shop.Payment(billed.Id, 500))).Value;
        Assert.Equal("Dr Payables 500, Cr Bank 500", await shop.JournalOfAsync(part.Id));
        Assert.Equal(798, await shop.DueAsync(billed.Id));

        // Saturday: two of the first six go back at the bill's rate, with their tax.
        var note = await shop.DoAsync<DebitNoteService, Result<PostedReference>>(async notes => await notes.ReturnAsync(new()
        {
            BillId = billed.Id,
            Date = PurchaseFixture.Today,
            Reason = "Dented",
            Lines = [new() { BillLineId = await FirstLineAsync(shop, billed.Id), Quantity = 2 }],
        }));
        Assert.Equal("DN/26-27/0001", note.Value.Number);
        Assert.Equal("Dr Payables 260, Cr InputCgst 19.8, Cr InputSgst 19.8, Cr RoundOff 0.4, Cr Stock 220", await shop.JournalOfAsync(note.Value.Id));
        Assert.Equal(538, await shop.DueAsync(billed.Id));
        Assert.Equal(880, await shop.BalanceAsync(AccountRole.Stock));

        // The rest is paid, less a discount of 38.
        var rest = shop.Payment(billed.Id, 538);
        (rest.Amount, rest.Discount) = (500, 38);
        var last = (await shop.PayAsync(rest)).Value;
        Assert.Equal("Dr Payables 538, Cr Bank 500, Cr DiscountReceived 38", await shop.JournalOfAsync(last.Id));
        Assert.Equal(0, await shop.DueAsync(billed.Id));
        Assert.Equal(0, await shop.BalanceAsync(AccountRole.Payables));
        await shop.AssertSoundAsync();
        await using var scope = shop.Scope();
        Assert.Equal(BillState.Paid, Assert.Single((await scope.Get<BillQueries>().PageAsync(new(), null, null, 50)).Rows).StateOn(PurchaseFixture.Today));
    }

    private static async Task<Guid> FirstLineAsync(PurchaseFixture shop, Guid billId)
    {
        await using var db = shop.Database.For(shop.Tenant.Id);
        return await db.PurchaseBillLines.Where(line => line.BillId == billId && line.LineNumber == 1).Select(line => line.Id).SingleAsync();
    }
}
