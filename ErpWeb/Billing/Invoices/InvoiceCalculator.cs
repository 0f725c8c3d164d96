using ErpWeb.Billing.Drafts;
using ErpWeb.Shared.Gst;
using ErpWeb.Shared.Kernel;

namespace ErpWeb.Billing.Invoices;

/// <summary>The figures of a draft. Screen, save and posting all take them from <see cref="InvoiceCalculator"/>.</summary>
/// <param name="Proposed">The place of supply the law proposes, with its provision.</param>
/// <param name="PlaceOfSupply">The place that counts: chosen by hand or proposed.</param>
/// <param name="Document">What was given to the tax calculation.</param>
/// <param name="Taxed">One line for each line of the draft, in the same order.</param>
public sealed record InvoiceFigures(
    PlaceOfSupply Proposed,
    string PlaceOfSupply,
    SupplyDecision Supply,
    InvoiceTitle Title,
    DateOnly DueDate,
    TaxDocument Document,
    TaxedDocument Taxed)
{
    /// <summary>The same in the currency of the invoice; none for one in rupees.</summary>
    public ForeignTotals? Foreign { get; init; }
}

/// <summary>Turns a draft and the facts about it into an invoice's figures. Pure; half-typed lines count as zero.</summary>
public static class InvoiceCalculator
{
    public static InvoiceFigures Calculate(InvoiceDraft draft, InvoiceFacts facts, DateOnly today)
    {
        var date = draft.Date ?? today;
        var proposed = ProposePlaceOfSupply(draft, facts);
        var place = draft.PlaceOfSupply ?? proposed.StateCode;
        var supply = SupplyRules.Decide(new(
            facts.SellerOf(draft).StateCode, place, facts.Party?.GstKind ?? PartyGstKind.Unregistered, draft.IsWithPaymentOfTax, Scheme: facts.Supplier.Scheme));
        var price = ForeignPrice.Of(draft.Currency, draft.ExchangeRate);
        var document = new TaxDocument([.. draft.Lines.Select(line => ToTaxLine(line, facts, date, price))], supply)
        {
            IsReverseCharge = draft.IsReverseCharge,
            RoundsToRupee = facts.Supplier.RoundsToRupee && price is null,
        };
        document = document with { InvoiceDiscount = InvoiceDiscount(draft, document, price) };
        var taxed = TaxCalculator.Calculate(document);
        return new(
            proposed, place, supply,
            TitleOf(document, facts),
            draft.DueDate ?? date.AddDays(facts.Party?.CreditDays ?? 0),
            document,
            taxed)
        {
            Foreign = price?.Totals(taxed.Lines.Select(line => line.Value), taxed.Totals.Tax.Total),
        };
    }

    /// <summary>The rate of a line on a day: chosen by hand, or the item's.</summary>
    public static RateFacts? RateOf(InvoiceDraftLine line, InvoiceFacts facts, DateOnly date)
    {
        var id = line.TaxRateId ?? (line.ItemId is { } itemId ? facts.Items.GetValueOrDefault(itemId)?.RateOn(date) : null);
        return id is { } rateId ? facts.Rates.GetValueOrDefault(rateId) : null;
    }

    private static PlaceOfSupply ProposePlaceOfSupply(InvoiceDraft draft, InvoiceFacts facts)
    {
        var party = facts.Party;
        var deliveryState = string.IsNullOrEmpty(draft.ShipTo?.StateCode) ? null : draft.ShipTo.StateCode;
        var isRegistered = party?.IsRegistered ?? false;
        return PlaceOfSupplyRules.Decide(new()
        {
            SupplierState = facts.SellerOf(draft).StateCode,
            Service = KindOfService(draft, facts),
            RecipientIsRegistered = isRegistered,
            // For a consumer the address on the invoice counts, and that is where the goods go (circular 209/3/2024).
            RecipientState = isRegistered ? party!.StateCode : deliveryState ?? party?.StateCode,
            DeliveryState = deliveryState ?? party?.StateCode,
            DeliversToThirdParty = deliveryState is not null,
            IsAbroad = party?.GstKind is PartyGstKind.Overseas && deliveryState is null or IndianStates.OtherCountry,
        });
    }

