using ErpWeb.Accounting.Contracts;
using ErpWeb.Shared.Data.Hosting;
using ErpWeb.Shared.Kernel;
using ErpWeb.Tenancy.Contracts;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Accounting.Periods;

/// <summary>The day on which the books begin. Until something is posted it may be changed; what is earlier is closed.</summary>
public sealed class BookOpeningService(TenantDb tenantDb, Books books, IndiaClock clock)
{
    public async Task<BookOpening> GetAsync(CancellationToken ct = default)
    {
        await using var db = await tenantDb.OpenAsync(TenancyPermissions.BusinessView, ct);
        return new(FinancialYear.From(clock.Today), (await books.ReadAsync(db, ct)).BeginsOn, await db.JournalEntries.AnyAsync(ct));
    }

    public async Task<Result> SaveAsync(DateOnly begin, CancellationToken ct = default)
    {
        await using var db = await tenantDb.OpenAsync(TenancyPermissions.BusinessEdit, ct);
        if (begin > clock.Today)
            return new Error("accounting.books.begin_later", "Choose a day that has come: nothing could be posted until then.", nameof(BookOpening.Begin));
        if (begin < clock.Today.AddYears(-10))
            return new Error("accounting.books.begin_too_early", "Choose a day within the last ten years.", nameof(BookOpening.Begin));
        if (await db.JournalEntries.AnyAsync(ct))
            return new Error("accounting.books.begun", "Something is posted already, so the day stays.", nameof(BookOpening.Begin));
        var row = await db.BookLocks.SingleOrDefaultAsync(ct) ?? db.BookLocks.Add(new()).Entity;
        (row.BeginsOn, row.ClosedThrough) = (begin, begin.AddDays(-1));
        await db.SaveChangesAsync(ct);
        return Result.Success;
    }
}

/// <param name="Begin">The first open day; null while every day is open.</param>
/// <param name="IsFixed">Something is posted.</param>
public sealed record BookOpening(FinancialYear Year, DateOnly? Begin, bool IsFixed);
