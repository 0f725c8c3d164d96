using ErpWeb.Shared.Data;

namespace ErpWeb.Inventory.Warehouses;

/// <summary>The warehouses a new business starts with.</summary>
public static class WarehouseSeeds
{
    public static IEnumerable<Warehouse> ForNewTenant() =>
    [
        new() { Id = Ids.New(), Code = "MAIN", Name = "Main store", Kind = WarehouseKind.Store, IsDefault = true },
        new() { Id = Ids.New(), Code = "TRANSIT", Name = "In transit", Kind = WarehouseKind.Transit },
        new() { Id = Ids.New(), Code = "REJECT", Name = "Rejected goods", Kind = WarehouseKind.Reject },
        new() { Id = Ids.New(), Code = "DELIVERED", Name = "Delivered, not billed", Kind = WarehouseKind.Delivered },
    ];
}
