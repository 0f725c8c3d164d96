using ErpWeb.Api;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Shared.Data;

public abstract partial class ErpDbContext
{
    public DbSet<IdempotentRequest> IdempotentRequests => Set<IdempotentRequest>();
}
