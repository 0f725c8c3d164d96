using ErpWeb.Shared.Data;
using ErpWeb.Shared.Kernel;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Accounting.Contracts;

/// <summary>Whether a day is still open for posting. Every posting asks here.</summary>
public sealed class Books
{
    /// <summary>The last closed day, or null when nothing is closed yet.</summary>
    public Task<DateOnly?> ClosedThroughAsync(ErpDbContext db, CancellationToken ct) =>
        db.BookLocks.AsNoTracking().Select(books => (DateOnly?)books.ClosedThrough).FirstOrDefaultAsync(ct);

    /// <summary>The refusal for a closed day; null while it is open.</summary>
    public static Error? CheckOpen(DateOnly date, DateOnly? closedThrough, string field) =>
        closedThrough is { } closed && date <= closed
            ? new("accounting.books.closed", $"The books are closed up to {closed:dd-MM-yyyy}. Choose a later date.", field)
            : null;
}
