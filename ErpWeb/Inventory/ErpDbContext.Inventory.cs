using ErpWeb.Inventory.Lots;
using ErpWeb.Inventory.Positions;
using ErpWeb.Inventory.StockMoves;
using ErpWeb.Inventory.Warehouses;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Shared.Data;

public abstract partial class ErpDbContext
{
    public DbSet<Warehouse> Warehouses => Set<Warehouse>();
    public DbSet<StockSettings> StockSettings => Set<StockSettings>();
    public DbSet<Lot> Lots => Set<Lot>();
    public DbSet<StockMove> StockMoves => Set<StockMove>();
    public DbSet<StockPosition> StockPositions => Set<StockPosition>();
}
