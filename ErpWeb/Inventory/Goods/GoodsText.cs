using ErpWeb.Shared.Kernel;

namespace ErpWeb.Inventory.Goods;

/// <summary>How documents of stock say what moved. Pure.</summary>
internal static class GoodsText
{
    /// <example>2 BOX (24 NOS); 24 NOS where the line states the item's own unit.</example>
    public static string Of(decimal quantity, string unit, decimal? stated, string? statedUnit)
    {
        var own = $"{IndianNumber.Format(quantity, 0, 4)} {unit}";
        return statedUnit is null ? own : $"{IndianNumber.Format(stated ?? 0, 0, 4)} {statedUnit} ({own})";
    }
}
