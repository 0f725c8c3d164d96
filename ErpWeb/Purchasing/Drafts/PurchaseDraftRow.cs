using ErpWeb.Parties;
using ErpWeb.Shared.Data;
using ErpWeb.Shared.Data.Outbox;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ErpWeb.Purchasing.Drafts;

public enum DraftKind { Order, Bill }

/// <summary>An order or bill still being typed, kept as the form's own JSON. Its id becomes the document's id.</summary>
[Tells(PurchasingEvents.Draft)]
public sealed class PurchaseDraftRow : TenantRow, IUnlogged, IVersioned
{
    public DraftKind Kind { get; set; }
    public string PartyName { get; set; } = "";
    public DateOnly Date { get; set; }
    public decimal Total { get; set; }
    public string Payload { get; set; } = "";
    public Guid TypedById { get; set; }
    public DateTime UpdatedAtUtc { get; set; }
    public string UpdatedBy { get; set; } = "";
    public int Version { get; set; }
}

internal sealed class PurchaseDraftRowConfiguration : IEntityTypeConfiguration<PurchaseDraftRow>
{
    public void Configure(EntityTypeBuilder<PurchaseDraftRow> draft)
    {
        draft.ToTable("PurchaseDrafts");
        draft.Property(d => d.PartyName).HasMaxLength(Party.NameMaxLength);
        draft.Property(d => d.UpdatedBy).HasMaxLength(100);
        draft.HasIndex(d => new { d.TenantId, d.Kind, d.UpdatedAtUtc });
    }
}
