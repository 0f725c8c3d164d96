using ErpWeb.Accounting.Accounts;
using ErpWeb.Shared.Data;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Banking.Statements;

/// <summary>What is stored about a bank account's statements, in the caller's context.</summary>
public sealed class StatementReader
{
    /// <summary>Whether the business has such a bank account in use.</summary>
    public Task<bool> IsBankAsync(ErpDbContext db, Guid accountId, CancellationToken ct) =>
        db.Accounts.AnyAsync(account => account.Id == accountId && account.Kind == AccountKind.Bank, ct);

    /// <summary>Which of the identities are stored, among the lines of the days of a file.</summary>
    public async Task<HashSet<string>> KnownAsync(ErpDbContext db, Guid accountId, DateOnly first, DateOnly last, CancellationToken ct) =>
        [.. await db.BankLines.Where(line => line.AccountId == accountId && line.Date >= first && line.Date <= last).Select(line => line.Identity).ToListAsync(ct)];

    /// <summary>Days and amounts of the stored lines that came in another form of file, with how many there are.</summary>
    public async Task<Dictionary<(DateOnly, decimal), int>> OfOtherFormsAsync(ErpDbContext db, Guid accountId, Files.BankFileFormat format, DateOnly first, DateOnly last, CancellationToken ct)
    {
        var lines = await (
            from line in db.BankLines
            where line.AccountId == accountId && line.Date >= first && line.Date <= last && !line.IsLeftOut
            join statement in db.BankStatements on new { line.TenantId, Id = line.StatementId } equals new { statement.TenantId, statement.Id }
            where statement.Format != format
            select new { line.Date, line.Amount }).ToListAsync(ct);
        return lines.GroupBy(line => (line.Date, line.Amount)).ToDictionary(group => group.Key, group => group.Count());
    }

    /// <summary>The last balance that the bank told before a day.</summary>
    public async Task<KnownBalance?> BalanceBeforeAsync(ErpDbContext db, Guid accountId, DateOnly day, CancellationToken ct) =>
        await db.BankStatements.AsNoTracking()
            .Where(statement => statement.AccountId == accountId && statement.WithdrawnAtUtc == null && statement.To < day && statement.Closing != null)
            .OrderByDescending(statement => statement.To).ThenByDescending(statement => statement.Id)
            .Select(statement => new KnownBalance(statement.To, statement.Closing!.Value))
            .FirstOrDefaultAsync(ct);
}
