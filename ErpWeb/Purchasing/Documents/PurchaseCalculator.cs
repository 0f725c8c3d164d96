using ErpWeb.Purchasing.Drafts;
using ErpWeb.Shared.Gst;
using ErpWeb.Shared.Kernel;

namespace ErpWeb.Purchasing.Documents;

/// <summary>Turns the lines of a purchase into what the tax calculation reads. Pure; half-typed lines count as zero.</summary>
public static class PurchaseCalculator
{
    /// <summary>Which taxes the supplier charges, or the business owes itself under reverse charge.</summary>
    /// <remarks>The place of supply is the business's own state: goods end their way there, and services follow the registered recipient (IGST Act s.10, 12).</remarks>
    public static SupplyDecision Supply(PurchaseFacts facts, bool isReverseCharge) => SupplyRules.Decide(new(
        facts.Supplier?.StateCode ?? facts.Buyer.StateCode, facts.Buyer.StateCode, PartyGstKind.Regular,
        SupplierIsSez: facts.Supplier?.GstKind is PartyGstKind.Sez, Scheme: isReverseCharge ? TaxpayerScheme.Regular : SchemeOf(facts.Supplier?.GstKind)));

    /// <summary>The rate of a line on a day: chosen by hand, or the item's.</summary>
    public static PurchaseRate? RateOf(PurchaseDraftLine line, PurchaseFacts facts, DateOnly date)
    {
        var id = line.TaxRateId ?? (line.ItemId is { } itemId ? facts.Items.GetValueOrDefault(itemId)?.RateOn(date) : null);
        return id is { } rateId ? facts.Rates.GetValueOrDefault(rateId) : null;
    }

    /// <param name="foreign">The currency of the prices; none for rupees.</param>
    public static TaxDocument Document(IEnumerable<PurchaseDraftLine> lines, PurchaseFacts facts, SupplyDecision supply, DateOnly date, ForeignPrice? foreign = null) =>
        new([.. lines.Select(line => ToTaxLine(line, facts, date) is var typed && foreign is { } price ? price.InRupees(typed) : typed)], supply);

    private static TaxLine ToTaxLine(PurchaseDraftLine line, PurchaseFacts facts, DateOnly date)
    {
        // Goods from abroad bear their tax at the customs, by the bill of entry; services bear it under reverse charge.
        var rate = IsImportOfGoods(line, facts) && RateOf(line, facts, date) is { Treatment: TaxTreatment.Taxable } own ? own with { Rate = 0, CessRate = 0, CessPerUnit = 0 } : RateOf(line, facts, date);
        var quantity = Usable(line.Quantity, Limits.Quantity);
        var price = Usable(line.UnitPrice, Limits.UnitPrice);
        return new(quantity, price, rate?.Rate ?? 0)
        {
            Discount = new(Usable(line.Discount, line.IsDiscountPercent ? 100 : Rounding.Money(quantity * price)), line.IsDiscountPercent),
            Treatment = rate?.Treatment ?? TaxTreatment.Exempt,
            CessRate = rate?.CessRate ?? 0,
            // The law names it per piece: a box bears it for each of its pieces.
            CessPerUnit = facts.UnitOf(line.ItemId, line.Unit) is { } unit ? unit.PriceOf(rate?.CessPerUnit ?? 0) : rate?.CessPerUnit ?? 0,
            HsnSac = line.ItemId is { } id ? facts.Items.GetValueOrDefault(id)?.HsnSac : null,
        };
    }

    private static bool IsImportOfGoods(PurchaseDraftLine line, PurchaseFacts facts) =>
        facts.Supplier?.GstKind is PartyGstKind.Overseas && line.ItemId is { } id && facts.Items.GetValueOrDefault(id) is { IsService: false };

    // What the rules will refuse must not overflow the live totals before they get the chance.
    private static decimal Usable(decimal? value, decimal limit) => value is { } number && number >= 0 && number <= limit ? number : 0;

    private static TaxpayerScheme SchemeOf(PartyGstKind? kind) => kind switch
    {
        PartyGstKind.Regular or PartyGstKind.Sez or PartyGstKind.DeemedExport => TaxpayerScheme.Regular,
        PartyGstKind.Composition => TaxpayerScheme.Composition,
        _ => TaxpayerScheme.Unregistered,
    };
}
