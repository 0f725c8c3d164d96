using ErpWeb.Shared.Kernel;

namespace ErpWeb.Inventory.Warehouses;

public static class WarehouseErrors
{
    public static Error NotFound { get; } = new("inventory.warehouse.not_found", "This warehouse does not exist, or not in this business.");
    public static Error Changed { get; } = new("inventory.warehouse.changed", "This warehouse was changed on another device meanwhile. Open it again to see the change.");
    public static Error IsDefault { get; } = new("inventory.warehouse.default", "This is the default warehouse. Make another one the default first.");
    public static Error HasStock { get; } = new("inventory.warehouse.has_stock", "There are goods in this warehouse. Transfer them elsewhere first.");
    public static Error KindFixed { get; } = new("inventory.warehouse.kind", "Goods have moved here already, so the kind stays: its stock stands on another account.", nameof(WarehouseDraft.Kind));

    public static Error CodeTaken(string code) => new("inventory.warehouse.code_taken", $"The code {code} already belongs to another warehouse.", nameof(WarehouseDraft.Code));
}
