using ErpWeb.Catalog.Items;
using ErpWeb.Inventory.Lots;
using ErpWeb.Inventory.Warehouses;
using ErpWeb.Shared.Data;
using ErpWeb.Shared.Data.Outbox;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ErpWeb.Inventory.Adjustments;

/// <summary>Why the stock differs from what documents say. Opening is what was there when the books began.</summary>
public enum AdjustmentReason { Damage, Loss, Theft, Sample, Expired, OwnUse, Found, Correction, Opening }

public enum AdjustmentStatus { Posted, Cancelled }

/// <summary>Goods that came or went without being bought or sold.</summary>
[AppendOnly(nameof(Status), nameof(CancelledAtUtc), nameof(CancelReason))]
[Tells(InventoryEvents.Adjustment)]
public sealed class StockAdjustment : TenantRow, IUnlogged
{
    public const int NoteMaxLength = 200;

    public Guid SeriesId { get; set; }
    public int FinancialYear { get; set; }
    public long SequenceNumber { get; set; }
    public required string Number { get; set; }
    public DateOnly Date { get; set; }
    public AdjustmentReason Reason { get; set; }
    public string Note { get; set; } = "";
    /// <summary>INR: what the stock is worth more, or, below zero, less.</summary>
    public decimal Value { get; set; }
    /// <summary>Input tax given back because the goods are lost, destroyed, given away or used privately (section 17(5) of the CGST Act).</summary>
    public decimal Cgst { get; set; }
    public decimal Sgst { get; set; }
    public decimal Igst { get; set; }
    public DateTime PostedAtUtc { get; set; }
    public Guid PostedById { get; set; }
    public required string PostedBy { get; set; }
    public AdjustmentStatus Status { get; set; }
    public DateTime? CancelledAtUtc { get; set; }
    public string? CancelReason { get; set; }
}

/// <summary>One item of an adjustment.</summary>
[AppendOnly]
public sealed class StockAdjustmentLine : TenantRow, IUnlogged
{
    public Guid AdjustmentId { get; set; }
    public int LineNumber { get; set; }
    public Guid ItemId { get; set; }
    public required string ItemName { get; set; }
    public required string Unit { get; set; }
    public Guid WarehouseId { get; set; }
    public Guid? LotId { get; set; }
    public string LotNumber { get; set; } = "";
    /// <summary>In the item's unit; below zero when the goods leave.</summary>
    public decimal Quantity { get; set; }
    /// <summary>Another unit of the item that the line was stated in; null for its own.</summary>
    [AddedLater]
    public string? StatedUnit { get; set; }
    /// <summary>In that unit, of the quantity's sign.</summary>
    [AddedLater]
    public decimal? StatedQuantity { get; set; }
    /// <summary>INR, of the quantity's sign.</summary>
    public decimal Value { get; set; }
}

internal sealed class StockAdjustmentConfiguration : IEntityTypeConfiguration<StockAdjustment>, IEntityTypeConfiguration<StockAdjustmentLine>
{
    public void Configure(EntityTypeBuilder<StockAdjustment> adjustment)
    {
        adjustment.ToTable("StockAdjustments");
        adjustment.Property(a => a.Number).HasMaxLength(16);
        adjustment.Property(a => a.Note).HasMaxLength(StockAdjustment.NoteMaxLength);
        adjustment.Property(a => a.PostedBy).HasMaxLength(100);
        adjustment.Property(a => a.CancelReason).HasMaxLength(StockAdjustment.NoteMaxLength);
        adjustment.HasIndex(a => new { a.TenantId, a.SeriesId, a.FinancialYear, a.SequenceNumber }).IsUnique();
        adjustment.HasIndex(a => new { a.TenantId, a.Date, a.Id }).IsDescending(false, true, true);
    }

    public void Configure(EntityTypeBuilder<StockAdjustmentLine> line)
    {
        line.ToTable("StockAdjustmentLines");
        line.Property(l => l.ItemName).HasMaxLength(Item.NameMaxLength);
        line.Property(l => l.Unit).HasMaxLength(3);
        line.Property(l => l.StatedUnit).HasMaxLength(3);
        line.Property(l => l.LotNumber).HasMaxLength(Lot.NumberMaxLength);
        line.HasOne<StockAdjustment>().WithMany().HasForeignKey(l => new { l.TenantId, l.AdjustmentId }).OnDelete(DeleteBehavior.Restrict);
        line.HasOne<Item>().WithMany().HasForeignKey(l => new { l.TenantId, l.ItemId }).OnDelete(DeleteBehavior.Restrict);
        line.HasOne<Warehouse>().WithMany().HasForeignKey(l => new { l.TenantId, l.WarehouseId }).OnDelete(DeleteBehavior.Restrict);
        line.HasOne<Lot>().WithMany().HasForeignKey(l => new { l.TenantId, l.LotId }).OnDelete(DeleteBehavior.Restrict);
    }
}
