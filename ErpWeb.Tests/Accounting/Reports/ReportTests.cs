using ErpWeb.Accounting.Journals;
using ErpWeb.Accounting.Reports;
using ErpWeb.Billing.Invoices;
using ErpWeb.Billing.Receipts;
using ErpWeb.Shared.Data.Providers;
using ErpWeb.Shared.Sheets;
using ErpWeb.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Tests.Accounting.Reports;

/// <summary>The figures of the reports against each other and against the lines of the ledger.</summary>
public sealed class ReportTests
{
    [Theory, Engines]
    public async Task AfterRandomPostings_EveryReportTiesToThePaisa(DatabaseEngine engine)
    {
        await using var books = await BooksFixture.CreateAsync(engine);
        await PostRandomlyAsync(books, new Random(7), 40);
        await BooksCheck.AssertSoundAsync(books.Billing.Database, books.Billing.Tenant.Id);
        await using var db = books.Billing.Database.For(books.Billing.Tenant.Id);
        var lines = await db.JournalLines.AsNoTracking().ToListAsync();

        foreach (var period in (string[])["this-year", "last-year", "this-month", "all", "2026-05-07..2026-09-13", "2026-10-31..2026-10-31"])
        {
            var days = ReportRequest.Read(_ => null, null, period, BooksFixture.Today).Days;
            var trial = await books.ReadAsync("trial-balance", period);
            foreach (var account in books.Accounts.Values)
            {
                var posted = lines.Where(line => line.AccountId == account.Id && line.Date <= days.To).ToList();
                Assert.Equal(posted.Sum(line => line.Debit - line.Credit), BooksFixture.Amount(trial, account.Name, "Closing"));
                Assert.Equal(posted.Where(line => line.Date >= (days.From ?? default)).Sum(line => line.Debit), BooksFixture.Amount(trial, account.Name, "Debit"));
            }
            var total = trial.Rows[^1];
            Assert.Equal((0m, total.Cells[3], 0m), ((decimal)total.Cells[2]!, total.Cells[4], (decimal)total.Cells[5]!));

            var cash = await books.ReadAsync("cash-flow", period);
            Assert.NotNull(cash.Proof);
            Assert.Equal(BooksFixture.Amount(cash, "Total operating activities", "Amount"), BooksFixture.Amount(cash, "Total operating activities, from the profit", "Amount"));

            var asOf = ReportRequest.Read(_ => null, null, period, BooksFixture.Today).AsOf;
            var sheet = await books.ReadAsync("balance-sheet", period);
            Assert.Equal(BooksFixture.Amount(sheet, "Assets", "Amount"), BooksFixture.Amount(sheet, "Equity and liabilities", "Amount"));
            var year = await books.ReadAsync("profit-and-loss", $"{ErpWeb.Shared.Kernel.FinancialYear.From(asOf).First:yyyy-MM-dd}..{asOf:yyyy-MM-dd}");
            Assert.Equal(Profit(year), BooksFixture.Amount(sheet, "Profit of the year", "Amount"));
        }
    }

    [Theory, Engines]
    public async Task DrillDown_TheLedgerAndTheStatement_SayWhatTheReportSays(DatabaseEngine engine)
    {
        await using var books = await BooksFixture.CreateAsync(engine);
        await PostRandomlyAsync(books, new Random(11), 25);
        var trial = await books.ReadAsync("trial-balance", "2026-06-10..2026-11-21");

        foreach (var row in trial.Rows.Where(row => row.Href is not null))
        {
            var id = Guid.Parse(row.Href!.Split('/', '?')[4]);
            var ledger = await books.ReadAsync("ledger", "2026-06-10..2026-11-21", subject: id);
            Assert.Equal(row.Cells[2], ledger.Rows[0].Cells[5]);
            Assert.Equal(row.Cells[5], ledger.Rows[^1].Cells[5]);
            Assert.Equal(row.Cells[5], ledger.Rows[^2].Cells[5]);
            Assert.Equal((row.Cells[3] ?? 0m, row.Cells[4] ?? 0m), (ledger.Rows[^1].Cells[3], ledger.Rows[^1].Cells[4]));
            Assert.Equal(ledger.Rows[^1].Cells[3], ledger.Rows.SkipLast(1).Sum(line => line.Cells[3] as decimal? ?? 0));
            Assert.Equal(ledger.Rows[^1].Cells[4], ledger.Rows.SkipLast(1).Sum(line => line.Cells[4] as decimal? ?? 0));
        }
        var party = await books.ReadAsync("party", "2026-06-10..2026-11-21", subject: books.Billing.Customer.Id);
        Assert.Equal(BooksFixture.Amount(trial, "Trade receivables", "Closing"), party.Rows[^1].Cells[5]);

        await using var scope = books.Scope();
        var entry = party.Rows.First(row => row.Href is not null).Href!;
        var view = (await scope.Get<JournalQueries>().FindEntryAsync(Guid.Parse(entry.Split('/')[^1])))!;
        Assert.StartsWith("/billing/", scope.Get<ErpWeb.Accounting.Contracts.SourceLinks>().Find(view.Source, ErpWeb.Shared.Kernel.Access.Rights.All));
    }

