using ErpWeb.Shared.Gst;
using ErpWeb.Shared.Kernel;

namespace ErpWeb.Catalog.Contracts;

/// <summary>Another unit that an item is bought and sold in: so many of it are so many of the item's own.</summary>
/// <param name="Unit">Unit quantity code.</param>
/// <param name="Units">1 for a box of 12; 12 where the item's own unit is the box.</param>
/// <param name="Base">In the item's own unit.</param>
/// <param name="SalePrice">INR per one of this unit; null follows the item's price.</param>
public sealed record OtherUnit(string Unit, decimal Units, decimal Base, decimal? SalePrice = null)
{
    /// <summary>INR per one of this unit, up to four decimals.</summary>
    /// <param name="price">INR per one of the item's own unit.</param>
    public decimal PriceOf(decimal price) => Rounding.To(price * Base / Units, Limits.QuantityPlaces);
}

/// <summary>Turns what a document states into the item's own unit, in which stock and valuation are kept. Exact, or not at all.</summary>
public static class UnitConversion
{
    /// <param name="unit">Null is the item's own.</param>
    /// <param name="baseUnit">The item's own unit, which may be one that is only counted whole.</param>
    /// <returns>Null when it does not come out in four decimals, or not in whole pieces where the own unit is counted.</returns>
    /// <example>2 boxes of 12 pieces are 24; half a piece of a box of 12 is nothing that stock could hold.</example>
    public static decimal? ToBase(decimal quantity, OtherUnit? unit, string baseUnit)
    {
        if (unit is null)
            return quantity;
        var whole = quantity * unit.Base;
        var result = Rounding.To(whole / unit.Units, Uqc.IsCounted(baseUnit) ? 0 : Limits.QuantityPlaces);
        return result * unit.Units == whole ? result : null;
    }

    /// <summary>A part of a line in the unit that the line states; null when the part does not come out in four decimals.</summary>
    /// <param name="part">In the item's own unit.</param>
    /// <param name="stated">The whole line as stated.</param>
    /// <param name="quantity">The whole line in the item's own unit.</param>
    public static decimal? PartOf(decimal part, decimal? stated, decimal quantity)
    {
        if (stated is not { } whole || quantity == 0)
            return null;
        var result = Rounding.To(part * whole / quantity, Limits.QuantityPlaces);
        return result * quantity == part * whole ? result : null;
    }
}
