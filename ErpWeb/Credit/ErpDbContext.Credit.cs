using ErpWeb.Credit.Receivables;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Shared.Data;

public abstract partial class ErpDbContext
{
    public DbSet<Receivable> Receivables => Set<Receivable>();
}
