using ErpWeb.Shared.Kernel;

namespace ErpWeb.Inventory.Transfers;

public static class TransferErrors
{
    public static Error NotFound { get; } = new("inventory.transfer.not_found", "This transfer does not exist, or not in this business.");
    public static Error AlreadyCancelled { get; } = new("inventory.transfer.already_cancelled", "This transfer is cancelled already.");
    public static Error NothingOnTheWay { get; } = new("inventory.transfer.nothing_on_the_way", "Nothing of this transfer is on its way any more.");
    public static Error WasReceived { get; } = new("inventory.transfer.was_received", "Goods of this transfer have arrived. Cancel what was received first.");
    public static Error CancelReasonMissing { get; } = new("inventory.transfer.cancel_reason", "Say why it is cancelled, in at most 200 characters.", nameof(Transfer.CancelReason));
    public static Error NoTransit { get; } = new("inventory.transfer.no_transit", "There is no warehouse for goods in transit. Make one under Warehouses.", nameof(TransferDraft.IsDirect));
}
