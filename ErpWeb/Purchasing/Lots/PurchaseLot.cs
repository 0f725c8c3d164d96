using ErpWeb.Catalog.Items;
using ErpWeb.Inventory.Contracts;
using ErpWeb.Inventory.Lots;
using ErpWeb.Shared.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ErpWeb.Purchasing.Lots;

/// <summary>A batch or serial number on a line of a goods receipt, a bill or a debit note. Its id is the line in the stock ledger.</summary>
[AppendOnly]
public sealed class PurchaseLot : TenantRow, IUnlogged
{
    public Guid DocumentId { get; set; }
    /// <summary>The line of the document.</summary>
    public Guid LineId { get; set; }
    public int Place { get; set; }
    public Guid ItemId { get; set; }
    public Guid LotId { get; set; }
    /// <summary>As it was called then.</summary>
    public string LotNumber { get; set; } = "";
    public DateOnly? MadeOn { get; set; }
    public DateOnly? ExpiresOn { get; set; }
    public decimal? Mrp { get; set; }
    /// <summary>Accepted; of a debit note, sent back.</summary>
    public decimal Quantity { get; set; }
    /// <summary>Rejected and kept apart.</summary>
    public decimal Rejected { get; set; }
    /// <summary>INR: what the accepted goods stand in stock at.</summary>
    public decimal Value { get; set; }
    /// <summary>Of a debit note: the lot by which these goods came in.</summary>
    public Guid? CameAsId { get; set; }
}

internal sealed class PurchaseLotConfiguration : IEntityTypeConfiguration<PurchaseLot>
{
    public void Configure(EntityTypeBuilder<PurchaseLot> lot)
    {
        lot.ToTable("PurchaseLots");
        lot.Property(l => l.LotNumber).HasMaxLength(LotArrivals.NumberMaxLength);
        lot.HasOne<Item>().WithMany().HasForeignKey(l => new { l.TenantId, l.ItemId }).OnDelete(DeleteBehavior.Restrict);
        lot.HasOne<Lot>().WithMany().HasForeignKey(l => new { l.TenantId, l.LotId }).OnDelete(DeleteBehavior.Restrict);
        lot.HasOne<PurchaseLot>().WithMany().HasForeignKey(l => new { l.TenantId, l.CameAsId }).OnDelete(DeleteBehavior.Restrict);
        lot.HasIndex(l => new { l.TenantId, l.DocumentId });
        lot.HasIndex(l => new { l.TenantId, l.LineId });
    }
}
