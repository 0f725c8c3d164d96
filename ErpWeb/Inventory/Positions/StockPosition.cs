using ErpWeb.Catalog.Items;
using ErpWeb.Inventory.StockMoves;
using ErpWeb.Inventory.Warehouses;
using ErpWeb.Shared.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ErpWeb.Inventory.Positions;

/// <summary>How the goods of one chain stand after its last move, so that the next one need not read the history. The stock ledger is the truth; this follows from it.</summary>
public sealed class StockPosition : ITenantOwned, ICurrentState
{
    public Guid TenantId { get; set; }
    public Guid ItemId { get; set; }
    public Guid WarehouseId { get; set; }
    public Guid LotId { get; set; }
    public decimal Quantity { get; set; }
    /// <summary>INR, two decimals.</summary>
    public decimal Value { get; set; }
    /// <summary>Rupees per unit of what moved last.</summary>
    public decimal LastCost { get; set; }
    /// <summary>Rupees per unit that goods were thought to cost before any came: the purchase price when the chain began.</summary>
    public decimal FirstCost { get; set; }
    public DateOnly LastDate { get; set; }
    /// <summary>The cost layers as text, oldest first; see <see cref="LayersText"/>.</summary>
    public string Layers { get; set; } = "";

    public ChainKey Chain => new(ItemId, WarehouseId, LotId);
}

/// <summary>The end of a tenant's stock ledger. Whoever moves goods takes his places here first and holds the row until he commits, so that moves of one tenant have one order.</summary>
public sealed class StockClock : ITenantOwned, IUnlogged
{
    public Guid TenantId { get; set; }
    public long Sequence { get; set; }
}

internal sealed class StockPositionConfiguration : IEntityTypeConfiguration<StockPosition>, IEntityTypeConfiguration<StockClock>
{
    public void Configure(EntityTypeBuilder<StockPosition> position)
    {
        position.ToTable("StockPositions");
        position.Ignore(p => p.Chain);
        position.HasKey(p => new { p.TenantId, p.ItemId, p.WarehouseId, p.LotId });
        position.HasOne<Item>().WithMany().HasForeignKey(p => new { p.TenantId, p.ItemId }).OnDelete(DeleteBehavior.Restrict);
        position.HasOne<Warehouse>().WithMany().HasForeignKey(p => new { p.TenantId, p.WarehouseId }).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<StockClock> clock)
    {
        clock.ToTable("StockClocks");
        clock.HasKey(c => c.TenantId);
    }
}
