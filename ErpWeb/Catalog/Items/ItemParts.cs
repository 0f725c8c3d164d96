using ErpWeb.Shared.Data;
using ErpWeb.Shared.Data.Outbox;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ErpWeb.Catalog.Items;

/// <summary>Another unit that the item is bought and sold in.</summary>
[Tells("item", PartOf = nameof(ItemId))]
public sealed class ItemUnit : TenantRow
{
    public Guid ItemId { get; set; }
    /// <summary>Unit quantity code.</summary>
    public required string Unit { get; set; }
    /// <summary>So many of this unit...</summary>
    public decimal Units { get; set; } = 1;
    /// <summary>...are so many of the item's own.</summary>
    public decimal Base { get; set; }
    /// <summary>INR per one of this unit; null follows the item's price.</summary>
    public decimal? SalePrice { get; set; }
}

/// <summary>A further barcode of the item, perhaps that of a whole box.</summary>
[Tells("item", PartOf = nameof(ItemId))]
public sealed class ItemBarcode : TenantRow
{
    public Guid ItemId { get; set; }
    public required string Code { get; set; }
    /// <summary>The unit that a scan adds one of; empty is the item's own.</summary>
    public string Unit { get; set; } = "";
}

/// <summary>Goods that one of a kit contains.</summary>
[Tells("item", PartOf = nameof(KitId))]
public sealed class KitPart : TenantRow
{
    public Guid KitId { get; set; }
    public Guid ItemId { get; set; }
    /// <summary>In the unit of the part.</summary>
    public decimal Quantity { get; set; }
}

internal sealed class ItemPartsConfiguration : IEntityTypeConfiguration<ItemUnit>, IEntityTypeConfiguration<ItemBarcode>, IEntityTypeConfiguration<KitPart>
{
    public void Configure(EntityTypeBuilder<ItemUnit> unit)
    {
        unit.ToTable("ItemUnits");
        unit.Property(u => u.Unit).HasMaxLength(3);
        unit.HasOne<Item>().WithMany().HasForeignKey(u => new { u.TenantId, u.ItemId }).OnDelete(DeleteBehavior.Cascade);
        unit.HasIndex(u => new { u.TenantId, u.ItemId, u.Unit }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<ItemBarcode> barcode)
    {
        barcode.ToTable("ItemBarcodes");
        barcode.Property(b => b.Code).HasMaxLength(Item.BarcodeMaxLength);
        barcode.Property(b => b.Unit).HasMaxLength(3);
        barcode.HasOne<Item>().WithMany().HasForeignKey(b => new { b.TenantId, b.ItemId }).OnDelete(DeleteBehavior.Cascade);
        barcode.HasIndex(b => new { b.TenantId, b.Code }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<KitPart> part)
    {
        part.ToTable("KitParts");
        part.HasOne<Item>().WithMany().HasForeignKey(p => new { p.TenantId, p.KitId }).OnDelete(DeleteBehavior.Cascade);
        part.HasOne<Item>().WithMany().HasForeignKey(p => new { p.TenantId, p.ItemId }).OnDelete(DeleteBehavior.Restrict);
        part.HasIndex(p => new { p.TenantId, p.KitId, p.ItemId }).IsUnique();
    }
}
