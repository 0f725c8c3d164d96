using System.Globalization;
using System.Text;
using ErpWeb.Accounting.Accounts;
using ErpWeb.Accounting.Contracts;
using ErpWeb.Audit.Books;
using ErpWeb.Banking.Matching;
using ErpWeb.Banking.Reconciliation;
using ErpWeb.Banking.Statements;
using ErpWeb.Shared.Data.Providers;
using ErpWeb.Shared.Kernel;
using ErpWeb.Tests.Billing;
using ErpWeb.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Tests.Banking;

/// <summary>A trader whose bank sends statements.</summary>
internal sealed class BankFixture : IAsyncDisposable
{
    private BankFixture(BillingFixture billing, Guid bank) => (Billing, Bank) = (billing, bank);

    public BillingFixture Billing { get; }

    public Guid Bank { get; }

    public static async Task<BankFixture> CreateAsync(DatabaseEngine engine)
    {
        var billing = await BillingFixture.CreateAsync(engine);
        await using var db = billing.Database.For(billing.Tenant.Id);
        return new(billing, await db.Accounts.Where(account => account.Role == AccountRole.Bank).Select(account => account.Id).SingleAsync());
    }

    public async Task<T> DoAsync<TService, T>(Func<TService, Task<T>> act) where TService : notnull
    {
        await using var scope = Billing.Scope();
        return await act(scope.Get<TService>());
    }

    /// <summary>A statement as CSV: "20-11 236.00 NEFT KIRAN" for each line; the balance is added up.</summary>
    public StatementUpload Upload(decimal opening, params string[] lines)
    {
        var (csv, balance) = (new StringBuilder("Date,Narration,Ref No,Debit,Credit,Balance\n"), opening);
        foreach (var line in lines.Select(line => line.Split(' ', 3)))
        {
            var amount = decimal.Parse(line[1], CultureInfo.InvariantCulture);
            balance += amount;
            csv.Append(CultureInfo.InvariantCulture, $"{line[0]}-2026,{line[2]},,{(amount < 0 ? -amount : (decimal?)null)},{(amount > 0 ? amount : (decimal?)null)},{balance}\n");
        }
        var bytes = Encoding.UTF8.GetBytes(csv.ToString());
        return new() { AccountId = Bank, FileName = "statement.csv", Bytes = bytes };
    }

    public async Task<ImportedStatement> ImportAsync(StatementUpload upload)
    {
        upload.Format ??= (await DoAsync<StatementImport, CsvOffer?>(import => import.ColumnsAsync(Bank, upload.Bytes)))?.Format;
        var imported = await DoAsync<StatementImport, Result<ImportedStatement>>(import => import.ImportAsync(upload));
        Assert.True(imported.IsSuccess, imported.FirstError?.Message);
        return imported.Value;
    }

    public async Task<IReadOnlyList<BankLineRow>> LinesAsync(LineState state = LineState.Open) =>
        (await DoAsync<LineQueries, BankLinePage>(lines => lines.PageAsync(Bank, state, null, 0))).Rows;

    public async Task<BankReconciliation> ReconcileAsync(DateOnly asOf) =>
        (await DoAsync<ReconciliationReader, (string Account, BankReconciliation Reconciliation)?>(reader => reader.ReadAsync(Bank, asOf)))!.Value.Reconciliation;

    /// <summary>A journal between the bank and another account; above zero money comes.</summary>
    public async Task<Guid> BookAsync(DateOnly date, decimal amount, string narration, string code = "7010")
    {
        await using var db = Billing.Database.For(Billing.Tenant.Id);
        var other = await db.Accounts.Where(account => account.Code == code).Select(account => account.Id).SingleAsync();
        var lines = amount > 0
            ? new[] { JournalDraftLine.Debit(Bank, amount), JournalDraftLine.Credit(other, amount) }
            : [JournalDraftLine.Debit(other, -amount), JournalDraftLine.Credit(Bank, -amount)];
        var posted = await DoAsync<Vouchers, Result<ErpWeb.Shared.Data.Posting.PostedReference>>(vouchers => vouchers.PostAsync(Guid.NewGuid(), false, date, narration, lines));
        Assert.True(posted.IsSuccess, posted.FirstError?.Message);
        return posted.Value.Id;
    }

    public Task<AccountChoice?> AccountAsync(string code) => DoAsync<AccountReader, AccountChoice?>(async accounts => (await accounts.SuggestAsync(code)).Single(account => account.Code == code));

    /// <summary>The store.</summary>
    public async Task<Guid> WarehouseAsync()
    {
        await using var db = Billing.Database.For(Billing.Tenant.Id);
        return await db.Warehouses.Where(warehouse => warehouse.IsDefault).Select(warehouse => warehouse.Id).SingleAsync();
    }

    public async Task AssertSoundAsync()
    {
        await using var db = Billing.Database.For(Billing.Tenant.Id);
        Assert.All(await BooksVerification.VerifyAsync(db, default), rule => Assert.Empty(rule.Faults));
    }

    public ValueTask DisposeAsync() => Billing.DisposeAsync();
}
