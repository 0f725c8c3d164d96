using ErpWeb.Accounting.Accounts;
using ErpWeb.Audit.Books;
using ErpWeb.Parties.Contracts;
using ErpWeb.Purchasing.Bills;
using ErpWeb.Purchasing.Customs;
using ErpWeb.Purchasing.DebitNotes;
using ErpWeb.Purchasing.Payables;
using ErpWeb.Shared.Data.Posting;
using ErpWeb.Shared.Data.Providers;
using ErpWeb.Shared.Gst;
using ErpWeb.Shared.Kernel;
using ErpWeb.Shared.Sheets;
using ErpWeb.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Tests.Purchasing;

public sealed class CustomsAndReturnTests
{
    [Theory]
    [InlineData(100_000, 10, 18, 10_000, 1_000, 19_980)]
    [InlineData(83_250, 7.5, 18, 6_244, 624, 16_221)]
    [InlineData(50_000, 0, 5, 0, 0, 2_500)]
    public void Duty_IsComputedStepByStep_InWholeRupees(decimal value, decimal rate, decimal igstRate, decimal basic, decimal surcharge, decimal igst) =>
        Assert.Equal(new Duty(basic, surcharge, igst, 0), DutyCalculator.Of(new() { CustomsValue = value, DutyRate = rate, IgstRate = igstRate }));

    [Fact]
    public void WhatThePaperSays_Wins() =>
        Assert.Equal(new Duty(10_001, 999, 19_981, 5), DutyCalculator.Of(new() { CustomsValue = 100_000, DutyRate = 10, IgstRate = 18, BasicDuty = 10_001, Surcharge = 999, Igst = 19_981, Cess = 5 }));

