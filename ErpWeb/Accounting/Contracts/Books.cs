using ErpWeb.Shared.Data;
using ErpWeb.Shared.Kernel;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Accounting.Contracts;

/// <summary>The parts of the books that are closed each for itself.</summary>
public enum BookArea { Sales, Purchases, Stock, Accounts }

/// <summary>Whether a day is still open for posting. Every posting asks here.</summary>
public sealed class Books
{
    /// <summary>The code of the refusal, whoever refuses.</summary>
    public const string Closed = "accounting.books.closed";

    /// <summary>The last day closed in this area for the person of the context, now; null when nothing is closed.</summary>
    public async Task<DateOnly?> ClosedThroughAsync(ErpDbContext db, BookArea area, CancellationToken ct) =>
        (await ReadAsync(db, ct)).ClosedThrough(area, db.Actor.UserId, db.Clock.GetUtcNow().UtcDateTime);

    /// <summary>All closed days and who is let in, for callers that remember it until a master changes.</summary>
    public async Task<ClosedDays> ReadAsync(ErpDbContext db, CancellationToken ct)
    {
        if (await db.BookLocks.AsNoTracking().FirstOrDefaultAsync(ct) is not { } books)
            return ClosedDays.None;
        var now = db.Clock.GetUtcNow().UtcDateTime;
        var unlocks = await db.BookUnlocks.AsNoTracking()
            .Where(unlock => unlock.UntilUtc > now && unlock.WithdrawnAtUtc == null)
            .Select(unlock => new OpenedFor(unlock.UserId, unlock.Area, unlock.UntilUtc))
            .ToListAsync(ct);
        return new(books.BeginsOn, books.ClosedThrough, [books.SalesThrough, books.PurchasesThrough, books.StockThrough, books.AccountsThrough], unlocks);
    }

    /// <summary>The refusal for a closed day; null while it is open.</summary>
    public static Error? CheckOpen(DateOnly date, DateOnly? closedThrough, string field) =>
        closedThrough is { } closed && date <= closed
            ? new(Closed, $"The books are closed up to {closed:dd-MM-yyyy}. Choose a later date.", field)
            : null;
}

/// <summary>Which days are closed, for whom. Pure.</summary>
/// <param name="BeginsOn">The first day of the books; what is earlier opens for nobody.</param>
/// <param name="All">The last day closed in every area.</param>
/// <param name="Areas">The last day closed in each <see cref="BookArea"/>, in its order.</param>
public sealed record ClosedDays(DateOnly? BeginsOn, DateOnly? All, IReadOnlyList<DateOnly?> Areas, IReadOnlyList<OpenedFor> Opened)
{
    /// <summary>Every day is open.</summary>
    public static ClosedDays None { get; } = new(null, null, [null, null, null, null], []);

    /// <summary>The last closed day of the area for this person at this moment.</summary>
    public DateOnly? ClosedThrough(BookArea area, Guid person, DateTime nowUtc)
    {
        if (Opened.Any(opened => opened.UserId == person && opened.UntilUtc > nowUtc && (opened.Area is null || opened.Area == area)))
            return BeginsOn?.AddDays(-1);
        return All is { } all && Areas[(int)area] is { } own ? (own > all ? own : all) : All ?? Areas[(int)area];
    }
}

/// <summary>A person who may post into closed days of an area (null: of all) until a moment.</summary>
public sealed record OpenedFor(Guid UserId, BookArea? Area, DateTime UntilUtc);
