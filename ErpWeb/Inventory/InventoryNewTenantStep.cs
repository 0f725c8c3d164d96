using ErpWeb.Inventory.Warehouses;
using ErpWeb.Shared.Data;
using ErpWeb.Tenancy.Contracts;

namespace ErpWeb.Inventory;

/// <summary>The places of a new business: its store, and the road between places.</summary>
internal sealed class InventoryNewTenantStep : INewTenantStep
{
    public void Apply(ErpDbContext db, NewTenant tenant) => db.Warehouses.AddRange(WarehouseSeeds.ForNewTenant());
}
