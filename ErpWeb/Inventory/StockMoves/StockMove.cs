using ErpWeb.Accounting.Accounts;
using ErpWeb.Catalog.Items;
using ErpWeb.Inventory.Warehouses;
using ErpWeb.Shared.Data;
using ErpWeb.Shared.Data.Outbox;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ErpWeb.Inventory.StockMoves;

/// <summary>
/// Goods come in or go out. A revaluation says that goods which came in cost more or less than was thought (a dearer bill,
/// freight); a correction is what follows from it, or from an entry of an earlier day, for goods that have moved since.
/// </summary>
public enum StockMoveKind { In, Out, Revaluation, Correction }

/// <summary>
/// One line of the stock ledger. What a move is worth is its value with those of the lines that adjust it. Within a day
/// the sequence decides what came first.
/// </summary>
[AppendOnly]
[Tells(InventoryEvents.Stock, AsWhole = true)]
public sealed class StockMove : TenantRow, IUnlogged
{
    public Guid ItemId { get; set; }
    public Guid WarehouseId { get; set; }
    /// <summary>Batch or serial number; empty for goods that are not told apart.</summary>
    public Guid LotId { get; set; }
    public DateOnly Date { get; set; }
    public long Sequence { get; set; }
    public StockMoveKind Kind { get; set; }
    /// <summary>In the item's unit, up to four decimals; negative when goods leave, zero when only their cost changes.</summary>
    public decimal Quantity { get; set; }
    /// <summary>INR, two decimals: what the stock is worth more, or, below zero, less.</summary>
    public decimal Value { get; set; }
    /// <summary>The account on the other side; none when goods only change their place.</summary>
    public AccountRole Counter { get; set; }
    /// <summary>The line of the document.</summary>
    public Guid LineId { get; set; }
    /// <summary>The move whose value this line changes.</summary>
    public Guid? AdjustsId { get; set; }
    /// <summary>The move whose goods these are: sent from the other warehouse, sold and brought back, bought and returned.</summary>
    public Guid? FollowsId { get; set; }
    /// <summary>The line that this one takes back, because its document was cancelled.</summary>
    public Guid? ReversesId { get; set; }
    /// <summary>The document whose posting made this line of another one; null for a line of the document's own.</summary>
    public Guid? CausedById { get; set; }
    public required string SourceType { get; set; }
    public Guid SourceId { get; set; }
    public required string SourceNumber { get; set; }

    /// <summary>Where and of what the move is.</summary>
    public ChainKey Chain => new(ItemId, WarehouseId, LotId);
}

/// <summary>Goods that share one cost: an item in a warehouse, or one batch or serial number of it there.</summary>
public readonly record struct ChainKey(Guid ItemId, Guid WarehouseId, Guid LotId);

internal sealed class StockMoveConfiguration : IEntityTypeConfiguration<StockMove>
{
    public void Configure(EntityTypeBuilder<StockMove> move)
    {
        move.ToTable("StockMoves");
        move.Ignore(m => m.Chain);
        move.Property(m => m.SourceType).HasMaxLength(30);
        move.Property(m => m.SourceNumber).HasMaxLength(30);
        move.HasOne<Item>().WithMany().HasForeignKey(m => new { m.TenantId, m.ItemId }).OnDelete(DeleteBehavior.Restrict);
        move.HasOne<Warehouse>().WithMany().HasForeignKey(m => new { m.TenantId, m.WarehouseId }).OnDelete(DeleteBehavior.Restrict);
        move.HasIndex(m => new { m.TenantId, m.ItemId, m.WarehouseId, m.LotId, m.Date, m.Sequence });
        move.HasIndex(m => new { m.TenantId, m.SourceId });
        move.HasIndex(m => new { m.TenantId, m.Date, m.Sequence });
        move.HasIndex(m => new { m.TenantId, m.LineId });
        move.HasIndex(m => new { m.TenantId, m.FollowsId }).HasFilter("\"FollowsId\" is not null");
    }
}
