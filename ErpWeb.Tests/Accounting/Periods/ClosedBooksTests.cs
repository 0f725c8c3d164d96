using ErpWeb.Accounting.Contracts;
using ErpWeb.Accounting.Journals;
using ErpWeb.Accounting.Periods;
using ErpWeb.Billing.Invoices;
using ErpWeb.Billing.Receipts;
using ErpWeb.Purchasing.Documents;
using ErpWeb.Shared.Data.Providers;
using ErpWeb.Shared.Kernel.Access;
using ErpWeb.Tests.Architecture;
using ErpWeb.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Tests.Accounting.Periods;

/// <summary>Closed days take nothing, from whatever door, and say so by one code.</summary>
public sealed class ClosedBooksTests
{
    [Theory, Engines]
    public async Task AClosedMonth_RefusesEveryVerb_ByOneCode(DatabaseEngine engine)
    {
        await using var books = await BooksFixture.CreateAsync(engine);
        var october = new DateOnly(2026, 10, 15);
        var invoice = await books.Billing.PostAsync(books.Billing.Draft(draft => draft.Date = october));
        var journal = await books.PostAsync(books.Draft("7010", "4510", 100, october));
        await using var scope = books.Scope();
        var receipts = scope.Get<ReceiptService>();
        var receipt = (await receipts.ReceiveAsync(new() { InvoiceId = invoice.Id, Date = october, Amount = 1, Mode = PaymentMode.Cash })).Value;
        Assert.True((await scope.Get<BookLockService>().SaveAsync(new() { All = new(2026, 10, 31) })).IsSuccess);

        Assert.Equal(Enumerable.Repeat(Books.Closed, 6),
        [
            (await scope.Get<JournalService>().PostAsync(books.Draft("7010", "4510", 1, october))).FirstError!.Code,
            (await scope.Get<JournalService>().CancelAsync(journal.Id, "Wrong")).FirstError!.Code,
            (await scope.Get<InvoiceService>().PostAsync(books.Billing.Draft(draft => draft.Date = october))).FirstError!.Code,
            (await scope.Get<InvoiceService>().CancelAsync(invoice.Id, "Wrong")).FirstError!.Code,
            (await receipts.ReceiveAsync(new() { InvoiceId = invoice.Id, Date = october, Amount = 1, Mode = PaymentMode.Cash })).FirstError!.Code,
            (await receipts.CancelAsync(receipt.Id, "Wrong")).FirstError!.Code,
        ]);
        await books.PostAsync(books.Draft("7010", "4510", 1, new(2026, 11, 1)));
    }

    [Theory, Engines]
    public async Task AnAreaClosedFurther_LeavesTheOthersOpen(DatabaseEngine engine)
    {
        await using var books = await BooksFixture.CreateAsync(engine);
        await using var scope = books.Scope();
        Assert.True((await scope.Get<BookLockService>().SaveAsync(new() { Accounts = new(2026, 11, 20) })).IsSuccess);

        Assert.Equal(Books.Closed, (await scope.Get<JournalService>().PostAsync(books.Draft("7010", "4510", 1))).FirstError!.Code);
        await books.Billing.PostAsync();
    }

