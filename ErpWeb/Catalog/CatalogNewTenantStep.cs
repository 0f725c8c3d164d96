using ErpWeb.Catalog.TaxRates;
using ErpWeb.Shared.Data;
using ErpWeb.Tenancy.Contracts;

namespace ErpWeb.Catalog;

/// <summary>The GST rates of a new business.</summary>
internal sealed class CatalogNewTenantStep : INewTenantStep
{
    public void Apply(ErpDbContext db, NewTenant tenant) => db.TaxRates.AddRange(TaxRateSeeds.ForNewTenant());
}
