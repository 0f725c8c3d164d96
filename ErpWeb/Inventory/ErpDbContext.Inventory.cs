using ErpWeb.Inventory.StockMoves;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Shared.Data;

public abstract partial class ErpDbContext
{
    public DbSet<StockMove> StockMoves => Set<StockMove>();
}
