using ErpWeb.Platform;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Shared.Data;

public abstract partial class ErpDbContext
{
    public DbSet<Operator> Operators => Set<Operator>();
    public DbSet<SupportGrant> SupportGrants => Set<SupportGrant>();
}
