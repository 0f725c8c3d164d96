using ErpWeb.Accounting.Budgets;
using ErpWeb.Accounting.Periods;
using ErpWeb.Accounting.Recurring;
using ErpWeb.Shared.Data.Providers;
using ErpWeb.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Tests.Accounting.Recurring;

public sealed class RecurringTests
{
    [Theory, Engines]
    public async Task AfterMonthsOfDowntime_EveryMonthIsPostedOnce_AlsoByTwoNodes(DatabaseEngine engine)
    {
        await using var books = await BooksFixture.CreateAsync(engine);
        await SaveAsync(books, draft => (draft.DayOfMonth, draft.From, draft.Until) = (31, new(2026, 6, 15), new(2026, 10, 1)));

        var posted = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => Task.Run(() => DoDueAsync(books))));

        Assert.Equal((5, 0), (posted.Sum(), await DoDueAsync(books)));
        await using var db = books.Billing.Database.For(books.Billing.Tenant.Id);
        Assert.Equal([new(2026, 6, 30), new(2026, 7, 31), new(2026, 8, 31), new(2026, 9, 30), new(2026, 10, 31)], await db.Journals.OrderBy(journal => journal.Date).Select(journal => journal.Date).ToListAsync());
        Assert.Equal(5 * 12_000m, BooksFixture.Amount(await books.ReadAsync("profit-and-loss"), "Rent", "Amount"));
        await BooksCheck.AssertSoundAsync(books.Billing.Database, books.Billing.Tenant.Id);
    }

    [Fact]
    public async Task AClosedMonth_WaitsUntilItIsOpened()
    {
        await using var books = await BooksFixture.CreateAsync(DatabaseEngine.Sqlite);
        await using var scope = books.Scope();
        await scope.Get<BookLockService>().SaveAsync(new() { All = new(2026, 10, 31) });
        await SaveAsync(books, draft => (draft.DayOfMonth, draft.From) = (5, new(2026, 10, 1)));

        Assert.Equal(1, await DoDueAsync(books));
        var locked = (await scope.Get<BookPeopleQueries>().GetAsync()).Draft;
        locked.All = null;
        await scope.Get<BookLockService>().SaveAsync(locked);

        Assert.Equal((1, 0), (await DoDueAsync(books), await DoDueAsync(books)));
        Assert.Equal(new DateOnly(2026, 12, 5), (await scope.Get<RecurringService>().ListAsync()).Single().Next);
    }

    [Theory, Engines]
    public async Task Variance_SetsTheBudgetUpToTodayBesideWhatWasSpent(DatabaseEngine engine)
    {
        await using var books = await BooksFixture.CreateAsync(engine);
        await books.PostAsync(books.Draft("7010", "4510", 90_000));
        await using var scope = books.Scope();
        var draft = (await scope.Get<BudgetService>().ListAsync(2026, null)).Single(row => row.Account.Code == "7010").Draft;
        draft.Spread(120_001);
        Assert.Equal((10_000m, 10_001m), (draft.Months[0], draft.Months[11]));
        Assert.True((await scope.Get<BudgetService>().SaveAsync(draft)).IsSuccess);
        Assert.Equal("accounting.budget.changed", (await scope.Get<BudgetService>().SaveAsync(draft)).FirstError!.Code);

        var sheet = await books.ReadAsync("budget");

        // Seven months, and 21 of the 30 days of November.
        Assert.Equal((77_000m, 90_000m, -13_000m), (BooksFixture.Amount(sheet, "Rent", "Budget"), BooksFixture.Amount(sheet, "Rent", "Actual"), BooksFixture.Amount(sheet, "Rent", "Better by")));
    }

    private static async Task SaveAsync(BooksFixture books, Action<TemplateDraft> change)
    {
        await using var scope = books.Scope();
        var voucher = books.Draft("7010", "4510", 12_000);
        var draft = new TemplateDraft { Name = "Rent", Voucher = voucher };
        change(draft);
        var result = await scope.Get<RecurringService>().SaveAsync(draft);
        Assert.True(result.IsSuccess, result.FirstError?.Message);
    }

    private static async Task<int> DoDueAsync(BooksFixture books)
    {
        await using var scope = books.Scope();
        return await scope.Get<RecurringService>().DoDueAsync();
    }
}
