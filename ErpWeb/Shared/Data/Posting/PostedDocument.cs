using ErpWeb.Shared.Data.Numbering;

namespace ErpWeb.Shared.Data.Posting;

public enum DocumentStatus { Posted, Cancelled }

/// <summary>What every numbered document carries: its number, its day, the other party, who made it and whether it was cancelled.</summary>
public abstract class PostedDocument : TenantRow, IUnlogged
{
    public const int NumberMaxLength = 16;
    public const int NotesMaxLength = 500;
    public const int CancelReasonMaxLength = 200;

    public Guid SeriesId { get; set; }
    public int FinancialYear { get; set; }
    public long SequenceNumber { get; set; }
    /// <summary>The number as printed: at most 16 characters (CGST Rule 46(b)).</summary>
    public string Number { get; set; } = "";
    public DateOnly Date { get; set; }
    public string PartyName { get; set; } = "";
    /// <summary>Numbers and names in lower case, for searching.</summary>
    public string SearchText { get; set; } = "";
    public DateTime PostedAtUtc { get; set; }
    public Guid PostedById { get; set; }
    public string PostedBy { get; set; } = "";
    public DateTime? CancelledAtUtc { get; set; }
    public string? CancelReason { get; set; }

    /// <summary>Gives it its number and the name of the person who posts it.</summary>
    internal void Stamp(ErpDbContext db, TakenNumber number, params IEnumerable<string> searched) => Stamp(number, db.Actor, db.Clock.GetUtcNow().UtcDateTime, searched);

    internal void Stamp(TakenNumber number, Actor actor, DateTime nowUtc, params IEnumerable<string> searched)
    {
        (SeriesId, FinancialYear, SequenceNumber, Number) = (number.SeriesId, number.FinancialYear, number.Number, number.Text);
        (PostedAtUtc, PostedById, PostedBy) = (nowUtc, actor.UserId, actor.Name);
        SearchText = string.Join(' ', searched.Prepend(PartyName).Prepend(Number).Where(text => text.Length > 0)).ToLowerInvariant();
    }

    /// <summary>The reason of a cancellation, tidied; null when there is none or too much of it.</summary>
    public static string? ReasonOf(string reason) => reason.Trim() is { Length: > 0 and <= CancelReasonMaxLength } kept ? kept : null;
}
