using ErpWeb.Catalog.Items;
using ErpWeb.Inventory.Warehouses;
using ErpWeb.Shared.Data;
using ErpWeb.Shared.Data.Outbox;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ErpWeb.Inventory.Bins;

/// <summary>A shelf, rack or drawer of a warehouse. It says where to look; the ledger knows warehouses only.</summary>
[Tells(InventoryEvents.Warehouse, PartOf = nameof(WarehouseId))]
public sealed class Bin : TenantRow
{
    public const int CodeMaxLength = 20;
    public const int NameMaxLength = 100;

    public Guid WarehouseId { get; set; }
    /// <summary>As it stands on the shelf, unique in the warehouse; people walk in the order of codes.</summary>
    public required string Code { get; set; }
    public string Name { get; set; } = "";
}

/// <summary>Where an item usually lies in a warehouse.</summary>
[Tells(InventoryEvents.Warehouse, PartOf = nameof(WarehouseId))]
public sealed class ItemBin : TenantRow
{
    public Guid ItemId { get; set; }
    public Guid WarehouseId { get; set; }
    public Guid BinId { get; set; }
}

internal sealed class BinConfiguration : IEntityTypeConfiguration<Bin>, IEntityTypeConfiguration<ItemBin>
{
    public void Configure(EntityTypeBuilder<Bin> bin)
    {
        bin.ToTable("Bins");
        bin.Property(b => b.Code).HasMaxLength(Bin.CodeMaxLength);
        bin.Property(b => b.Name).HasMaxLength(Bin.NameMaxLength);
        bin.HasOne<Warehouse>().WithMany().HasForeignKey(b => new { b.TenantId, b.WarehouseId }).OnDelete(DeleteBehavior.Restrict);
        bin.HasIndex(b => new { b.TenantId, b.WarehouseId, b.Code }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<ItemBin> place)
    {
        place.ToTable("ItemBins");
        place.HasOne<Item>().WithMany().HasForeignKey(p => new { p.TenantId, p.ItemId }).OnDelete(DeleteBehavior.Cascade);
        place.HasOne<Warehouse>().WithMany().HasForeignKey(p => new { p.TenantId, p.WarehouseId }).OnDelete(DeleteBehavior.Restrict);
        place.HasOne<Bin>().WithMany().HasForeignKey(p => new { p.TenantId, p.BinId }).OnDelete(DeleteBehavior.Restrict);
        place.HasIndex(p => new { p.TenantId, p.WarehouseId, p.ItemId }).IsUnique();
    }
}
