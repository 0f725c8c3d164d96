using ErpWeb.Counter.Tills;
using ErpWeb.Parties;
using ErpWeb.Shared.Data;
using ErpWeb.Shared.Data.Outbox;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ErpWeb.Counter.Bills;

/// <summary>A bill that is not paid yet, kept as its own JSON beside what the list of open bills shows. Its id becomes the invoice's id.</summary>
[Tells(CounterEvents.Bill)]
public sealed class StoredBill : TenantRow, IUnlogged, IVersioned
{
    public Guid TillId { get; set; }
    public string PartyName { get; set; } = "";
    public decimal Total { get; set; }
    public int LineCount { get; set; }
    public bool IsHeld { get; set; }
    public required string Payload { get; set; }
    public Guid TypedById { get; set; }
    public DateTime UpdatedAtUtc { get; set; }
    public required string UpdatedBy { get; set; }
    public int Version { get; set; }
}

internal sealed class StoredBillConfiguration : IEntityTypeConfiguration<StoredBill>
{
    public void Configure(EntityTypeBuilder<StoredBill> bill)
    {
        bill.ToTable("CounterBills");
        bill.Property(b => b.PartyName).HasMaxLength(Party.NameMaxLength);
        bill.Property(b => b.UpdatedBy).HasMaxLength(100);
        bill.HasOne<Till>().WithMany().HasForeignKey(b => new { b.TenantId, b.TillId }).OnDelete(DeleteBehavior.Restrict);
        bill.HasIndex(b => new { b.TenantId, b.TillId, b.UpdatedAtUtc });
    }
}
