using ErpWeb.Catalog.Items;
using ErpWeb.Parties;
using ErpWeb.Purchasing.Documents;
using ErpWeb.Shared.Data;
using ErpWeb.Shared.Data.Outbox;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ErpWeb.Purchasing.Orders;

public enum OrderStatus { Open, PartlyReceived, Received, Billed, Closed, Cancelled }

/// <summary>What was ordered from a supplier. Its lines count what has come and what was billed.</summary>
[AppendOnly(nameof(Status), nameof(CancelledAtUtc), nameof(CancelReason))]
[Tells(PurchasingEvents.Order)]
public sealed class PurchaseOrder : PurchaseDocument
{
    public const int TermsMaxLength = 500;

    /// <summary>When the goods are wanted.</summary>
    public DateOnly? ExpectedDate { get; set; }
    public string PartyGstin { get; set; } = "";
    public string PartyAddress { get; set; } = "";
    public string Terms { get; set; } = "";
    public decimal Value { get; set; }
    public decimal Cgst { get; set; }
    public decimal Sgst { get; set; }
    public decimal Igst { get; set; }
    public decimal Cess { get; set; }
    public decimal RoundOff { get; set; }
    public decimal Total { get; set; }
    public OrderStatus Status { get; set; }
}

[AppendOnly(nameof(Received), nameof(Billed))]
public sealed class PurchaseOrderLine : PurchaseLine
{
    public Guid OrderId { get; set; }
    /// <summary>Accepted so far, in the item's unit.</summary>
    public decimal Received { get; set; }
    public decimal Billed { get; set; }
}

internal sealed class PurchaseOrderConfiguration : IEntityTypeConfiguration<PurchaseOrder>, IEntityTypeConfiguration<PurchaseOrderLine>
{
    public void Configure(EntityTypeBuilder<PurchaseOrder> order)
    {
        PurchaseMapping.Document(order, "PurchaseOrders");
        order.HasOne<Party>().WithMany().HasForeignKey(o => new { o.TenantId, o.PartyId }).OnDelete(DeleteBehavior.Restrict);
        order.Property(o => o.PartyGstin).HasMaxLength(15);
        order.Property(o => o.PartyAddress).HasMaxLength(400);
        order.Property(o => o.Terms).HasMaxLength(PurchaseOrder.TermsMaxLength);
    }

    public void Configure(EntityTypeBuilder<PurchaseOrderLine> line)
    {
        PurchaseMapping.Line(line, "PurchaseOrderLines");
        line.HasOne<Item>().WithMany().HasForeignKey(l => new { l.TenantId, l.ItemId }).OnDelete(DeleteBehavior.Restrict);
        line.HasOne<PurchaseOrder>().WithMany().HasForeignKey(l => new { l.TenantId, l.OrderId }).OnDelete(DeleteBehavior.Restrict);
    }
}
