using ErpWeb.Shared.Kernel;

namespace ErpWeb.Inventory.Counts;

public static class CountErrors
{
    public static Error NotFound { get; } = new("inventory.count.not_found", "This stock count does not exist, or not in this business.");
    public static Error NotCounting { get; } = new("inventory.count.closed", "This count is closed; nothing can be added to it.");
    public static Error NothingCounted { get; } = new("inventory.count.nothing", "Nothing is counted yet.");
    public static Error NotApproved { get; } = new("inventory.count.not_approved", "This count is not approved, or it is cancelled already.");
    public static Error NotPartOfIt { get; } = new("inventory.count.item", "This item is not part of the count.", nameof(CountEntryDraft.ItemId));
    public static Error Quantity { get; } = new("inventory.count.quantity", "Enter what you counted: zero or more, with at most four decimals.", nameof(CountEntryDraft.Quantity));
    public static Error LotMissing { get; } = new("inventory.count.lot", "Choose the batch or serial number you counted.", nameof(CountEntryDraft.LotId));
    public static Error CancelReasonMissing { get; } = new("inventory.count.cancel_reason", "Say why it is cancelled, in at most 200 characters.", nameof(StockCount.CancelReason));
}
