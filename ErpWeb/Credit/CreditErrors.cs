using ErpWeb.Shared.Kernel;

namespace ErpWeb.Credit;

public static class CreditErrors
{
    public static Error PartyMissing { get; } = new("credit.party_missing", "This customer does not exist, or not in this business.");
    public static Error ChangedMeanwhile { get; } = new("credit.changed", "Somebody else changed this meanwhile. Open it again.");
    public static Error NotFound { get; } = new("credit.not_found", "This does not exist, or not in this business.");
    public static Error AlreadyCancelled { get; } = new("credit.already_cancelled", "This is cancelled already.");
    public static Error CancelReasonMissing { get; } = new("credit.cancel_reason", "Say why it is cancelled, in at most 200 characters.", "CancelReason");
}
