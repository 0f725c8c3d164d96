using ErpWeb.Shared.Kernel;

namespace ErpWeb.Shared.Gst;

/// <summary>Spreads a discount on the whole invoice over its lines.</summary>
public static class DiscountAllocation
{
    /// <summary>
    /// Shares in proportion to the lines' amounts. Each is first cut down to whole paise; the paise left over go one
    /// each to the lines that lost most, the later line first. So a share is within a paisa of its proportion, never
    /// more than the line's amount, and all shares add up.
    /// </summary>
    /// <param name="discount">INR, two decimals, not more than the amounts together.</param>
    /// <param name="amounts">INR per line after its own discount, two decimals.</param>
    /// <returns>One share per line: 10.00 over three equal lines gives 3.33, 3.33, 3.34.</returns>
    public static decimal[] Share(decimal discount, IReadOnlyList<decimal> amounts) =>
        discount == 0 || amounts.Sum() == 0 ? new decimal[amounts.Count] : Apportion.Money(discount, amounts);
}
