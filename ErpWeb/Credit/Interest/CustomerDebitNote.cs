using ErpWeb.Parties;
using ErpWeb.Shared.Data;
using ErpWeb.Shared.Data.Outbox;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ErpWeb.Credit.Interest;

public enum CustomerDebitKind { Interest, BounceCharge }

public enum CustomerDebitStatus { Posted, Cancelled }

/// <summary>What a customer owes besides his invoices: interest on what is overdue, the charge for a bounced cheque.</summary>
[AppendOnly(nameof(Status), nameof(CancelledAtUtc), nameof(CancelReason))]
[Tells("customer-debit-note")]
public sealed class CustomerDebitNote : TenantRow, IUnlogged
{
    public const int CancelReasonMaxLength = 200;

    public Guid SeriesId { get; set; }
    public int FinancialYear { get; set; }
    public long SequenceNumber { get; set; }
    public required string Number { get; set; }
    public DateOnly Date { get; set; }
    public CustomerDebitKind Kind { get; set; }
    public Guid PartyId { get; set; }
    public required string PartyName { get; set; }
    public decimal Amount { get; set; }
    public DateTime PostedAtUtc { get; set; }
    public Guid PostedById { get; set; }
    public required string PostedBy { get; set; }
    public CustomerDebitStatus Status { get; set; }
    public DateTime? CancelledAtUtc { get; set; }
    public string? CancelReason { get; set; }
}

/// <summary>What a part of the amount is for.</summary>
[AppendOnly]
public sealed class CustomerDebitNoteLine : TenantRow, IUnlogged
{
    public const int TextMaxLength = 200;

    public Guid NoteId { get; set; }
    public int LineNumber { get; set; }
    public required string Text { get; set; }
    /// <summary>The overdue bill; none for a charge.</summary>
    public Guid? ReceivableId { get; set; }
    /// <summary>Interest runs until this day; the next note begins after it.</summary>
    public DateOnly? Through { get; set; }
    public decimal Amount { get; set; }
}

internal sealed class CustomerDebitNoteConfiguration : IEntityTypeConfiguration<CustomerDebitNote>, IEntityTypeConfiguration<CustomerDebitNoteLine>
{
    public void Configure(EntityTypeBuilder<CustomerDebitNote> note)
    {
        note.ToTable("CustomerDebitNotes");
        note.Property(n => n.Number).HasMaxLength(16);
        note.Property(n => n.PartyName).HasMaxLength(Party.NameMaxLength);
        note.Property(n => n.PostedBy).HasMaxLength(100);
        note.Property(n => n.CancelReason).HasMaxLength(CustomerDebitNote.CancelReasonMaxLength);
        note.HasOne<Party>().WithMany().HasForeignKey(n => new { n.TenantId, n.PartyId }).OnDelete(DeleteBehavior.Restrict);
        note.HasIndex(n => new { n.TenantId, n.SeriesId, n.FinancialYear, n.SequenceNumber }).IsUnique();
        note.HasIndex(n => new { n.TenantId, n.PartyId, n.Date });
    }

    public void Configure(EntityTypeBuilder<CustomerDebitNoteLine> line)
    {
        line.ToTable("CustomerDebitNoteLines");
        line.Property(l => l.Text).HasMaxLength(CustomerDebitNoteLine.TextMaxLength);
        line.HasOne<CustomerDebitNote>().WithMany().HasForeignKey(l => new { l.TenantId, l.NoteId }).OnDelete(DeleteBehavior.Restrict);
        line.HasIndex(l => new { l.TenantId, l.ReceivableId });
    }
}
