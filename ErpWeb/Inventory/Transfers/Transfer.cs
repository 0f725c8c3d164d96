using ErpWeb.Catalog.Items;
using ErpWeb.Inventory.Adjustments;
using ErpWeb.Inventory.Lots;
using ErpWeb.Inventory.Warehouses;
using ErpWeb.Shared.Data;
using ErpWeb.Shared.Data.Outbox;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ErpWeb.Inventory.Transfers;

public enum TransferStatus { Sent, PartlyReceived, Received, ClosedWithLoss, Cancelled }

/// <summary>Goods on their way from one warehouse to another.</summary>
[AppendOnly(nameof(Status), nameof(Revision), nameof(CancelledAtUtc), nameof(CancelReason))]
[Tells(InventoryEvents.Transfer)]
public sealed class Transfer : TenantRow, IUnlogged
{
    public const int VehicleMaxLength = 20;

    public Guid SeriesId { get; set; }
    public int FinancialYear { get; set; }
    public long SequenceNumber { get; set; }
    public required string Number { get; set; }
    public DateOnly Date { get; set; }
    public Guid FromWarehouseId { get; set; }
    public Guid ToWarehouseId { get; set; }
    /// <summary>Where the goods are between sending and receiving; null when they arrived at once.</summary>
    public Guid? TransitWarehouseId { get; set; }
    public string Note { get; set; } = "";
    public string Vehicle { get; set; } = "";
    public DateTime PostedAtUtc { get; set; }
    public Guid PostedById { get; set; }
    public required string PostedBy { get; set; }
    public TransferStatus Status { get; set; }
    /// <summary>Counts what happened to it. Whoever receives locks the row by it.</summary>
    public int Revision { get; set; }
    public DateTime? CancelledAtUtc { get; set; }
    public string? CancelReason { get; set; }
}

[AppendOnly]
public sealed class TransferLine : TenantRow, IUnlogged
{
    public Guid TransferId { get; set; }
    public int LineNumber { get; set; }
    public Guid ItemId { get; set; }
    public required string ItemName { get; set; }
    public string HsnSac { get; set; } = "";
    public required string Unit { get; set; }
    public Guid? LotId { get; set; }
    public string LotNumber { get; set; } = "";
    public decimal Quantity { get; set; }
    /// <summary>Another unit of the item that the line was stated in; null for its own.</summary>
    [AddedLater]
    public string? StatedUnit { get; set; }
    [AddedLater]
    public decimal? StatedQuantity { get; set; }
    /// <summary>INR: what the goods cost.</summary>
    public decimal Value { get; set; }
}

/// <summary>What arrived of a transfer at one time, or what was given up as lost.</summary>
[AppendOnly(nameof(IsCancelled), nameof(CancelReason))]
[Tells(InventoryEvents.Transfer, PartOf = nameof(TransferId))]
public sealed class TransferReceipt : TenantRow, IUnlogged
{
    public Guid TransferId { get; set; }
    /// <summary>The transfer's number with a count: ST/26-27/0004/R1.</summary>
    public required string Number { get; set; }
    public DateOnly Date { get; set; }
    /// <summary>The goods did not arrive and will not.</summary>
    public bool IsLoss { get; set; }
    /// <summary>Input tax given back because the goods are lost (section 17(5)(h) of the CGST Act).</summary>
    [AddedLater]
    public decimal? Cgst { get; set; }
    [AddedLater]
    public decimal? Sgst { get; set; }
    [AddedLater]
    public decimal? Igst { get; set; }
    public string Note { get; set; } = "";
    public DateTime PostedAtUtc { get; set; }
    public Guid PostedById { get; set; }
    public required string PostedBy { get; set; }
    public bool IsCancelled { get; set; }
    public string? CancelReason { get; set; }
}

[AppendOnly]
public sealed class TransferReceiptLine : TenantRow, IUnlogged
{
    public Guid ReceiptId { get; set; }
    public Guid TransferLineId { get; set; }
    public decimal Quantity { get; set; }
    public decimal Value { get; set; }
}

internal sealed class TransferConfiguration :
    IEntityTypeConfiguration<Transfer>, IEntityTypeConfiguration<TransferLine>, IEntityTypeConfiguration<TransferReceipt>, IEntityTypeConfiguration<TransferReceiptLine>
{
    public void Configure(EntityTypeBuilder<Transfer> transfer)
    {
        transfer.ToTable("Transfers");
        transfer.Property(t => t.Number).HasMaxLength(16);
        transfer.Property(t => t.Note).HasMaxLength(StockAdjustment.NoteMaxLength);
        transfer.Property(t => t.Vehicle).HasMaxLength(Transfer.VehicleMaxLength);
        transfer.Property(t => t.PostedBy).HasMaxLength(100);
        transfer.Property(t => t.CancelReason).HasMaxLength(StockAdjustment.NoteMaxLength);
        transfer.HasOne<Warehouse>().WithMany().HasForeignKey(t => new { t.TenantId, t.FromWarehouseId }).OnDelete(DeleteBehavior.Restrict);
        transfer.HasOne<Warehouse>().WithMany().HasForeignKey(t => new { t.TenantId, t.ToWarehouseId }).OnDelete(DeleteBehavior.Restrict);
        transfer.HasOne<Warehouse>().WithMany().HasForeignKey(t => new { t.TenantId, t.TransitWarehouseId }).OnDelete(DeleteBehavior.Restrict);
        transfer.HasIndex(t => new { t.TenantId, t.SeriesId, t.FinancialYear, t.SequenceNumber }).IsUnique();
        transfer.HasIndex(t => new { t.TenantId, t.Date, t.Id }).IsDescending(false, true, true);
    }

    public void Configure(EntityTypeBuilder<TransferLine> line)
    {
        line.ToTable("TransferLines");
        line.Property(l => l.ItemName).HasMaxLength(Item.NameMaxLength);
        line.Property(l => l.HsnSac).HasMaxLength(8);
        line.Property(l => l.Unit).HasMaxLength(3);
        line.Property(l => l.StatedUnit).HasMaxLength(3);
        line.Property(l => l.LotNumber).HasMaxLength(Lot.NumberMaxLength);
        line.HasOne<Transfer>().WithMany().HasForeignKey(l => new { l.TenantId, l.TransferId }).OnDelete(DeleteBehavior.Restrict);
        line.HasOne<Item>().WithMany().HasForeignKey(l => new { l.TenantId, l.ItemId }).OnDelete(DeleteBehavior.Restrict);
        line.HasOne<Lot>().WithMany().HasForeignKey(l => new { l.TenantId, l.LotId }).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<TransferReceipt> receipt)
    {
        receipt.ToTable("TransferReceipts");
        receipt.Property(r => r.Number).HasMaxLength(24);
        receipt.Property(r => r.Note).HasMaxLength(StockAdjustment.NoteMaxLength);
        receipt.Property(r => r.PostedBy).HasMaxLength(100);
        receipt.Property(r => r.CancelReason).HasMaxLength(StockAdjustment.NoteMaxLength);
        receipt.HasOne<Transfer>().WithMany().HasForeignKey(r => new { r.TenantId, r.TransferId }).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<TransferReceiptLine> line)
    {
        line.ToTable("TransferReceiptLines");
        line.HasOne<TransferReceipt>().WithMany().HasForeignKey(l => new { l.TenantId, l.ReceiptId }).OnDelete(DeleteBehavior.Restrict);
        line.HasOne<TransferLine>().WithMany().HasForeignKey(l => new { l.TenantId, l.TransferLineId }).OnDelete(DeleteBehavior.Restrict);
    }
}
