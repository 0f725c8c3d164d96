using ErpWeb.Catalog.Items;
using ErpWeb.Shared.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ErpWeb.Inventory.StockMoves;

/// <summary>Goods that came in (positive) or went out (negative).</summary>
[AppendOnly]
public sealed class StockMove : TenantRow, IUnlogged
{
    public Guid ItemId { get; set; }
    public DateOnly Date { get; set; }
    /// <summary>In the item's unit, up to four decimals; negative when goods leave.</summary>
    public decimal Quantity { get; set; }
    public required string SourceType { get; set; }
    public Guid SourceId { get; set; }
    public required string SourceNumber { get; set; }
}

internal sealed class StockMoveConfiguration : IEntityTypeConfiguration<StockMove>
{
    public void Configure(EntityTypeBuilder<StockMove> move)
    {
        move.ToTable("StockMoves");
        move.Property(m => m.SourceType).HasMaxLength(30);
        move.Property(m => m.SourceNumber).HasMaxLength(30);
        move.HasOne<Item>().WithMany().HasForeignKey(m => new { m.TenantId, m.ItemId }).OnDelete(DeleteBehavior.Restrict);
        move.HasIndex(m => new { m.TenantId, m.ItemId, m.Date });
        move.HasIndex(m => new { m.TenantId, m.SourceId });
    }
}
