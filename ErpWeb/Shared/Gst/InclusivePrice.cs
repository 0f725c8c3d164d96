using ErpWeb.Shared.Kernel;

namespace ErpWeb.Shared.Gst;

/// <summary>A price taken apart into taxable value and tax.</summary>
/// <param name="Taxable">INR, two decimals.</param>
/// <param name="Tax">INR, two decimals each.</param>
/// <param name="Difference">The price less value and tax: what the method could not place.</param>
public readonly record struct InclusiveSplit(decimal Taxable, TaxAmounts Tax, decimal Difference);

/// <summary>Takes the tax out of a price that holds it, such as an MRP. Applied to the line's total, not to one unit.</summary>
public static class InclusivePrice
{
    /// <summary>
    /// Rounds each tax, and leaves the rest as taxable value: the price is always kept, the halves are always equal.
    /// </summary>
    /// <param name="inclusive">INR with tax, two decimals.</param>
    /// <param name="rate">Full GST rate in percent.</param>
    /// <param name="supply">Which taxes the price holds; none leaves the whole price taxable.</param>
    /// <param name="cessRate">Cess in percent of the taxable value.</param>
    /// <param name="specificCess">Cess in INR that does not depend on the value; at most the price itself counts.</param>
    /// <example>
    /// 299.00 at 18% within the state gives 253.38 + 22.81 + 22.81. No split of 299.00 has halves of exactly 9%;
    /// this one is a paisa off per half and keeps the price.
    /// </example>
    public static InclusiveSplit TaxFirst(
        decimal inclusive, decimal rate, SupplyDecision supply, decimal cessRate = 0, decimal specificCess = 0)
    {
        if (!supply.ChargesTax) return new InclusiveSplit(inclusive, default, 0);
        var fixedCess = Math.Min(specificCess, inclusive);
        var proportional = inclusive - fixedCess;
        var tax = Taxes(proportional, rate, supply, cessRate, 100 + rate + cessRate);
        tax = tax with { Cess = tax.Cess + fixedCess };
        return new InclusiveSplit(inclusive - tax.Total, tax, 0);
    }

    /// <summary>Rounds the taxable value, then computes the taxes on it: in about half of all prices a paisa is left over. For comparison with other programs.</summary>
    public static InclusiveSplit NetFirst(decimal inclusive, decimal rate, SupplyDecision supply, decimal cessRate = 0)
    {
        if (!supply.ChargesTax) return new InclusiveSplit(inclusive, default, 0);
        var taxable = Rounding.Money(inclusive * 100 / (100 + rate + cessRate));
        var tax = Taxes(taxable, rate, supply, cessRate, 100);
        return new InclusiveSplit(taxable, tax, inclusive - taxable - tax.Total);
    }

    private static TaxAmounts Taxes(decimal amount, decimal rate, SupplyDecision supply, decimal cessRate, decimal divisor)
    {
        var half = supply.ChargesIgst ? 0 : Rounding.Money(amount * rate / (2 * divisor));
        var igst = supply.ChargesIgst ? Rounding.Money(amount * rate / divisor) : 0;
        return new TaxAmounts(half, half, igst, Rounding.Money(amount * cessRate / divisor));
    }
}
