using ErpWeb.Inventory.Adjustments;
using ErpWeb.Inventory.Bins;
using ErpWeb.Inventory.Counts;
using ErpWeb.Inventory.Lots;
using ErpWeb.Inventory.Positions;
using ErpWeb.Inventory.StockMoves;
using ErpWeb.Inventory.Transfers;
using ErpWeb.Inventory.Warehouses;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Shared.Data;

public abstract partial class ErpDbContext
{
    public DbSet<Warehouse> Warehouses => Set<Warehouse>();
    public DbSet<Bin> Bins => Set<Bin>();
    public DbSet<ItemBin> ItemBins => Set<ItemBin>();
    public DbSet<StockSettings> StockSettings => Set<StockSettings>();
    public DbSet<Lot> Lots => Set<Lot>();
    public DbSet<StockMove> StockMoves => Set<StockMove>();
    public DbSet<StockPosition> StockPositions => Set<StockPosition>();
    public DbSet<StockStanding> StockStandings => Set<StockStanding>();
    public DbSet<StockStandingDay> StockStandingDays => Set<StockStandingDay>();
    public DbSet<StockClock> StockClocks => Set<StockClock>();
    public DbSet<StockAdjustment> StockAdjustments => Set<StockAdjustment>();
    public DbSet<StockAdjustmentLine> StockAdjustmentLines => Set<StockAdjustmentLine>();
    public DbSet<Transfer> Transfers => Set<Transfer>();
    public DbSet<TransferLine> TransferLines => Set<TransferLine>();
    public DbSet<TransferReceipt> TransferReceipts => Set<TransferReceipt>();
    public DbSet<TransferReceiptLine> TransferReceiptLines => Set<TransferReceiptLine>();
    public DbSet<StockCount> StockCounts => Set<StockCount>();
    public DbSet<StockCountItem> StockCountItems => Set<StockCountItem>();
    public DbSet<StockCountEntry> StockCountEntries => Set<StockCountEntry>();
    public DbSet<StockCountResult> StockCountResults => Set<StockCountResult>();
}
