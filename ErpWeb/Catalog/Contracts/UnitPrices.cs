using ErpWeb.Shared.Gst;
using ErpWeb.Shared.Kernel;

namespace ErpWeb.Catalog.Contracts;

/// <summary>What a line costs per unit when its unit changes. Pure.</summary>
public static class UnitPrices
{
    /// <param name="price">INR per one of the unit before; null stays unknown.</param>
    /// <param name="from">The unit before; null is the item's own.</param>
    /// <param name="to">The unit now; null is the item's own.</param>
    /// <param name="salePrice">INR per one of the item's own unit, where prices of units count; null where they do not, as on purchases.</param>
    /// <returns>The unit's own price where the line bore the usual one, else the same money for the same goods.</returns>
    public static decimal? Moved(decimal? price, OtherUnit? from, OtherUnit? to, decimal? salePrice = null)
    {
        if (price is not { } known)
            return null;
        if (salePrice is { } usual && known == UsualOf(from, usual))
            return UsualOf(to, usual);
        var own = from is null ? known : known * from.Units / from.Base;
        return to is null ? Rounding.To(own, Limits.QuantityPlaces) : to.PriceOf(own);
    }

    private static decimal UsualOf(OtherUnit? unit, decimal salePrice) => unit is null ? salePrice : unit.SalePrice ?? unit.PriceOf(salePrice);
}