    // One supply with goods in it is treated as goods; a bill of services alone follows the rules for services.
    private static ServiceKind? KindOfService(InvoiceDraft draft, InvoiceFacts facts)
    {
        var items = draft.Lines.Where(line => line.ItemId is not null).Select(line => facts.Items.GetValueOrDefault(line.ItemId!.Value)).OfType<ItemFacts>().ToList();
        if (items.Count == 0 || items.Exists(item => !item.IsService))
            return null;
        return items.TrueForAll(item => IsPerformedInPerson(item.HsnSac)) ? ServiceKind.PerformedInPerson : ServiceKind.General;
    }

    // SAC 9963 food and lodging, 9993 health, 9997 personal care: section 12(4) of the IGST Act.
    private static bool IsPerformedInPerson(string sac) =>
        sac.StartsWith("9963", StringComparison.Ordinal) || sac.StartsWith("9993", StringComparison.Ordinal) || sac.StartsWith("9997", StringComparison.Ordinal);

    private static TaxLine ToTaxLine(InvoiceDraftLine line, InvoiceFacts facts, DateOnly date, ForeignPrice? foreign)
    {
        var (rate, unit) = (RateOf(line, facts, date), facts.UnitOf(line));
        var quantity = Usable(line.Quantity, Limits.Quantity);
        var price = Usable(line.UnitPrice, Limits.UnitPrice);
        var typed = new TaxLine(quantity, price, rate?.Rate ?? 0)
        {
            IsPriceInclusive = line.PriceIncludesTax,
            Discount = new(Usable(line.Discount, line.IsDiscountPercent ? 100 : Rounding.Money(quantity * price)), line.IsDiscountPercent),
            Treatment = rate?.Treatment ?? TaxTreatment.Exempt,
            CessRate = rate?.CessRate ?? 0,
            // The law names it per piece: a box bears it for each of its pieces.
            CessPerUnit = unit is null ? rate?.CessPerUnit ?? 0 : unit.PriceOf(rate?.CessPerUnit ?? 0),
            HsnSac = line.ItemId is { } id ? facts.Items.GetValueOrDefault(id)?.HsnSac : null,
        };
        return foreign?.InRupees(typed) ?? typed;
    }

    // What the rules will refuse must not overflow the live totals before they get the chance.
    private static decimal Usable(decimal? value, decimal limit) => value is { } number && number >= 0 && number <= limit ? number : 0;

    private static decimal InvoiceDiscount(InvoiceDraft draft, TaxDocument document, ForeignPrice? foreign)
    {
        if (draft.Discount is not ({ } discount and > 0))
            return 0;
        var net = TaxCalculator.Calculate(document with { InvoiceDiscount = 0 }).Lines.Sum(line => line.Gross - line.LineDiscount);
        var amount = draft.IsDiscountPercent ? Rounding.Money(net * Usable(discount, 100) / 100) : foreign is { } price ? price.Currency.Rupees(Usable(discount, Limits.GrandTotal), price.Rate) : Rounding.Money(Usable(discount, Limits.GrandTotal));
        return amount <= net ? amount : 0;
    }

    private static InvoiceTitle TitleOf(TaxDocument document, InvoiceFacts facts)
    {
        if (facts.Supplier.Scheme is TaxpayerScheme.Unregistered)
            return InvoiceTitle.Invoice;
        if (facts.Supplier.Scheme is TaxpayerScheme.Composition)
            return InvoiceTitle.BillOfSupply;
        var taxable = document.Lines.Count(line => line.Treatment is TaxTreatment.Taxable);
        if (taxable == 0 && document.Lines.Count > 0)
            return InvoiceTitle.BillOfSupply;
        return taxable < document.Lines.Count && facts.Party is { IsRegistered: false } ? InvoiceTitle.InvoiceCumBillOfSupply : InvoiceTitle.TaxInvoice;
    }
}
