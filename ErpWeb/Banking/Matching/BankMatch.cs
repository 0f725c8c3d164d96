using ErpWeb.Accounting.Journals;
using ErpWeb.Banking.Statements;
using ErpWeb.Shared.Data;
using ErpWeb.Shared.Data.Outbox;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ErpWeb.Banking.Matching;

/// <summary>How a line of a statement came to its entry of the books.</summary>
public enum MatchKind { Chosen, Suggested, Created, ByRule }

/// <summary>A line of a statement and a line of the ledger that are the same money. Undone matches stay, with the moment and the person.</summary>
[AppendOnly(nameof(UndoneAtUtc), nameof(UndoneBy))]
[Tells(BankingEvents.Line, AsWhole = true)]
public sealed class BankMatch : TenantRow, IUnlogged
{
    /// <summary>What was matched at once is undone at once.</summary>
    public Guid MatchingId { get; set; }
    public Guid LineId { get; set; }
    public Guid JournalLineId { get; set; }
    /// <summary>INR; above zero when money came.</summary>
    public decimal Amount { get; set; }
    public MatchKind Kind { get; set; }
    public DateTime MatchedAtUtc { get; set; }
    public required string MatchedBy { get; set; }
    public DateTime? UndoneAtUtc { get; set; }
    public string? UndoneBy { get; set; }
}

internal sealed class BankMatchConfiguration : IEntityTypeConfiguration<BankMatch>
{
    public void Configure(EntityTypeBuilder<BankMatch> match)
    {
        match.ToTable("BankMatches");
        match.Property(m => m.MatchedBy).HasMaxLength(100);
        match.Property(m => m.UndoneBy).HasMaxLength(100);
        match.HasOne<BankLine>().WithMany().HasForeignKey(m => new { m.TenantId, m.LineId }).OnDelete(DeleteBehavior.Restrict);
        match.HasOne<JournalLine>().WithMany().HasForeignKey(m => new { m.TenantId, m.JournalLineId }).OnDelete(DeleteBehavior.Restrict);
        match.HasIndex(m => new { m.TenantId, m.LineId });
        match.HasIndex(m => new { m.TenantId, m.JournalLineId });
        match.HasIndex(m => new { m.TenantId, m.MatchingId });
    }
}