    [Theory, Engines]
    public async Task AsOfAPastDay_NothingChangesByLaterPostings(DatabaseEngine engine)
    {
        await using var books = await BooksFixture.CreateAsync(engine);
        await PostRandomlyAsync(books, new Random(3), 15, new(2026, 9, 30));
        async Task<string> PastAsync()
        {
            var sheets = new List<Sheet>();
            foreach (var report in (string[])["trial-balance", "profit-and-loss", "balance-sheet", "cash-flow", "day-book"])
                sheets.Add(await books.ReadAsync(report, "2026-04-01..2026-09-30"));
            return string.Join('\n', sheets.SelectMany(sheet => sheet.Rows).Select(row => string.Join('|', row.Cells)));
        }

        var before = await PastAsync();
        await books.PostAsync(books.Draft("7010", "4510", 999, new(2026, 10, 1)));
        await books.Billing.PostAsync();

        Assert.Equal(before, await PastAsync());
        Assert.Contains("|", before);
    }

    [Theory, Engines]
    public async Task DayBook_IsSearched_AndEndsEachDayWithItsTotal(DatabaseEngine engine)
    {
        await using var books = await BooksFixture.CreateAsync(engine);
        var rent = await books.PostAsync(books.Draft("7010", "4510", 12500, new(2026, 11, 19)));
        await books.PostAsync(books.Draft("7010", "4510", 500, new(2026, 11, 20)));
        var draft = books.Draft("7010", "4510", 700, new(2026, 11, 20));
        (draft.Narration, draft.Lines[0].Note) = ("Tea for the office", "Café, two weeks");
        await books.PostAsync(draft);
        async Task<string> FoundAsync(string words) => string.Join(';', (await books.ReadAsync("day-book", "all", query => query[ReportRequest.SearchKey] = words)).Rows
            .Where(row => row.Look is not SheetLook.Plain).Select(row => row.Look is SheetLook.Subtotal ? $"{row.Cells[0]}={row.Cells[3]:0}/{row.Cells[4]:0}" : row.Cells[2]!.ToString()));

        Assert.Equal($"{rent.Number};Total of 19-11-2026=12500/12500", await FoundAsync("12,500"));
        Assert.Equal("JV/26-27/0003;Total of 20-11-2026=700/700", await FoundAsync("café TEA"));
        Assert.EndsWith("Total of 20-11-2026=1200/1200", await FoundAsync(""), StringComparison.Ordinal);
        Assert.Equal("", await FoundAsync("nobody wrote this"));
        await books.Billing.PostAsync();
        Assert.Contains("INV/", await FoundAsync(books.Billing.Customer.Name.Split(' ')[0]), StringComparison.Ordinal);

        await using var scope = books.Scope();
        var (voucher, _) = (await scope.Get<VoucherSheetReader>().FindAsync(rent.Id))!.Value;
        Assert.Equal(($"Journal {rent.Number}", "Rupees Twelve Thousand Five Hundred Only", 12500m), (voucher.Subject, voucher.Proof!.ToString(), voucher.Rows[^1].Cells[3]));
    }

