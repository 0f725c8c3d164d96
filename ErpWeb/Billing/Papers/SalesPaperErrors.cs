using ErpWeb.Billing.Drafts;
using ErpWeb.Shared.Kernel;

namespace ErpWeb.Billing.Papers;

/// <summary>Every way a quote, an order or a challan is refused, in the shopkeeper's words.</summary>
public static class SalesPaperErrors
{
    public static Error NotFound { get; } = new("billing.paper.not_found", "This document does not exist, or not in this business.");
    public static Error DateMissing { get; } = new("billing.paper.date_missing", "Enter the date.", nameof(InvoiceDraft.Date));
    public static Error DateInFuture { get; } = new("billing.paper.date_in_future", "This cannot be dated in the future.", nameof(InvoiceDraft.Date));
    public static Error UntilBeforeDate { get; } = new("billing.paper.until", "This day cannot be before the date.", nameof(InvoiceDraft.Until));
    public static Error VehicleTooLong { get; } = new("billing.paper.vehicle", $"A vehicle number has at most {SalesPaper.VehicleMaxLength} characters.", nameof(InvoiceDraft.Vehicle));
    public static Error CancelReasonMissing { get; } = new("billing.paper.cancel_reason", $"Say why it is cancelled, in at most {SalesPaper.CancelReasonMaxLength} characters.", nameof(SalesPaper.CancelReason));
    public static Error Settled { get; } = new("billing.paper.settled", "This was answered, closed or cancelled already. Look at it again.");
    public static Error GoneOn { get; } = new("billing.paper.gone_on", "Goods of this document were delivered, billed or returned. Cancel those documents first, or close it.");
    public static Error NothingLeft { get; } = new("billing.paper.nothing_left", "Nothing of it is left.");
    public static Error OtherGstin { get; } = new("billing.paper.other_gstin", "These documents are of different GSTINs of yours. Make one invoice for each.");
    public static Error OtherCustomer { get; } = new("billing.paper.other_customer", "These documents are of several customers. One invoice has one.");
    public static Error NothingReturned { get; } = new("billing.paper.nothing_returned", "Enter what comes back.", nameof(InvoiceDraft.Lines));

    public static Error ServiceNotDelivered(int index) => new("billing.paper.service", "A service is not delivered by a challan. Remove the line; it goes on the invoice.", $"Lines[{index}].{nameof(InvoiceDraftLine.ItemId)}");

    public static Error PaperClosed(string number) => new("billing.paper.closed", $"{number} is closed or cancelled.");

    public static Error OtherLine(string field) => new("billing.paper.other_line", "This line does not fit the order or challan it was made from. Remove it and add it anew.", field);

    public static Error TooMany(TakenLine taken) =>
        new("billing.paper.too_many", $"Only {IndianNumber.Format(taken.Line.Left, 0, 4)} of {taken.Line.PaperNumber} are left for this line.", taken.Field);
}
