using ErpWeb.Shared.Data;
using ErpWeb.Shared.Data.Outbox;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ErpWeb.Accounting.Journals;

/// <summary>What a journal is for. A contra moves money between cash and bank accounts only.</summary>
public enum JournalKind { Journal, Contra, Opening, YearEnd }

public enum JournalStatus { Posted, Cancelled }

/// <summary>A journal voucher: an entry that a person made, without a document of another kind. Its lines are those of the ledger.</summary>
[AppendOnly(nameof(Status), nameof(CancelledAtUtc), nameof(CancelReason))]
[Tells(BookEvents.Journal)]
public sealed class Journal : TenantRow, IUnlogged
{
    public const int NarrationMaxLength = 300;
    public const int CancelReasonMaxLength = 200;

    public Guid SeriesId { get; set; }
    public int FinancialYear { get; set; }
    public long SequenceNumber { get; set; }
    public required string Number { get; set; }
    public JournalKind Kind { get; set; }
    public DateOnly Date { get; set; }
    public required string Narration { get; set; }
    /// <summary>The sum of its debits, which is that of its credits.</summary>
    public decimal Total { get; set; }
    /// <summary>Number and narration in lower case, for searching.</summary>
    public string SearchText { get => $"{Number} {Narration}".ToLowerInvariant(); private set { } }
    public DateTime PostedAtUtc { get; set; }
    public Guid PostedById { get; set; }
    public required string PostedBy { get; set; }
    public JournalStatus Status { get; set; }
    public DateTime? CancelledAtUtc { get; set; }
    public string? CancelReason { get; set; }
}

internal sealed class JournalDocumentConfiguration : IEntityTypeConfiguration<Journal>
{
    public void Configure(EntityTypeBuilder<Journal> journal)
    {
        journal.ToTable("Journals");
        journal.Property(j => j.Number).HasMaxLength(16);
        journal.Property(j => j.Narration).HasMaxLength(Journal.NarrationMaxLength);
        journal.Property(j => j.SearchText).HasMaxLength(Journal.NarrationMaxLength + 17);
        journal.Property(j => j.PostedBy).HasMaxLength(100);
        journal.Property(j => j.CancelReason).HasMaxLength(Journal.CancelReasonMaxLength);
        journal.HasIndex(j => new { j.TenantId, j.SeriesId, j.FinancialYear, j.SequenceNumber }).IsUnique();
        journal.HasIndex(j => new { j.TenantId, j.Date, j.Id }).IsDescending(false, true, true);
    }
}
