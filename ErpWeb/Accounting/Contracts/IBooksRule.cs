using ErpWeb.Shared.Data;

namespace ErpWeb.Accounting.Contracts;

/// <summary>
/// Something that must be true of the books at every moment. Each module states its own; whoever checks the books finds
/// them all, so a rule has a constructor without parameters and asks the database alone.
/// </summary>
public interface IBooksRule
{
    /// <summary>The rule: "Debits equal credits in every entry."</summary>
    string Sentence { get; }

    /// <summary>Where it is broken, at most <see cref="BooksFault.Most"/> places; nothing when all is well.</summary>
    Task<IReadOnlyList<BooksFault>> FindAsync(ErpDbContext db, CancellationToken ct);
}

/// <summary>A place where a rule of the books is broken.</summary>
/// <param name="Problem">What is wrong, with the figures.</param>
/// <param name="SourceType">Kind of the document, when one is at fault.</param>
/// <param name="SourceId">The document.</param>
public sealed record BooksFault(string Problem, string? SourceType = null, Guid? SourceId = null)
{
    public const int Most = 20;
}
