using ErpWeb.Catalog.Items;
using ErpWeb.Catalog.TaxRates;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Shared.Data;

public abstract partial class ErpDbContext
{
    public DbSet<Item> Items => Set<Item>();
    public DbSet<ItemTaxRate> ItemTaxRates => Set<ItemTaxRate>();
    public DbSet<TaxRate> TaxRates => Set<TaxRate>();
}
