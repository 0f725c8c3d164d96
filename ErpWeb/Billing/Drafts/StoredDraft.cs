using ErpWeb.Billing.Documents;
using ErpWeb.Billing.Invoices;
using ErpWeb.Parties;
using ErpWeb.Shared.Data;
using ErpWeb.Shared.Data.Outbox;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ErpWeb.Billing.Drafts;

/// <summary>
/// An invoice still being typed. It may be incomplete or wrong, so it is kept as the form's own JSON beside what the list
/// shows. Its id becomes the invoice's id: posting the same draft twice finds the invoice already there.
/// </summary>
[OwnRecord(nameof(TypedById))]
[Tells(InvoiceEvents.Draft)]
public sealed class StoredDraft : TenantRow, IUnlogged, IVersioned
{
    public SalesKind Kind { get; set; }
    public string PartyName { get; set; } = "";
    public DateOnly Date { get; set; }
    public decimal Total { get; set; }
    public required string Payload { get; set; }
    /// <summary>Who began it.</summary>
    public Guid TypedById { get; set; }
    public DateTime UpdatedAtUtc { get; set; }
    public required string UpdatedBy { get; set; }
    public int Version { get; set; }
}

internal sealed class StoredDraftConfiguration : IEntityTypeConfiguration<StoredDraft>
{
    public void Configure(EntityTypeBuilder<StoredDraft> draft)
    {
        draft.ToTable("InvoiceDrafts");
        draft.Property(d => d.PartyName).HasMaxLength(Party.NameMaxLength);
        draft.Property(d => d.UpdatedBy).HasMaxLength(100);
        draft.HasIndex(d => new { d.TenantId, d.UpdatedAtUtc });
    }
}
