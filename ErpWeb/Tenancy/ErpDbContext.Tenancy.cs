using ErpWeb.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Shared.Data;

public abstract partial class ErpDbContext
{
    public DbSet<Tenant> Tenants => Set<Tenant>();
    public DbSet<BusinessProfile> BusinessProfiles => Set<BusinessProfile>();
    public DbSet<Branding> Brandings => Set<Branding>();
}
