using ErpWeb.Catalog.Items;
using ErpWeb.Inventory.Warehouses;
using ErpWeb.Parties;
using ErpWeb.Purchasing.Documents;
using ErpWeb.Purchasing.Orders;
using ErpWeb.Shared.Data;
using ErpWeb.Shared.Data.Outbox;
using ErpWeb.Shared.Data.Posting;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ErpWeb.Purchasing.GoodsReceipts;

/// <summary>Goods that came in, before or without their bill.</summary>
[AppendOnly(nameof(Status), nameof(CancelledAtUtc), nameof(CancelReason))]
[Tells(PurchasingEvents.Receipt)]
public sealed class GoodsReceipt : PurchaseDocument, ICancellable
{
    public const int ChallanMaxLength = 40;

    public Guid? OrderId { get; set; }
    public string OrderNumber { get; set; } = "";
    /// <summary>Number on the supplier's delivery challan.</summary>
    public string Challan { get; set; } = "";
    /// <summary>What the accepted goods cost by the order.</summary>
    public decimal Value { get; set; }
    public DocumentStatus Status { get; set; }
}

[AppendOnly(nameof(Billed), nameof(BilledValue))]
public sealed class GoodsReceiptLine : TenantRow, IUnlogged
{
    public const int RejectReasonMaxLength = 200;

    public Guid ReceiptId { get; set; }
    public int LineNumber { get; set; }
    public Guid? OrderLineId { get; set; }
    public Guid ItemId { get; set; }
    public string Description { get; set; } = "";
    public string Unit { get; set; } = "";
    /// <summary>The other unit that the goods were counted in, with the accepted quantity there; null is the item's own.</summary>
    [AddedLater]
    public string? StatedUnit { get; set; }
    [AddedLater]
    public decimal? StatedQuantity { get; set; }
    /// <summary>Accepted; goes into stock.</summary>
    public decimal Quantity { get; set; }
    /// <summary>Not accepted: sent back at the door, or kept apart until the supplier takes it.</summary>
    public decimal Rejected { get; set; }
    /// <summary>Where rejected goods are kept, at no value: they are the supplier's still. Null when they went back at the door.</summary>
    [AddedLater]
    public Guid? RejectWarehouseId { get; set; }
    public string RejectReason { get; set; } = "";
    public decimal UnitCost { get; set; }
    public decimal Value { get; set; }
    public decimal Billed { get; set; }
    /// <summary>The part of <see cref="Value"/> that bills have taken over.</summary>
    public decimal BilledValue { get; set; }
}

internal sealed class GoodsReceiptConfiguration : IEntityTypeConfiguration<GoodsReceipt>, IEntityTypeConfiguration<GoodsReceiptLine>
{
    public void Configure(EntityTypeBuilder<GoodsReceipt> receipt)
    {
        PurchaseMapping.Document(receipt, "GoodsReceipts");
        receipt.HasOne<Party>().WithMany().HasForeignKey(r => new { r.TenantId, r.PartyId }).OnDelete(DeleteBehavior.Restrict);
        receipt.Property(r => r.OrderNumber).HasMaxLength(16);
        receipt.Property(r => r.Challan).HasMaxLength(GoodsReceipt.ChallanMaxLength);
        receipt.HasOne<PurchaseOrder>().WithMany().HasForeignKey(r => new { r.TenantId, r.OrderId }).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<GoodsReceiptLine> line)
    {
        line.ToTable("GoodsReceiptLines", table => table.HasCheckConstraint("CK_GoodsReceiptLines_Billed", "\"Billed\" >= 0 and \"Billed\" <= \"Quantity\""));
        line.Property(l => l.Description).HasMaxLength(PurchaseLine.DescriptionMaxLength);
        line.Property(l => l.Unit).HasMaxLength(3);
        line.Property(l => l.StatedUnit).HasMaxLength(3);
        line.Property(l => l.RejectReason).HasMaxLength(GoodsReceiptLine.RejectReasonMaxLength);
        line.HasOne<GoodsReceipt>().WithMany().HasForeignKey(l => new { l.TenantId, l.ReceiptId }).OnDelete(DeleteBehavior.Restrict);
        line.HasOne<PurchaseOrderLine>().WithMany().HasForeignKey(l => new { l.TenantId, l.OrderLineId }).OnDelete(DeleteBehavior.Restrict);
        line.HasOne<Warehouse>().WithMany().HasForeignKey(l => new { l.TenantId, l.RejectWarehouseId }).OnDelete(DeleteBehavior.Restrict);
        line.HasOne<Item>().WithMany().HasForeignKey(l => new { l.TenantId, l.ItemId }).OnDelete(DeleteBehavior.Restrict);
    }
}
