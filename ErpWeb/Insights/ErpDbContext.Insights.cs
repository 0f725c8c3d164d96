using ErpWeb.Insights.Sales;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Shared.Data;

public abstract partial class ErpDbContext
{
    public DbSet<SalesFigure> SalesFigures => Set<SalesFigure>();
}