    [Theory, Engines]
    public async Task BillOfEntry_PaysTheCustoms_AndTheDutyIsCostOfTheGoods(DatabaseEngine engine)
    {
        await using var shop = await PurchaseFixture.CreateAsync(engine);
        var supplier = await shop.Tenant.AddAsync(PurchaseFixture.SupplierNamed("Acme Ltd").With(party => (party.GstKind, party.Gstin, party.StateCode) = (PartyGstKind.Overseas, "", IndianStates.OtherCountry)));
        var bill = shop.Bill(10, 100);
        (bill.PartyId, bill.Currency, bill.ExchangeRate, bill.IsReverseCharge) = (supplier.Id, "USD", 83.25m, true);
        var posted = await shop.BillAsync(bill);
        Assert.Equal(83250, await shop.BalanceAsync(AccountRole.Stock));
        Assert.Equal(0, await shop.BalanceAsync(AccountRole.ReverseChargePayable));

        var draft = (await shop.DoAsync<BillOfEntryQueries, (BillOfEntryDraft Draft, PurchaseBill, IReadOnlyList<PurchaseBillLine>)?>(queries => queries.NewAsync(posted.Id, PurchaseFixture.Today)))!.Value.Draft;
        draft.CustomsNumber = "4521876";
        draft.Lines[0].DutyRate = 10;
        var results = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => Task.Run(() => PostAsync(shop, draft))));

        // 10 % of 83,250 is 8,325; the surcharge 833 (832.50); IGST 18 % of 92,408 is 16,633 (16,633.44).
        Assert.All(results, result => Assert.Equal("BOE/26-27/0001", result.Value.Number));
        Assert.Equal("Dr InputIgst 16633, Dr Stock 9158, Cr Bank 25791", await shop.JournalOfAsync(draft.Id));
        Assert.Equal((92408m, 0m), (await shop.BalanceAsync(AccountRole.Stock), await shop.BalanceAsync(AccountRole.GoodsReceivedNotBilled)));
        await AssertSoundAsync(shop);

        Assert.Equal("Bill of entry BOE/26-27/0001 takes its goods through the customs. Cancel it first.", (await CancelBillAsync(shop, posted.Id)).FirstError?.Message);
        Assert.True((await shop.DoAsync<BillOfEntryService, Result>(entries => entries.CancelAsync(draft.Id, "Wrong paper"))).IsSuccess);
        Assert.Equal((83250m, 0m), (await shop.BalanceAsync(AccountRole.Stock), await shop.BalanceAsync(AccountRole.Bank)));
        Assert.True((await CancelBillAsync(shop, posted.Id)).IsSuccess);
        Assert.Equal(0, await shop.BalanceAsync(AccountRole.Stock));
        await AssertSoundAsync(shop);
    }

    // Section 15 of the MSMED Act, 2006.
    [Theory]
    [InlineData(MsmeClass.Micro, 0, "2026-11-16")]
    [InlineData(MsmeClass.Small, 30, "2026-12-01")]
    [InlineData(MsmeClass.Small, 60, "2026-12-16")]
    [InlineData(MsmeClass.Medium, 30, null)]
    public void PayBy_IsTheDayAgreed_AtMost45DaysAfter(MsmeClass msme, int creditDays, string? day) =>
        Assert.Equal(day, MsmeClock.PayBy(msme, creditDays, new(2026, 11, 1))?.ToString("yyyy-MM-dd"));

    [Theory, Engines]
    public async Task MsmeDues_TellWhatIsBeyondTheLimit(DatabaseEngine engine)
    {
        await using var shop = await PurchaseFixture.CreateAsync(engine);
        var small = await shop.Tenant.AddAsync(PurchaseFixture.SupplierNamed("Tiny Tools").With(party => (party.Msme, party.Gstin, party.GstKind) = (MsmeClass.Small, "", PartyGstKind.Unregistered)));
        var bill = shop.Bill();
        (bill.PartyId, bill.Date, bill.SupplierDate) = (small.Id, new(2026, 11, 1), new(2026, 11, 1));
        await shop.BillAsync(bill);
        await shop.BillAsync(shop.Bill(number: "V-9"));

        var sheet = await shop.DoAsync<MsmeReader, Sheet>(dues => dues.ReadAsync(PurchaseFixture.Today));

        Assert.Equal(2, sheet.Rows.Count);
        Assert.Equal((5m, 1000m), (sheet.Rows[0].Cells[6], sheet.Rows[0].Cells[8]));
        Assert.Single((await shop.DoAsync<MsmeReader, Sheet>(dues => dues.ReadAsync(new(2026, 10, 31)))).Rows);
    }

    [Theory, Engines]
    public async Task Return_TakesBackItsShareOfTheTaxDeducted_AndTheLastTheRest(DatabaseEngine engine)
    {
        await using var shop = await PurchaseFixture.CreateAsync(engine);
        var draft = shop.Bill();
        (draft.TdsSection, draft.TdsRate) = ("194Q", 0.1m);
        var bill = await shop.BillAsync(draft);
        Assert.Equal(1179, await shop.DueAsync(bill.Id));

        var first = await ReturnAsync(shop, bill.Id, 4);
        Assert.Equal("Dr Payables 471.6, Dr TdsPayable 0.4, Cr InputCgst 36, Cr InputSgst 36, Cr Stock 400", await shop.JournalOfAsync(first.Id));
        await ReturnAsync(shop, bill.Id, 6);

        Assert.Equal((0m, 0m, 0m), (await shop.DueAsync(bill.Id), await shop.BalanceAsync(AccountRole.TdsPayable), await shop.BalanceAsync(AccountRole.Payables)));
        await AssertSoundAsync(shop);
    }

    private static Task<Result> CancelBillAsync(PurchaseFixture shop, Guid id) => shop.DoAsync<BillService, Result>(bills => bills.CancelAsync(id, "Sent twice"));

    private static Task<Result<PostedReference>> PostAsync(PurchaseFixture shop, BillOfEntryDraft draft) => shop.DoAsync<BillOfEntryService, Result<PostedReference>>(entries => entries.PostAsync(draft));

    private static async Task<PostedReference> ReturnAsync(PurchaseFixture shop, Guid billId, decimal quantity)
    {
        await using var db = shop.Database.For(shop.Tenant.Id);
        var line = await db.PurchaseBillLines.Where(row => row.BillId == billId).Select(row => row.Id).SingleAsync();
        return (await shop.DoAsync<DebitNoteService, Result<PostedReference>>(notes => notes.ReturnAsync(new() { BillId = billId, Date = PurchaseFixture.Today, Reason = "Damaged", Lines = [new() { BillLineId = line, Quantity = quantity }] }))).Value;
    }

    private static async Task AssertSoundAsync(PurchaseFixture shop)
    {
        await using var books = shop.Database.For(shop.Tenant.Id);
        Assert.Empty((await BooksVerification.VerifyAsync(books, default)).SelectMany(rule => rule.Faults.Select(fault => $"{rule.Sentence}: {fault.Problem}")));
    }
}
