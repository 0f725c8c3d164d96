using ErpWeb.Api.Repeats;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Shared.Data;

public abstract partial class ErpDbContext
{
    public DbSet<IdempotentRequest> IdempotentRequests => Set<IdempotentRequest>();
}
