using ErpWeb.Accounting.Accounts;
using ErpWeb.Accounting.Contracts;
using ErpWeb.Accounting.Journals;
using ErpWeb.Accounting.Opening;
using ErpWeb.Accounting.Periods;
using ErpWeb.Accounting.YearEnd;
using ErpWeb.Shared.Data.Providers;
using ErpWeb.Tests.Accounting.Reports;
using ErpWeb.Tests.Support;

namespace ErpWeb.Tests.Accounting.YearEnd;

public sealed class YearEndTests
{
    [Theory, Engines]
    public async Task ClosedAndReopened_EveryBalanceIsAsBefore_AndTheProfitOfTheYearStaysShown(DatabaseEngine engine)
    {
        await using var books = await BooksFixture.CreateAsync(engine);
        await ReportTests.PostRandomlyAsync(books, new Random(5), 30);
        await books.PostAsync(books.Draft("7010", "4510", 321.09m, new(2026, 3, 31)));
        await using var scope = books.Scope();
        var years = scope.Get<YearEndService>();
        async Task<string> BalancesAsync() => string.Join('\n', (await books.ReadAsync("trial-balance", "all")).Rows.Where(row => row.Cells[5] is decimal and not 0).Select(row => $"{row.Cells[0]}|{row.Cells[5]}"));

        var before = await BalancesAsync();
        var profit = ReportTests.Profit(await books.ReadAsync("profit-and-loss", "last-year"));
        var sheet = await books.ReadAsync("balance-sheet", "2025-04-01..2026-03-31");
        var closed = await Task.WhenAll(Enumerable.Range(0, 3).Select(async _ => { await using var own = books.Scope(); return (await own.Get<YearEndService>().CloseAsync(2025)).Value; }));

        Assert.Single(closed.Distinct());
        Assert.Equal(profit, ReportTests.Profit(await books.ReadAsync("profit-and-loss", "last-year")));
        var after = await books.ReadAsync("balance-sheet", "2025-04-01..2026-03-31");
        Assert.Equal(0, BooksFixture.Amount(after, "Profit of the year", "Amount"));
        Assert.Equal(BooksFixture.Amount(sheet, "Equity and liabilities", "Amount"), BooksFixture.Amount(after, "Equity and liabilities", "Amount"));
        Assert.Equal(profit + BooksFixture.Amount(sheet, "Profit of earlier years, not yet moved", "Amount"), BooksFixture.Amount(after, "Reserves and surplus", "Amount"));
        Assert.Equal(0, BooksFixture.Amount(await books.ReadAsync("trial-balance", "2025-04-01..2026-03-31"), "Rent", "Closing"));
        Assert.Equal(closed[0].Id, (await years.ListAsync()).Single(row => row.Year.StartYear == 2025).JournalId);
        Assert.Equal("accounting.journal.not_cancelled_here", (await scope.Get<JournalService>().CancelAsync(closed[0].Id, "Wrong")).FirstError!.Code);

        Assert.True((await years.ReopenAsync(2025, "A bill came late")).IsSuccess);
        Assert.Equal("accounting.year_end.open", (await years.ReopenAsync(2025, "Again")).FirstError!.Code);
        Assert.Equal(before, await BalancesAsync());
        Assert.Equal(profit, ReportTests.Profit(await books.ReadAsync("profit-and-loss", "last-year")));
        Assert.Equal("accounting.year_end.not_over", (await years.CloseAsync(2026)).FirstError!.Code);
        await BooksCheck.AssertSoundAsync(books.Billing.Database, books.Billing.Tenant.Id);
    }

    [Theory, Engines]
    public async Task OpeningBalances_MayBeEnteredAgain_UntilTheFirstDaysAreClosed(DatabaseEngine engine)
    {
        await using var books = await BooksFixture.CreateAsync(engine);
        async Task<ErpWeb.Shared.Kernel.Result<PostedJournal>> PostAsync(Action<OpeningDraft> change)
        {
            await using var scope = books.Scope();
            var draft = (await scope.Get<OpeningService>().ReadAsync()).Draft;
            change(draft);
            var first = await scope.Get<OpeningService>().PostAsync(draft);
            Assert.Equal(first.IsSuccess ? first.Value.Id : null, (await scope.Get<OpeningService>().PostAsync(draft)) is { IsSuccess: true } again ? again.Value.Id : (Guid?)null);
            return first;
        }

        OpeningLine Line(OpeningDraft draft, string code) => draft.Lines.Single(line => line.Account!.Code == code);

        await books.PostAsync(books.Draft("7010", "4510", 10));
        Assert.True((await PostAsync(draft => Line(draft, "4510").Debit = 50_000)).IsSuccess);
        Assert.True((await PostAsync(draft =>
        {
            Assert.Equal(50_000, Line(draft, "4510").Debit);
            Line(draft, "4510").Debit = 60_000;
            Line(draft, "2000").Credit = 45_000;
        })).IsSuccess);

        var trial = await books.ReadAsync("trial-balance");
        Assert.Equal((60_000, -45_000, -15_000), (BooksFixture.Amount(trial, "Bank", "Opening"), BooksFixture.Amount(trial, "Term loans", "Opening"), BooksFixture.Amount(trial, "Opening balance equity", "Opening")));
        var flow = await books.ReadAsync("cash-flow");
        Assert.Equal((60_000, -10, 59_990), (BooksFixture.Amount(flow, "Cash and bank at the beginning", "Amount"), BooksFixture.Amount(flow, "Net change in cash and bank", "Amount"), BooksFixture.Amount(flow, "Cash and bank at the end", "Amount")));

        await using var scope = books.Scope();
        Assert.Equal(Books.Closed, (await scope.Get<JournalService>().PostAsync(books.Draft("7010", "4510", 1, new(2026, 3, 31)))).FirstError!.Code);
        var locked = (await scope.Get<BookPeopleQueries>().GetAsync()).Draft;
        locked.All = new(2026, 4, 30);
        Assert.True((await scope.Get<BookLockService>().SaveAsync(locked)).IsSuccess);
        Assert.Equal(Books.Closed, (await PostAsync(draft => Line(draft, "4510").Debit = 1)).FirstError!.Code);
        await BooksCheck.AssertSoundAsync(books.Billing.Database, books.Billing.Tenant.Id);
    }

    [Fact]
    public async Task OpeningBalances_OfAccountsThatFollowDocuments_AreRefused()
    {
        await using var books = await BooksFixture.CreateAsync(DatabaseEngine.Sqlite);
        await using var scope = books.Scope();
        var stock = (await scope.Get<AccountReader>().FindAsync(books.Accounts["4000"].Id))!;

        var result = await scope.Get<OpeningService>().PostAsync(new() { Lines = [new() { Account = stock, Debit = 5 }] });

        Assert.Equal(("accounting.opening.account", AccountRole.Stock), (result.FirstError!.Code, stock.Role));
    }
}
