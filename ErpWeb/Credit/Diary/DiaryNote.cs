using ErpWeb.Parties;
using ErpWeb.Shared.Data;
using ErpWeb.Shared.Data.Outbox;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ErpWeb.Credit.Diary;

/// <summary>What was talked about with a customer who owes, and what he promised.</summary>
[Tells("diary", PartOf = nameof(PartyId))]
public sealed class DiaryNote : TenantRow
{
    public const int TextMaxLength = 500;

    public Guid PartyId { get; set; }
    public DateTime AtUtc { get; set; }
    public DateOnly Date { get; set; }
    public required string Text { get; set; }
    /// <summary>The day by which he promised to pay; none for a mere note.</summary>
    public DateOnly? PromisedOn { get; set; }
    public decimal? PromisedAmount { get; set; }
    /// <summary>Somebody has dealt with a broken promise.</summary>
    public DateTime? ClosedAtUtc { get; set; }
    public Guid WrittenById { get; set; }
    public required string WrittenBy { get; set; }
}

internal sealed class DiaryNoteConfiguration : IEntityTypeConfiguration<DiaryNote>
{
    public void Configure(EntityTypeBuilder<DiaryNote> note)
    {
        note.ToTable("DiaryNotes");
        note.Property(n => n.Text).HasMaxLength(DiaryNote.TextMaxLength);
        note.Property(n => n.WrittenBy).HasMaxLength(100);
        note.HasOne<Party>().WithMany().HasForeignKey(n => new { n.TenantId, n.PartyId }).OnDelete(DeleteBehavior.Restrict);
        note.HasIndex(n => new { n.TenantId, n.PartyId, n.Date });
        note.HasIndex(n => new { n.TenantId, n.PromisedOn });
    }
}
