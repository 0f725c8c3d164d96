using ErpWeb.Billing.Documents;
using ErpWeb.Billing.Invoices;
using ErpWeb.Catalog.Items;
using ErpWeb.Parties;
using ErpWeb.Shared.Data;
using ErpWeb.Shared.Data.Outbox;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ErpWeb.Billing.Papers;

/// <summary>How far a paper has come. A quote is accepted, declined, replaced or ordered; an order and a challan are done in parts.</summary>
public enum SalesPaperStatus { Open, Accepted, Declined, Replaced, Ordered, Partly, Delivered, Done, Closed, Cancelled }

/// <summary>Why goods leave without an invoice (rule 55 of the CGST Rules).</summary>
public enum ChallanReason { LineSale, OnApproval, JobWork, UnknownQuantity, Other }

/// <summary>A paper of a sale that is no invoice: a quote, an order, a delivery challan, or the return of what a challan took out.</summary>
[AppendOnly(nameof(Status), nameof(CancelledAtUtc), nameof(CancelReason))]
[OwnRecord(nameof(PostedById))]
[Tells(InvoiceEvents.Paper)]
public sealed class SalesPaper : SalesDocument
{
    public const int VehicleMaxLength = 20;

    public SalesKind Kind { get; set; }
    /// <summary>The last day of a quote; the day an order is expected on.</summary>
    public DateOnly? Until { get; set; }
    public ChallanReason Reason { get; set; }
    /// <summary>The vehicle that takes the goods of a challan.</summary>
    public string Vehicle { get; set; } = "";
    /// <summary>The paper it was made from, when it is one: the quote of an order, the quote that it replaces, the challan of a return.</summary>
    public Guid? OriginId { get; set; }
    public string OriginNumber { get; set; } = "";
    public SalesPaperStatus Status { get; set; }
}

/// <summary>One line of a paper, and what came of it since.</summary>
[AppendOnly(nameof(Delivered), nameof(Invoiced), nameof(Returned))]
public sealed class SalesPaperLine : SalesLine
{
    public Guid PaperId { get; set; }
    /// <summary>The line of the paper it was made from.</summary>
    public Guid? OriginLineId { get; set; }
    /// <summary>Of an order: what left, by challan or with an invoice. Never more than the quantity.</summary>
    public decimal Delivered { get; set; }
    /// <summary>Never more than what was delivered.</summary>
    public decimal Invoiced { get; set; }
    /// <summary>Of a challan: what came back without being billed.</summary>
    public decimal Returned { get; set; }
}

internal sealed class SalesPaperConfiguration : IEntityTypeConfiguration<SalesPaper>, IEntityTypeConfiguration<SalesPaperLine>
{
    public void Configure(EntityTypeBuilder<SalesPaper> paper)
    {
        SalesMapping.Document(paper, "SalesPapers");
        paper.HasOne<Party>().WithMany().HasForeignKey(p => new { p.TenantId, p.PartyId }).OnDelete(DeleteBehavior.Restrict);
        paper.Property(p => p.Vehicle).HasMaxLength(SalesPaper.VehicleMaxLength);
        paper.Property(p => p.OriginNumber).HasMaxLength(SalesPaper.NumberMaxLength);
        paper.HasOne<SalesPaper>().WithMany().HasForeignKey(p => new { p.TenantId, p.OriginId }).OnDelete(DeleteBehavior.Restrict);
        paper.HasIndex(p => new { p.TenantId, p.Kind, p.Date, p.Id }).IsDescending(false, false, true, true);
    }

    public void Configure(EntityTypeBuilder<SalesPaperLine> line)
    {
        SalesMapping.Line(line, "SalesPaperLines");
        line.HasOne<Item>().WithMany().HasForeignKey(l => new { l.TenantId, l.ItemId }).OnDelete(DeleteBehavior.Restrict);
        line.HasOne<SalesPaper>().WithMany().HasForeignKey(l => new { l.TenantId, l.PaperId }).OnDelete(DeleteBehavior.Restrict);
        line.HasOne<SalesPaperLine>().WithMany().HasForeignKey(l => new { l.TenantId, l.OriginLineId }).OnDelete(DeleteBehavior.Restrict);
    }
}
