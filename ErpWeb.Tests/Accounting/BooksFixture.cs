using ErpWeb.Accounting.Accounts;
using ErpWeb.Accounting.Journals;
using ErpWeb.Accounting.Reports;
using ErpWeb.Shared.Data.Providers;
using ErpWeb.Shared.Sheets;
using ErpWeb.Tests.Billing;
using ErpWeb.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Tests.Accounting;

/// <summary>The trader of <see cref="BillingFixture"/>, whose books are read and written.</summary>
public sealed class BooksFixture : IAsyncDisposable
{
    private BooksFixture(BillingFixture billing, IReadOnlyDictionary<string, Account> accounts) => (Billing, Accounts) = (billing, accounts);

    public static DateOnly Today { get; } = new(2026, 11, 21);

    public BillingFixture Billing { get; }

    /// <summary>By code: 4500 is cash, 4510 the bank, 7010 rent.</summary>
    public IReadOnlyDictionary<string, Account> Accounts { get; }

    public static async Task<BooksFixture> CreateAsync(DatabaseEngine engine)
    {
        var billing = await BillingFixture.CreateAsync(engine);
        await using var db = billing.Database.For(billing.Tenant.Id);
        return new(billing, await db.Accounts.AsNoTracking().ToDictionaryAsync(account => account.Code));
    }

    public TestScope Scope() => Billing.Scope();

    /// <summary>A voucher of two lines.</summary>
    public VoucherDraft Draft(string debit, string credit, decimal amount, DateOnly? date = null, JournalKind kind = JournalKind.Journal) => new()
    {
        Kind = kind,
        Date = date ?? new(2026, 11, 20),
        Narration = "Rent of November",
        Lines = [new() { AccountId = Accounts[debit].Id, Debit = amount }, new() { AccountId = Accounts[credit].Id, Credit = amount }],
    };

    public async Task<PostedJournal> PostAsync(VoucherDraft draft)
    {
        await using var scope = Scope();
        return (await scope.Get<JournalService>().PostAsync(draft)).Value;
    }

    public async Task<Sheet> ReadAsync(string report, string period = "this-year", Action<Dictionary<string, string>>? query = null, Guid? subject = null)
    {
        await using var scope = Scope();
        var asked = new Dictionary<string, string> { [ReportRequest.PeriodKey] = period };
        query?.Invoke(asked);
        var request = ReportRequest.Read(asked.GetValueOrDefault, subject, period, Today) with { IsWhole = true };
        return (await scope.Get<IEnumerable<IReport>>().Single(found => found.Key == report).ReadAsync(request))!.Sheet;
    }

    /// <summary>The amount in a column of the row with this name.</summary>
    public static decimal Amount(Sheet sheet, string row, string column)
    {
        var index = sheet.Columns.Index().Single(found => found.Item.Title.ToString() == column).Index;
        return sheet.Rows.LastOrDefault(found => found.Cells[0]?.ToString() == row && found.Cells[index] is decimal)?.Cells[index] as decimal? ?? 0;
    }

    public ValueTask DisposeAsync() => Billing.DisposeAsync();
}
