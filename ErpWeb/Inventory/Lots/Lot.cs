using ErpWeb.Catalog.Items;
using ErpWeb.Shared.Data;
using ErpWeb.Shared.Data.Outbox;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ErpWeb.Inventory.Lots;

public enum LotStatus { Released, Quarantined, Blocked, Recalled }

/// <summary>A batch of an item, or one serial number: goods that are told apart from others of the same item, and cost what they cost.</summary>
[Tells(InventoryEvents.Lot)]
public sealed class Lot : TenantRow, IVersioned
{
    public const int NumberMaxLength = 40;

    public Guid ItemId { get; set; }
    /// <summary>Batch or serial number, in capitals.</summary>
    public required string Number { get; set; }
    public DateOnly? MadeOn { get; set; }
    /// <summary>The last day on which it may be sold.</summary>
    public DateOnly? ExpiresOn { get; set; }
    /// <summary>Maximum retail price per unit, tax included.</summary>
    public decimal? Mrp { get; set; }
    public DateOnly? WarrantyUntil { get; set; }
    public LotStatus Status { get; set; }
    public int Version { get; set; }
}

internal sealed class LotConfiguration : IEntityTypeConfiguration<Lot>
{
    public void Configure(EntityTypeBuilder<Lot> lot)
    {
        lot.ToTable("Lots");
        lot.Property(l => l.Number).HasMaxLength(Lot.NumberMaxLength);
        lot.HasOne<Item>().WithMany().HasForeignKey(l => new { l.TenantId, l.ItemId }).OnDelete(DeleteBehavior.Restrict);
        lot.HasIndex(l => new { l.TenantId, l.ItemId, l.Number }).IsUnique();
        lot.HasIndex(l => new { l.TenantId, l.Number });
    }
}
