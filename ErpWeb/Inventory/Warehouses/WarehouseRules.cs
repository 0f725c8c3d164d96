using ErpWeb.Shared.Kernel;

namespace ErpWeb.Inventory.Warehouses;

/// <summary>What must hold for a warehouse. Pure.</summary>
internal static class WarehouseRules
{
    /// <param name="stored">The warehouse as it is; null for a new one.</param>
    /// <param name="hasMoved">Goods moved here, and the draft has another kind.</param>
    public static List<Error> Check(WarehouseDraft draft, Warehouse? stored, IReadOnlyList<Warehouse> all, bool hasMoved)
    {
        List<Error> errors = [];
        if (draft.Code.Length is 0 or > Warehouse.CodeMaxLength)
            errors.Add(new("inventory.warehouse.code", $"Give it a short code of at most {Warehouse.CodeMaxLength} characters, such as SHOP.", nameof(draft.Code)));
        else if (all.Any(other => other.Id != draft.Id && other.Code == draft.Code))
            errors.Add(WarehouseErrors.CodeTaken(draft.Code));
        if (draft.Name.Length is 0 or > Warehouse.NameMaxLength)
            errors.Add(new("inventory.warehouse.name", $"Give it a name of at most {Warehouse.NameMaxLength} characters.", nameof(draft.Name)));
        if (hasMoved)
            errors.Add(WarehouseErrors.KindFixed);
        if (stored is { IsDefault: true } && !draft.IsDefault)
            errors.Add(new("inventory.warehouse.default_needed", "One warehouse is the default. Make another one the default instead.", nameof(draft.IsDefault)));
        if (draft.IsDefault && (draft.Kind.IsPassage() || draft.Kind is WarehouseKind.JobWorker or WarehouseKind.Reject || stored is { IsActive: false }))
            errors.Add(new("inventory.warehouse.default_kind", "The default is a store, a shop or a van that is in use: goods are sold from it.", nameof(draft.IsDefault)));
        return errors;
    }
}
