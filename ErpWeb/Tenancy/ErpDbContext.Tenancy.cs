using ErpWeb.Tenancy;
using ErpWeb.Tenancy.Domains;
using ErpWeb.Tenancy.InvoiceLooks;
using ErpWeb.Tenancy.Registrations;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Shared.Data;

public abstract partial class ErpDbContext
{
    public DbSet<Tenant> Tenants => Set<Tenant>();
    public DbSet<BusinessProfile> BusinessProfiles => Set<BusinessProfile>();
    public DbSet<Branding> Brandings => Set<Branding>();
    public DbSet<InvoiceTemplate> InvoiceTemplates => Set<InvoiceTemplate>();
    public DbSet<TenantDomain> TenantDomains => Set<TenantDomain>();
    public DbSet<Registration> Registrations => Set<Registration>();
}
