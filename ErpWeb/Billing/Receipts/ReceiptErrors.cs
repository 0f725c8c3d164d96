using ErpWeb.Shared.Kernel;

namespace ErpWeb.Billing.Receipts;

public static class ReceiptErrors
{
    public static Error NotFound { get; } = new("billing.receipt.not_found", "This receipt does not exist, or not in this business.");
    public static Error PartyMissing { get; } = new("billing.receipt.party", "Choose a customer.", nameof(ReceiptDraft.PartyId));
    public static Error AlreadyCancelled { get; } = new("billing.receipt.already_cancelled", "This receipt is cancelled already.");
    public static Error CancelReasonMissing { get; } = new("billing.receipt.cancel_reason", "Say why the receipt is cancelled, in at most 200 characters.", nameof(Receipt.CancelReason));
}
