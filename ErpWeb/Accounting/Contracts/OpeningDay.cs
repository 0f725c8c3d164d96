using ErpWeb.Shared.Data;
using ErpWeb.Shared.Data.Hosting;
using ErpWeb.Shared.Kernel;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Accounting.Contracts;

/// <summary>The day before the books begin, on which opening balances stand.</summary>
public sealed class OpeningDay(Books books, IndiaClock clock)
{
    public async Task<DateOnly> DateAsync(ErpDbContext db, CancellationToken ct) =>
        ((await books.ReadAsync(db, ct)).BeginsOn ?? FinancialYear.From(await db.JournalEntries.MinAsync(entry => (DateOnly?)entry.Date, ct) ?? clock.Today).First).AddDays(-1);

    /// <summary>Why balances can no longer be changed; null while they can. The day itself is before the books begin and so always closed; what counts is whether anything after it is.</summary>
    public async Task<Error?> ClosedAsync(ErpDbContext db, DateOnly date, CancellationToken ct) =>
        await books.ClosedThroughAsync(db, BookArea.Accounts, ct) is { } through && through > date ? Books.CheckOpen(date, through, "Date") : null;

    /// <summary>Fixes where the books begin: what was before is in the balances, so nothing more is posted there.</summary>
    public async Task FixBeginAsync(ErpDbContext db, DateOnly begin, CancellationToken ct)
    {
        var row = await db.BookLocks.SingleOrDefaultAsync(ct) ?? db.BookLocks.Add(new()).Entity;
        row.BeginsOn ??= begin;
        if (row.ClosedThrough < begin.AddDays(-1))
            row.ClosedThrough = begin.AddDays(-1);
        await db.SaveChangesAsync(ct);
    }
}
