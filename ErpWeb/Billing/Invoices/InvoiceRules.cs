using ErpWeb.Accounting.Contracts;
using ErpWeb.Billing.Documents;
using ErpWeb.Billing.Drafts;
using ErpWeb.Billing.Papers;
using ErpWeb.Shared.Gst;
using ErpWeb.Shared.Kernel;

namespace ErpWeb.Billing.Invoices;

/// <summary>What must hold before a draft is posted. Returns every broken rule, each with its field.</summary>
public static class InvoiceRules
{
    public static List<Error> Check(InvoiceDraft draft, InvoiceFacts facts, InvoiceFigures figures, DateOnly today) =>
    [
        .. CheckDates(draft, facts, today),
        .. CheckSupplier(draft, facts),
        .. CheckParty(draft, facts, figures),
        .. CheckPlaces(draft, figures),
        .. CheckLines(draft, facts, figures),
        .. CheckAmounts(draft, figures),
        .. CheckCurrency(draft, facts),
        .. SalesPaperRules.CheckOrigins(draft, facts),
    ];

    private static IEnumerable<Error> CheckDates(InvoiceDraft draft, InvoiceFacts facts, DateOnly today)
    {
        if (draft.Date is not { } date)
        {
            yield return InvoiceErrors.DateMissing;
            yield break;
        }
        if (date > today)
            yield return InvoiceErrors.DateInFuture;
        if (Books.CheckOpen(date, facts.ClosedThrough, nameof(draft.Date)) is { } closed)
            yield return closed;
        if (draft.DueDate < date)
            yield return InvoiceErrors.DueBeforeDate;
    }

    private static IEnumerable<Error> CheckCurrency(InvoiceDraft draft, InvoiceFacts facts)
    {
        if (draft.Currency.Length == 0)
            yield break;
        if (Currency.Find(draft.Currency) is not { } currency)
            yield return new("billing.invoice.currency", "Choose one of the currencies.", nameof(draft.Currency));
        else if (draft.Kind is not SalesKind.Invoice)
            yield return new("billing.invoice.currency_of_paper", "Quotes, orders and challans are in rupees; the invoice may be in another currency.", nameof(draft.Currency));
        else if (facts.Party is { GstKind: not (PartyGstKind.Overseas or PartyGstKind.Sez) })
            yield return new("billing.invoice.currency_in_india", "Only an invoice abroad or to a special economic zone may be in another currency.", nameof(draft.Currency));
        else if (!new ForeignPrice(currency, draft.ExchangeRate ?? 0).IsUsable)
            yield return new("billing.invoice.rate", $"Enter the rupees for {currency.Units} {currency.Code}, with at most four decimals.", nameof(draft.ExchangeRate));
    }

    private static IEnumerable<Error> CheckSupplier(InvoiceDraft draft, InvoiceFacts facts)
    {
        if (draft.RegistrationId is { } id && !facts.Registrations.ContainsKey(id))
            yield return InvoiceErrors.RegistrationUnknown;
        if (facts.Supplier.Scheme is not TaxpayerScheme.Unregistered && facts.Supplier.Gstin.Length == 0)
            yield return InvoiceErrors.SupplierGstinMissing;
    }

    private static IEnumerable<Error> CheckParty(InvoiceDraft draft, InvoiceFacts facts, InvoiceFigures figures)
    {
        if (facts.Party is not { } party)
        {
            yield return draft.PartyId is null ? InvoiceErrors.PartyMissing : InvoiceErrors.PartyUnknown;
            yield break;
        }
        if (!party.IsActive)
            yield return InvoiceErrors.PartyInactive(party.Name);
        if (!party.IsCustomer)
            yield return InvoiceErrors.PartyNotCustomer(party.Name);
        if (party.Gstin.Length > 0 && !party.Gstin.StartsWith(party.StateCode, StringComparison.Ordinal) && IndianStates.Find(party.Gstin[..2]) is { } state)
            yield return InvoiceErrors.PartyGstinOfOtherState(party.Name, state.Name, IndianStates.NameOf(party.StateCode));
        if (party.IsRegistered && party.Gstin.Length == 0)
            yield return InvoiceErrors.PartyGstinMissing(party.Name);
        if (draft.IsReverseCharge && !party.IsRegistered)
            yield return InvoiceErrors.ReverseChargeToUnregistered;
        if (!party.IsRegistered && party.AddressLines.Count == 0 && GstThresholds.NeedsBuyerAddress(figures.Taxed.Totals.Taxable, draft.Date ?? default))
            yield return InvoiceErrors.BuyerAddressNeeded(party.Name);
    }

    private static IEnumerable<Error> CheckPlaces(InvoiceDraft draft, InvoiceFigures figures)
    {
        if (IndianStates.Find(figures.PlaceOfSupply) is null)
            yield return InvoiceErrors.PlaceOfSupplyUnknown;
        if (figures.Supply.Nature is SupplyNature.NotAllowed)
            yield return InvoiceErrors.CompositionInterState;
        if (draft.ShipTo is { } shipTo && IndianStates.Find(shipTo.StateCode) is null)
            yield return InvoiceErrors.ShipToStateMissing;
    }

    private static IEnumerable<Error> CheckLines(InvoiceDraft draft, InvoiceFacts facts, InvoiceFigures figures)
    {
        if (draft.Lines.Count == 0)
            yield return InvoiceErrors.NoLines;
        if (draft.Lines.Count > Limits.Lines)
            yield return InvoiceErrors.TooManyLines;
        for (var index = 0; index < draft.Lines.Count; index++)
        {
            foreach (var error in InvoiceLineRules.Check(draft.Lines[index], index, draft, facts, figures))
                yield return error;
        }
    }

    private static IEnumerable<Error> CheckAmounts(InvoiceDraft draft, InvoiceFigures figures)
    {
        if (draft.Notes.Length > Invoice.NotesMaxLength)
            yield return InvoiceErrors.NotesTooLong;
        if (draft.Discount is { } discount && (discount < 0 || draft.IsDiscountPercent && discount > 100 || !draft.IsDiscountPercent && discount > 0 && figures.Document.InvoiceDiscount == 0))
            yield return InvoiceErrors.DiscountTooLarge;
        if (figures.Taxed.Totals.GrandTotal > Limits.GrandTotal)
            yield return InvoiceErrors.TotalTooLarge;
    }
}
