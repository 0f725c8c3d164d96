using ErpWeb.Inventory.Adjustments;
using ErpWeb.Shared.Kernel;

namespace ErpWeb.Inventory.Counts;

/// <summary>What must hold before a count starts. Pure.</summary>
internal static class CountRules
{
    public static List<Error> Check(CountDraft draft, bool hasWarehouse, IReadOnlyCollection<Guid> itemIds, IReadOnlySet<Guid> known)
    {
        List<Error> errors = [];
        if (!hasWarehouse)
            errors.Add(new("inventory.warehouse.missing", "Choose a warehouse.", nameof(draft.WarehouseId)));
        if (!draft.CoversAll && (itemIds.Count == 0 || itemIds.Any(id => !known.Contains(id))))
            errors.Add(new("inventory.count.items", "Choose the goods to count.", nameof(draft.ItemIds)));
        if (draft.Tolerance is not ({ } tolerance and >= 0 and <= 100) || !Rounding.Fits(tolerance, 2))
            errors.Add(new("inventory.count.tolerance", "Enter a tolerance between 0 and 100 percent.", nameof(draft.Tolerance)));
        if (draft.Note.Length > StockAdjustment.NoteMaxLength)
            errors.Add(new("inventory.note.too_long", $"A note has at most {StockAdjustment.NoteMaxLength} characters.", nameof(draft.Note)));
        return errors;
    }
}
