using ErpWeb.Accounting.Accounts;
using ErpWeb.Purchasing.Bills;
using ErpWeb.Purchasing.DebitNotes;
using ErpWeb.Shared.Data.Posting;
using ErpWeb.Shared.Data.Providers;
using ErpWeb.Shared.Kernel;
using ErpWeb.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Tests.Purchasing;

/// <summary>What goes back to a supplier was bought, and takes its money and its stock along.</summary>
public sealed class DebitNoteServiceTests
{
    [Theory, Engines]
    public async Task Return_MoreThanBought_IsRefused_AndTheLastReturnTakesTheRestToThePaisa(DatabaseEngine engine)
    {
        await using var shop = await PurchaseFixture.CreateAsync(engine);
        var bill = await shop.BillAsync(shop.Bill(3, 33.33m).With(draft => draft.IsRounded = false));
        await using var db = shop.Database.For(shop.Tenant.Id);
        var line = await db.PurchaseBillLines.Select(row => row.Id).SingleAsync();
        DebitNoteDraft Draft(decimal quantity) => new() { BillId = bill.Id, Date = PurchaseFixture.Today, Reason = "Broken", Lines = [new() { BillLineId = line, Quantity = quantity }] };
        Task<Result<PostedReference>> ReturnAsync(decimal quantity) => shop.DoAsync<DebitNoteService, Result<PostedReference>>(notes => notes.ReturnAsync(Draft(quantity)));

        Assert.True((await ReturnAsync(1)).IsSuccess);
        Assert.Equal("purchasing.debit_note.too_many", (await ReturnAsync(3)).FirstError?.Code);
        Assert.Equal("purchasing.bill.returned", (await shop.DoAsync<BillService, Result>(bills => bills.CancelAsync(bill.Id, "Wrong"))).FirstError?.Code);
        Assert.True((await ReturnAsync(2)).IsSuccess);

        Assert.Equal(0, await shop.DueAsync(bill.Id));
        Assert.Equal((0m, 0m, 0m, 0m), (await shop.BalanceAsync(AccountRole.Stock), await shop.BalanceAsync(AccountRole.InputCgst), await shop.BalanceAsync(AccountRole.Payables), await shop.BalanceAsync(AccountRole.PurchaseVariance)));
        await shop.AssertSoundAsync();
    }

    [Theory, Engines]
    public async Task Return_OfAPaidBill_LeavesACreditWithTheSupplier(DatabaseEngine engine)
    {
        await using var shop = await PurchaseFixture.CreateAsync(engine);
        var bill = await shop.BillAsync();
        await shop.PayAsync(shop.Payment(bill.Id, 1180));
        await using var db = shop.Database.For(shop.Tenant.Id);
        var line = await db.PurchaseBillLines.Select(row => row.Id).SingleAsync();

        var note = (await shop.DoAsync<DebitNoteService, Result<PostedReference>>(notes =>
            notes.ReturnAsync(new() { BillId = bill.Id, Date = PurchaseFixture.Today, Reason = "Broken", Lines = [new() { BillLineId = line, Quantity = 1 }] }))).Value;

        Assert.Equal("Dr SupplierAdvances 118, Cr InputCgst 9, Cr InputSgst 9, Cr Stock 100", await shop.JournalOfAsync(note.Id));
        Assert.True((await shop.DoAsync<DebitNoteService, Result>(notes => notes.CancelAsync(note.Id, "They repaired it"))).IsSuccess);
        Assert.Equal(1000, await shop.BalanceAsync(AccountRole.Stock));
        await shop.AssertSoundAsync();
    }
}
