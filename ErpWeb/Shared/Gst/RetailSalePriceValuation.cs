using ErpWeb.Shared.Kernel;

namespace ErpWeb.Shared.Gst;

/// <summary>Valuation by the retail sale price printed on the pack.</summary>
/// <param name="Tax">INR, two decimals.</param>
/// <param name="DeemedTaxable">INR, two decimals.</param>
/// <remarks>CGST rule 31D, from 1 February 2026: pan masala, cigarettes and most tobacco, along the whole chain.</remarks>
public readonly record struct RetailSalePriceValuation(decimal Tax, decimal DeemedTaxable)
{
    /// <summary>Takes the tax out of the retail sale price.</summary>
    /// <param name="retailSalePrice">INR with all taxes, for the quantity supplied.</param>
    /// <param name="rate">Full GST rate in percent.</param>
    /// <example>100.00 at 40% gives tax 28.57 on a deemed value of 71.43.</example>
    public static RetailSalePriceValuation Of(decimal retailSalePrice, decimal rate)
    {
        var tax = Rounding.Money(retailSalePrice * rate / (100 + rate));
        return new RetailSalePriceValuation(tax, retailSalePrice - tax);
    }
}
