using ErpWeb.Billing.Drafts;
using ErpWeb.Shared.Gst;
using ErpWeb.Shared.Kernel;

namespace ErpWeb.Billing.Invoices;

/// <summary>Every way an invoice is refused, in the shopkeeper's words.</summary>
public static class InvoiceErrors
{
    public static Error NotFound { get; } = new("billing.invoice.not_found", "This invoice does not exist, or not in this business.");
    public static Error DraftNotFound { get; } = new("billing.draft.not_found", "This draft does not exist any more. It may have been posted or discarded on another device.");
    public static Error DraftChanged { get; } = new("billing.draft.changed", "This draft was changed on another device just now. Look at it again.");
    public static Error AlreadyPosted { get; } = new("billing.draft.already_posted", "This invoice is posted already.");

    public static Error DateMissing { get; } = new("billing.invoice.date_missing", "Enter the invoice date.", nameof(InvoiceDraft.Date));
    public static Error DateInFuture { get; } = new("billing.invoice.date_in_future", "An invoice cannot be dated in the future.", nameof(InvoiceDraft.Date));
    public static Error DueBeforeDate { get; } = new("billing.invoice.due_before_date", "The due date is before the invoice date.", nameof(InvoiceDraft.DueDate));
    public static Error SupplierGstinMissing { get; } = new("billing.invoice.supplier_gstin_missing", "Your own GSTIN is not entered yet. Add it under Settings, Business, or choose \"not registered\" there.");

    public static Error RegistrationUnknown { get; } = new("billing.invoice.registration_unknown", "This GSTIN of yours does not exist any more. Choose another.", nameof(InvoiceDraft.RegistrationId));

    public static Error PartyMissing { get; } = new("billing.invoice.party_missing", "Choose a customer.", nameof(InvoiceDraft.PartyId));
    public static Error PartyUnknown { get; } = new("billing.invoice.party_unknown", "This customer does not exist any more. Choose another.", nameof(InvoiceDraft.PartyId));
    public static Error ReverseChargeToUnregistered { get; } = new("billing.invoice.reverse_charge_unregistered", "Reverse charge is only possible for a customer with a GSTIN.", nameof(InvoiceDraft.IsReverseCharge));
    public static Error PlaceOfSupplyUnknown { get; } = new("billing.invoice.place_of_supply", "Choose the place of supply.", nameof(InvoiceDraft.PlaceOfSupply));
    public static Error CompositionInterState { get; } = new("billing.invoice.composition_inter_state", "Under the composition scheme you may only sell within your own state.", nameof(InvoiceDraft.PlaceOfSupply));
    public static Error ShipToStateMissing { get; } = new("billing.invoice.ship_to_state", "Choose the state the goods go to.", "ShipTo.StateCode");
    public static Error NoLines { get; } = new("billing.invoice.no_lines", "Add at least one item.", nameof(InvoiceDraft.Lines));
    public static Error TooManyLines { get; } = new("billing.invoice.too_many_lines", $"An invoice has at most {Limits.Lines} lines.", nameof(InvoiceDraft.Lines));
    public static Error NotesTooLong { get; } = new("billing.invoice.notes_too_long", $"Notes have at most {Invoice.NotesMaxLength} characters.", nameof(InvoiceDraft.Notes));
    public static Error DiscountTooLarge { get; } = new("billing.invoice.discount", "The discount is negative or larger than the lines together.", nameof(InvoiceDraft.Discount));
    public static Error TotalTooLarge { get; } = new("billing.invoice.total", "An invoice goes up to 999,99,99,999.99 rupees.", nameof(InvoiceDraft.Lines));

    public static Error AlreadyCancelled { get; } = new("billing.invoice.already_cancelled", "This invoice is cancelled already.");
    public static Error CancelReasonMissing { get; } = new("billing.invoice.cancel_reason", "Say why the invoice is cancelled, in at most 200 characters.", nameof(Invoice.CancelReason));

    public static Error PartyInactive(string name) => new("billing.invoice.party_inactive", $"{name} is not in use any more. Activate or choose another customer.", nameof(InvoiceDraft.PartyId));

    public static Error PartyNotCustomer(string name) => new("billing.invoice.party_not_customer", $"{name} is a supplier only. Mark it as a customer too, or choose another.", nameof(InvoiceDraft.PartyId));

    public static Error PartyGstinMissing(string name) => new("billing.invoice.party_gstin_missing", $"{name} is registered but has no GSTIN. Add it to the customer.", nameof(InvoiceDraft.PartyId));

    public static Error PartyGstinOfOtherState(string name, Wording gstinState, Wording addressState) =>
        new("billing.invoice.party_gstin_state", $"The GSTIN of {name} is of {gstinState}, but the address is in {addressState}. Correct the customer.", nameof(InvoiceDraft.PartyId));

    public static Error BuyerAddressNeeded(string name) =>
        new("billing.invoice.buyer_address", $"From 50,000 rupees on, an invoice without GSTIN needs the customer's address (CGST Rule 46). Add it to {name}.", nameof(InvoiceDraft.PartyId));
}
