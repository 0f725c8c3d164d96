using ErpWeb.Catalog.Items;
using ErpWeb.Shared.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ErpWeb.Billing.Documents;

/// <summary>Goods that moved with a line whose item is a kit: what it contained on that day, and of which batch.</summary>
[AppendOnly]
public sealed class SoldPart : TenantRow, IUnlogged
{
    /// <summary>The invoice, paper or credit note.</summary>
    public Guid DocumentId { get; set; }
    public Guid LineId { get; set; }
    public Guid ItemId { get; set; }
    /// <summary>For the whole line, in the unit of the part.</summary>
    public decimal Quantity { get; set; }
    public Guid? LotId { get; set; }
    public string LotNumber { get; set; } = "";
    /// <summary>The part by which these goods went out before: with the challan that is billed, with the invoice that is given back.</summary>
    public Guid? OriginPartId { get; set; }
}

internal sealed class SoldPartConfiguration : IEntityTypeConfiguration<SoldPart>
{
    public void Configure(EntityTypeBuilder<SoldPart> part)
    {
        part.ToTable("SoldParts");
        part.Property(p => p.LotNumber).HasMaxLength(40);
        part.HasOne<Item>().WithMany().HasForeignKey(p => new { p.TenantId, p.ItemId }).OnDelete(DeleteBehavior.Restrict);
        part.HasIndex(p => new { p.TenantId, p.LineId });
        part.HasIndex(p => new { p.TenantId, p.DocumentId });
    }
}
