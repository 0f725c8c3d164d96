using ErpWeb.Accounting.Accounts;
using ErpWeb.Accounting.Tags;
using ErpWeb.Shared.Data;
using ErpWeb.Shared.Data.Outbox;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ErpWeb.Accounting.Journals;

/// <summary>One balanced entry of the general ledger, made by a document.</summary>
[AppendOnly]
[Tells(BookEvents.Ledger, AsWhole = true)]
public sealed class JournalEntry : TenantRow, IUnlogged
{
    public DateOnly Date { get; set; }
    public required string SourceType { get; set; }
    public Guid SourceId { get; set; }
    public required string SourceNumber { get; set; }
    public required string Narration { get; set; }
    /// <summary>The entry that this one takes back.</summary>
    public Guid? ReversesEntryId { get; set; }
    /// <summary>The document whose posting made this entry of another one, whose cost it changed; null for an entry of the document's own.</summary>
    public Guid? CausedById { get; set; }
    /// <summary>Moves a year's profit to equity: no income and no expense of the year.</summary>
    public bool IsYearEnd { get; set; }
}

/// <summary>One side of an entry: a debit or a credit in rupees, never both.</summary>
[AppendOnly]
public sealed class JournalLine : TenantRow, IUnlogged
{
    public const int NoteMaxLength = 200;

    public Guid EntryId { get; set; }
    public int LineNumber { get; set; }
    public Guid AccountId { get; set; }
    public Guid? PartyId { get; set; }
    public DateOnly Date { get; set; }
    public decimal Debit { get; set; }
    public decimal Credit { get; set; }
    public string Note { get; set; } = "";
    public Guid? CostCentreId { get; set; }
    public Guid? ProjectId { get; set; }
}

internal sealed class JournalConfiguration : IEntityTypeConfiguration<JournalEntry>, IEntityTypeConfiguration<JournalLine>
{
    public void Configure(EntityTypeBuilder<JournalEntry> entry)
    {
        entry.ToTable("JournalEntries");
        entry.Property(e => e.SourceType).HasMaxLength(30);
        entry.Property(e => e.SourceNumber).HasMaxLength(30);
        entry.Property(e => e.Narration).HasMaxLength(300);
        entry.HasIndex(e => new { e.TenantId, e.SourceId });
        entry.HasIndex(e => new { e.TenantId, e.Date, e.Id });
    }

    public void Configure(EntityTypeBuilder<JournalLine> line)
    {
        line.ToTable("JournalLines");
        line.HasOne<JournalEntry>().WithMany().HasForeignKey(l => new { l.TenantId, l.EntryId }).OnDelete(DeleteBehavior.Restrict);
        line.HasOne<Account>().WithMany().HasForeignKey(l => new { l.TenantId, l.AccountId }).OnDelete(DeleteBehavior.Restrict);
        line.HasOne<Tag>().WithMany().HasForeignKey(l => new { l.TenantId, l.CostCentreId }).OnDelete(DeleteBehavior.Restrict);
        line.HasOne<Tag>().WithMany().HasForeignKey(l => new { l.TenantId, l.ProjectId }).OnDelete(DeleteBehavior.Restrict);
        line.Property(l => l.Note).HasMaxLength(JournalLine.NoteMaxLength);
        line.HasIndex(l => new { l.TenantId, l.AccountId, l.Date });
        line.HasIndex(l => new { l.TenantId, l.PartyId, l.Date }).HasFilter("\"PartyId\" is not null");
        line.HasIndex(l => new { l.TenantId, l.CostCentreId, l.Date }).HasFilter("\"CostCentreId\" is not null");
        line.HasIndex(l => new { l.TenantId, l.ProjectId, l.Date }).HasFilter("\"ProjectId\" is not null");
    }
}
