using ErpWeb.Accounting.Contracts;
using ErpWeb.Purchasing.Drafts;
using ErpWeb.Shared.Gst;
using ErpWeb.Shared.Kernel;

namespace ErpWeb.Purchasing.Documents;

/// <summary>The refusals that several documents of purchasing share.</summary>
public static class PurchaseErrors
{
    public static Error SupplierMissing { get; } = new("purchasing.supplier_missing", "Choose a supplier.", nameof(PurchaseDraft.PartyId));
    public static Error SupplierUnknown { get; } = new("purchasing.supplier_unknown", "This supplier does not exist any more. Choose another.", nameof(PurchaseDraft.PartyId));
    public static Error NoLines { get; } = new("purchasing.no_lines", "Add at least one line.", nameof(PurchaseDraft.Lines));
    public static Error TooManyLines { get; } = new("purchasing.too_many_lines", $"A document has at most {Limits.Lines} lines.", nameof(PurchaseDraft.Lines));
    public static Error TotalTooLarge { get; } = new("purchasing.total", "A document goes up to 999,99,99,999.99 rupees.", nameof(PurchaseDraft.Lines));
    public static Error NotesTooLong { get; } = new("purchasing.notes", $"Notes have at most {PurchaseDocument.NotesMaxLength} characters.", nameof(PurchaseDraft.Notes));
    public static Error CancelReasonMissing { get; } = new("purchasing.cancel_reason", "Say why it is cancelled, in at most 200 characters.", nameof(PurchaseDocument.CancelReason));
    public static Error AlreadyCancelled { get; } = new("purchasing.already_cancelled", "This is cancelled already.");
    public static Error NotFound { get; } = new("purchasing.not_found", "This document does not exist, or not in this business.");
    public static Error ChangedMeanwhile { get; } = new("purchasing.changed_meanwhile", "Somebody received or billed these goods just now. Look at it again.");
    public static Error DraftNotFound { get; } = new("purchasing.draft.not_found", "This draft does not exist any more. It may have been posted or discarded on another device.");
    public static Error DraftChanged { get; } = new("purchasing.draft.changed", "This draft was changed on another device just now. Look at it again.");
    public static Error DraftPosted { get; } = new("purchasing.draft.posted", "This draft is posted already.");

    /// <summary>What is wrong with the day of a document.</summary>
    public static IEnumerable<Error> CheckDate(DateOnly? date, DateOnly? closedThrough, DateOnly today, string field = nameof(PurchaseDraft.Date))
    {
        if (date is not { } day)
            yield return new("purchasing.date_missing", "Enter the date.", field);
        else if (day > today)
            yield return new("purchasing.date_in_future", "This cannot be dated in the future.", field);
        else if (Books.CheckOpen(day, closedThrough, field) is { } closed)
            yield return closed;
    }
}
