using System.Diagnostics;
using System.Globalization;
using ErpWeb.Accounting.Accounts;
using ErpWeb.Accounting.Contracts;
using ErpWeb.Accounting.Reports;
using ErpWeb.Bench.Posting;
using ErpWeb.Shared.Data;
using ErpWeb.Shared.Data.EditLog;
using ErpWeb.Shared.Data.Hosting;
using ErpWeb.Shared.Data.Posting;
using ErpWeb.Shared.Data.Providers;
using ErpWeb.Shared.Kernel.Access;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ErpWeb.Bench.Books;

/// <summary>Every report of a tenant with three years of entries, 1,000,000 lines when nothing else is said.</summary>
internal static class BooksBench
{
    private const int LinesAnEntry = 4;
    private const int EntriesAtOnce = 2000;
    private const int Days = 1095;
    private const int Rounds = 5;

    private static readonly string[] Periods = ["this-year", "this-month", "all", "2025-05-07..2026-02-17"];

    public static async Task RunAsync(string[] args)
    {
        var lines = args is [var text, ..] ? int.Parse(text, CultureInfo.InvariantCulture) : 1_000_000;
        var folder = Directory.CreateTempSubdirectory("erpweb-bench-");
        try
        {
            await RunAsync(BenchServices.Options(DatabaseEngine.Sqlite, $"Data Source={Path.Combine(folder.FullName, "bench.db")};Default Timeout=30"), lines);
            if (Environment.GetEnvironmentVariable("ERPWEB_BENCH_POSTGRES") is { Length: > 0 } postgres)
                await RunAsync(BenchServices.Options(DatabaseEngine.Postgres, postgres), lines);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task RunAsync(DatabaseOptions options, int lines)
    {
        await DatabaseSetup.ApplyAsync(options);
        await using var services = BenchServices.Build(options);
        var tenant = await BenchTenant.CreateAsync(services);
        await using var scope = services.ScopeOf(tenant.Id);
        var today = scope.ServiceProvider.GetRequiredService<IndiaClock>().Today;
        var (receivables, customer) = await FillAsync(scope.ServiceProvider, lines / LinesAnEntry, today);
        Console.WriteLine($"{options.Engine}: {lines:N0} lines over three years, median milliseconds of {Rounds}");
        foreach (var report in scope.ServiceProvider.GetServices<IReport>())
        {
            foreach (var period in Periods)
            {
                var request = ReportRequest.Read(_ => null, report.Choices.HasFlag(ReportChoices.Party) ? customer : receivables, period, today);
                var times = new List<double>();
                for (var round = 0; round < Rounds; round++)
                {
                    var clock = Stopwatch.StartNew();
                    await report.ReadAsync(request);
                    times.Add(clock.Elapsed.TotalMilliseconds);
                }
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{report.Key,-18}{period,-26}{times.Order().ElementAt(Rounds / 2),9:0.0}"));
            }
        }
    }

    private static async Task<(Guid Receivables, Guid Customer)> FillAsync(IServiceProvider services, int entries, DateOnly today)
    {
        var ledger = services.GetRequiredService<GeneralLedger>();
        await using var db = await services.GetRequiredService<TenantDb>().OpenAsync(Permissions.Member);
        var customer = await db.Parties.Select(party => party.Id).FirstAsync();
        AccountRole[] money = [AccountRole.Cash, AccountRole.Bank, AccountRole.UpiClearing];
        foreach (var numbers in Enumerable.Range(0, entries).Chunk(EntriesAtOnce))
        {
            await using var write = await db.BeginWriteAsync();
            var batch = new PostingBatch(db);
            foreach (var number in numbers)
            {
                // One entry in four is a receipt of a customer; one in a hundred is of the customer whose statement is read.
                Guid? party = number % 100 == 0 ? customer : null;
                var draft = number % 4 == 0
                    ? JournalDraft.Of(JournalDraftLine.Debit(money[number % 3], 100), JournalDraftLine.Debit(AccountRole.BankCharges, 2), JournalDraftLine.Credit(AccountRole.Receivables, 101, party), JournalDraftLine.Credit(AccountRole.RoundOff, 1))
                    : JournalDraft.Of(JournalDraftLine.Debit(AccountRole.Receivables, 118, party), JournalDraftLine.Credit(AccountRole.Sales, 100), JournalDraftLine.Credit(AccountRole.OutputCgst, 9), JournalDraftLine.Credit(AccountRole.OutputSgst, 9));
                await ledger.PostAsync(db, batch, draft, new("Invoice", Ids.New(), "INV/26-27/0001"), today.AddDays(-(int)((long)(entries - number) * Days / entries)), "Invoice INV/26-27/0001, Rao Traders", CancellationToken.None);
            }
            await batch.WriteAsync(LoggedChange.Posted("Bench", Ids.New(), numbers.Length), CancellationToken.None);
            await write.CommitAsync();
        }
        return (await db.Accounts.Where(account => account.Role == AccountRole.Receivables).Select(account => account.Id).SingleAsync(), customer);
    }
}
