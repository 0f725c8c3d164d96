using ErpWeb.Inventory.Goods;
using ErpWeb.Shared.Data;

namespace ErpWeb.Inventory.Adjustments;

/// <summary>A stock adjustment as it is typed.</summary>
public sealed class AdjustmentDraft
{
    /// <summary>Becomes the adjustment's id, so that a second submit finds the first.</summary>
    public Guid Id { get; set; } = Ids.New();
    public DateOnly? Date { get; set; }
    public Guid? WarehouseId { get; set; }
    public AdjustmentReason Reason { get; set; }
    /// <summary>For a correction: there is more than the books say.</summary>
    public bool IsMore { get; set; }
    public string Note { get; set; } = "";
    /// <summary>Input tax of the goods is given back (section 17(5)(h)).</summary>
    public bool ReversesTax { get; set; }
    /// <summary>The goods were bought from another state: IGST instead of CGST and SGST.</summary>
    public bool IsInterstate { get; set; }
    /// <summary>INR; null takes the cost at the items' GST rates.</summary>
    public decimal? TaxReversed { get; set; }
    public List<GoodsLine> Lines { get; set; } = [];

    /// <summary>Whether goods come in.</summary>
    public bool ComesIn => Reason is AdjustmentReason.Found or AdjustmentReason.Opening || (Reason is AdjustmentReason.Correction && IsMore);
}
