using ErpWeb.Catalog.Contracts;
using ErpWeb.Inventory.Goods;
using ErpWeb.Shared.Data;

namespace ErpWeb.Inventory.Transfers;

/// <summary>A transfer as it is typed.</summary>
public sealed class TransferDraft
{
    /// <summary>Becomes the transfer's id, so that a second submit finds the first.</summary>
    public Guid Id { get; set; } = Ids.New();
    public DateOnly? Date { get; set; }
    public Guid? FromWarehouseId { get; set; }
    public Guid? ToWarehouseId { get; set; }
    /// <summary>The goods arrive at once; otherwise they are in transit until somebody receives them.</summary>
    public bool IsDirect { get; set; }
    public string Note { get; set; } = "";
    public string Vehicle { get; set; } = "";
    public List<GoodsLine> Lines { get; set; } = [];
}

/// <summary>What arrived of a transfer, as it is typed.</summary>
public sealed class ArrivalDraft
{
    /// <summary>Becomes the receipt's id.</summary>
    public Guid Id { get; set; } = Ids.New();
    public Guid TransferId { get; set; }
    public DateOnly? Date { get; set; }
    public string Note { get; set; } = "";
    /// <summary>Of a loss: gives the input tax of the goods back.</summary>
    public bool ReversesTax { get; set; }
    /// <summary>INR; null takes the cost at each item's GST rate.</summary>
    public decimal? TaxReversed { get; set; }
    /// <summary>The goods bore IGST when they were bought.</summary>
    public bool IsInterstate { get; set; }
    public List<ArrivalLine> Lines { get; set; } = [];
}

/// <summary>How much of one line arrived.</summary>
public sealed class ArrivalLine
{
    public Guid LineId { get; set; }
    public decimal? Quantity { get; set; }
    /// <summary>The quantity is of the unit in which the line was sent; otherwise of the item's own.</summary>
    public bool IsStated { get; set; }

    /// <summary>In the item's own unit; null when there is none, or it does not come out there.</summary>
    internal decimal? OwnOf(TransferLine? sent) =>
        IsStated && sent is { StatedUnit: { } unit, StatedQuantity: { } whole } ? Quantity is { } stated ? UnitConversion.ToBase(stated, new(unit, whole, sent.Quantity), sent.Unit) : null : Quantity;
}