    [Theory, Engines]
    public async Task APersonLetIn_PostsUntilTheTimeIsOver_AndNobodyElseDoes(DatabaseEngine engine)
    {
        await using var books = await BooksFixture.CreateAsync(engine);
        var firm = await Firm.CreateAsync(books.Billing.Database);
        var (asha, kiran) = (await firm.HireAsync(BuiltInRole.Accountant, "Asha Rao"), await firm.HireAsync(BuiltInRole.Accountant));
        await using var owner = await firm.AsAsync(firm.Owner);
        var accounts = await owner.Get<AccountReader>().SuggestAsync("rent");
        var cash = (await owner.Get<AccountReader>().SuggestAsync("cash", moneyOnly: true))[0].Id;
        async Task<string?> PostAsync(Colleague colleague)
        {
            await using var scope = await firm.AsAsync(colleague);
            return (await scope.Get<JournalService>().PostAsync(new()
            {
                Date = new(2026, 10, 5),
                Lines = [new() { AccountId = accounts[0].Id, Debit = 5 }, new() { AccountId = cash, Credit = 5 }],
            })) is { IsSuccess: false } refused ? refused.FirstError!.Code : null;
        }

        Assert.True((await owner.Get<BookLockService>().SaveAsync(new() { All = new(2026, 10, 31) })).IsSuccess);
        Assert.Equal("accounting.unlock.reason", (await owner.Get<BookLockService>().UnlockAsync(new() { PersonId = asha.UserId })).FirstError!.Code);
        Assert.True((await owner.Get<BookLockService>().UnlockAsync(new() { PersonId = asha.UserId, Area = BookArea.Sales, Hours = 5, Reason = "Late invoice" })).IsSuccess);
        Assert.Equal(Books.Closed, await PostAsync(asha));
        Assert.True((await owner.Get<BookLockService>().UnlockAsync(new() { PersonId = asha.UserId, Hours = 2, Reason = "Late rent" })).IsSuccess);

        Assert.Equal((null, Books.Closed), (await PostAsync(asha), await PostAsync(kiran)));
        books.Billing.Database.Clock.Advance(TimeSpan.FromHours(1));
        Assert.Null(await PostAsync(asha));
        books.Billing.Database.Clock.Advance(TimeSpan.FromHours(1.1));
        Assert.Equal(Books.Closed, await PostAsync(asha));

        await using var db = books.Billing.Database.For(firm.TenantId);
        Assert.Contains(await db.EditLog.Where(entry => entry.EntityType == nameof(BookUnlock)).Select(entry => entry.Changes).ToListAsync(), changes => changes.Contains("Late rent") && changes.Contains("Asha Rao"));
    }

    [Fact]
    public async Task OpeningClosedDaysAgain_NeedsMoreThanClosingThem()
    {
        await using var database = await TestDatabase.CreateAsync();
        var firm = await Firm.CreateAsync(database);
        await using var accountant = await firm.AsAsync(await firm.HireAsync(BuiltInRole.Accountant));
        await using var owner = await firm.AsAsync(firm.Owner);
        async Task<LockDraft> NowAsync() => (await owner.Get<BookPeopleQueries>().GetAsync()).Draft;

        Assert.True((await accountant.Get<BookLockService>().SaveAsync(new() { All = new(2026, 10, 31) })).IsSuccess);
        Assert.Equal("accounting.books.changed", (await accountant.Get<BookLockService>().SaveAsync(new() { All = new(2026, 10, 30) })).FirstError!.Code);
        var earlier = await NowAsync();
        earlier.All = new(2026, 9, 30);

        Assert.Equal("accounting.books.reopen", (await accountant.Get<BookLockService>().SaveAsync(earlier)).FirstError!.Code);
        Assert.True((await owner.Get<BookLockService>().SaveAsync(earlier)).IsSuccess);
        Assert.Equal(new DateOnly(2026, 9, 30), (await NowAsync()).All);
        Assert.Equal("accounting.books.close_future", (await owner.Get<BookLockService>().SaveAsync(new() { All = new(2027, 1, 1), Version = (await NowAsync()).Version })).FirstError!.Code);
    }

    /// <summary>Whoever writes to the general ledger asks, in the same folder, whether the day is open; what was open when the books began asks about that day.</summary>
    [Fact]
    public void EveryCallerOfTheLedger_AsksTheGuard()
    {
        // The stock and credit ledgers write for a document whose own verb has asked; at the counter the rules of the invoice and the poster of the credit note ask.
        string[] askedByTheirCallers = ["ErpWeb.Inventory", "ErpWeb.Credit.Contracts", "ErpWeb.Counter.Sales", "ErpWeb.Counter.Returns"];
        var types = TypeReferences.ProductTypes.Where(type => type.Namespace is not null && type != typeof(GeneralLedger)).ToList();
        var callers = types.Where(type => TypeReferences.Of(type).Contains(typeof(GeneralLedger))).Where(type => !type.Name.EndsWith("Module", StringComparison.Ordinal)).ToList();
        Assert.True(callers.Count >= 4, "The callers were not found.");

        Type[] guards = [typeof(Books), typeof(OpeningDay), typeof(PurchaseCancelling)];
        Offences.AssertNone(callers.Where(caller => !askedByTheirCallers.Any(module => caller.Namespace!.StartsWith(module, StringComparison.Ordinal)))
            .Where(caller => !types.Any(type => type.Namespace == caller.Namespace && guards.Any(TypeReferences.Of(type).Contains)))
            .Select(caller => $"{caller.FullName} posts, and nothing in {caller.Namespace} asks Books whether the day is open."));
    }
}