    [Fact]
    public async Task Pages_OfALedger_JoinWithoutGap()
    {
        await using var books = await BooksFixture.CreateAsync(DatabaseEngine.Sqlite);
        for (var count = 1; count <= 130; count++)
            await books.PostAsync(books.Draft("7010", "4510", count, new(2026, 11, 1 + count % 3)));
        await using var scope = books.Scope();
        var report = scope.Get<IEnumerable<IReport>>().Single(found => found.Key == "ledger");
        var request = ReportRequest.Read(_ => null, books.Accounts["7010"].Id, "this-month", BooksFixture.Today);

        var first = (await report.ReadAsync(request))!;
        var second = (await report.ReadAsync(request with { Cursor = first.NextCursor }))!;

        Assert.Null(second.NextCursor);
        Assert.Equal(("Carried forward", "Brought forward"), (first.Sheet.Rows[^1].Cells[1], second.Sheet.Rows[0].Cells[1]));
        Assert.Equal(first.Sheet.Rows[^1].Cells[5], second.Sheet.Rows[0].Cells[5]);
        Assert.Equal((130 * 131 / 2m, 130 * 131 / 2m), (second.Sheet.Rows[^1].Cells[5], second.Sheet.Rows[^2].Cells[5]));
        Assert.Equal(130, first.Sheet.Rows.Concat(second.Sheet.Rows).Count(row => row.Href is not null));
    }

    [Theory]
    [InlineData("this-year", "2025-04-01..2025-11-21")]
    [InlineData("this-month", "2026-10-01..2026-10-21")]
    [InlineData("this-quarter", "2026-07-01..2026-08-21")]
    [InlineData("last-month", "2026-09-01..2026-09-30")]
    [InlineData("2026-04-01..2026-10-31", "2025-09-01..2026-03-31")]
    [InlineData("2026-11-05..2026-11-11", "2026-10-29..2026-11-04")]
    [InlineData("today", "2026-11-20..2026-11-20")]
    public void Compared_AreTheSameDaysBefore(string period, string before)
    {
        var found = ReportRequest.Read(key => key == ReportRequest.CompareKey ? "previous" : null, null, period, BooksFixture.Today).Compared!;

        Assert.Equal(before, $"{found.From:yyyy-MM-dd}..{found.To:yyyy-MM-dd}");
    }

    internal static decimal Profit(Sheet sheet) => BooksFixture.Amount(sheet, "Net profit", "Amount") + BooksFixture.Amount(sheet, "Net loss", "Amount");

    /// <summary>Invoices, receipts, journals and cancellations over two years.</summary>
    internal static async Task PostRandomlyAsync(BooksFixture books, Random random, int count, DateOnly? last = null)
    {
        string[] codes = ["1000", "2000", "2800", "3100", "3800", "4500", "4510", "5800", "6010", "7000", "7010", "7100"];
        for (var done = 0; done < count; done++)
        {
            var date = (last ?? BooksFixture.Today).AddDays(-random.Next(500));
            if (random.Next(3) == 0)
            {
                var invoice = await books.Billing.PostAsync(books.Billing.Draft(draft =>
                {
                    draft.Date = date;
                    draft.Lines[0].UnitPrice = random.Next(1, 500_000) / 100m;
                }));
                await using var scope = books.Scope();
                if (random.Next(2) == 0)
                    Assert.True((await scope.Get<ReceiptService>().ReceiveAsync(new() { InvoiceId = invoice.Id, Date = date, Amount = 1, Mode = (PaymentMode)random.Next(4) })).IsSuccess);
                else if (random.Next(3) == 0)
                    Assert.True((await scope.Get<InvoiceService>().CancelAsync(invoice.Id, "Wrong")).IsSuccess);
                continue;
            }
            random.Shuffle(codes);
            var journal = await books.PostAsync(books.Draft(codes[0], codes[1], random.Next(1, 10_000_000) / 100m, date));
            if (random.Next(6) != 0)
                continue;
            await using var cancelling = books.Scope();
            Assert.True((await cancelling.Get<JournalService>().CancelAsync(journal.Id, "Wrong")).IsSuccess);
        }
    }
}
