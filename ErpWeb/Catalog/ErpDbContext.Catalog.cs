using ErpWeb.Catalog.Items;
using ErpWeb.Catalog.Prices;
using ErpWeb.Catalog.TaxRates;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Shared.Data;

public abstract partial class ErpDbContext
{
    public DbSet<Item> Items => Set<Item>();
    public DbSet<ItemUnit> ItemUnits => Set<ItemUnit>();
    public DbSet<ItemBarcode> ItemBarcodes => Set<ItemBarcode>();
    public DbSet<KitPart> KitParts => Set<KitPart>();
    public DbSet<ItemTaxRate> ItemTaxRates => Set<ItemTaxRate>();
    public DbSet<TaxRate> TaxRates => Set<TaxRate>();
    public DbSet<PriceList> PriceLists => Set<PriceList>();
    public DbSet<PriceListItem> PriceListItems => Set<PriceListItem>();
    public DbSet<CustomerPriceList> CustomerPriceLists => Set<CustomerPriceList>();
    public DbSet<CustomerPrice> CustomerPrices => Set<CustomerPrice>();
    public DbSet<Scheme> Schemes => Set<Scheme>();
    public DbSet<SchemeStep> SchemeSteps => Set<SchemeStep>();
}
