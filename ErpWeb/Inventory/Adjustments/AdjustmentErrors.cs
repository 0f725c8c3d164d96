using ErpWeb.Shared.Kernel;

namespace ErpWeb.Inventory.Adjustments;

public static class AdjustmentErrors
{
    public static Error NotFound { get; } = new("inventory.adjustment.not_found", "This stock adjustment does not exist, or not in this business.");
    public static Error AlreadyCancelled { get; } = new("inventory.adjustment.already_cancelled", "This stock adjustment is cancelled already.");
    public static Error CancelReasonMissing { get; } = new("inventory.adjustment.cancel_reason", "Say why it is cancelled, in at most 200 characters.", nameof(StockAdjustment.CancelReason));
}
