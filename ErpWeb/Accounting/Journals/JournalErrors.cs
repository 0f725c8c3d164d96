using ErpWeb.Shared.Kernel;

namespace ErpWeb.Accounting.Journals;

public static class JournalErrors
{
    public static Error NotFound { get; } = new("accounting.journal.not_found", "This journal does not exist, or not in this business.");
    public static Error AlreadyCancelled { get; } = new("accounting.journal.already_cancelled", "This journal is cancelled already.");
    public static Error CancelReasonMissing { get; } = new("accounting.journal.cancel_reason", "Say why the journal is cancelled, in at most 200 characters.", nameof(Journal.CancelReason));
    public static Error NotCancelledHere { get; } = new("accounting.journal.not_cancelled_here", "Opening balances and the closing of a year are changed on their own pages.");
    public static Error DateMissing { get; } = new("accounting.journal.date_missing", "Enter the date.", nameof(VoucherDraft.Date));
    public static Error DateInFuture { get; } = new("accounting.journal.date_in_future", "A journal cannot be dated in the future.", nameof(VoucherDraft.Date));
    public static Error TooFewLines { get; } = new("accounting.journal.too_few_lines", "A journal needs at least two lines.");
    public static Error TooManyLines { get; } = new("accounting.journal.too_many_lines", "A journal has at most 200 lines.");
    public static Error NarrationTooLong { get; } = new("accounting.journal.narration", $"A narration has at most {Journal.NarrationMaxLength} characters.", nameof(VoucherDraft.Narration));

    public static Error NotBalanced(decimal difference) => difference > 0
        ? new("accounting.journal.not_balanced", $"Debits are more than credits by {IndianNumber.Rupees(difference)}.")
        : new("accounting.journal.not_balanced", $"Credits are more than debits by {IndianNumber.Rupees(-difference)}.");
}
