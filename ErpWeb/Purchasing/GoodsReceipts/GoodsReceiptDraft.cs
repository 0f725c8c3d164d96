using ErpWeb.Purchasing.Drafts;
using ErpWeb.Shared.Data;

namespace ErpWeb.Purchasing.GoodsReceipts;

/// <summary>Goods at the door, as they are counted.</summary>
public sealed class GoodsReceiptDraft
{
    /// <summary>Becomes the receipt's id, so that a second submit finds the first.</summary>
    public Guid Id { get; set; } = Ids.New();
    public DateOnly? Date { get; set; }
    /// <summary>Null for goods that nobody ordered in writing.</summary>
    public Guid? OrderId { get; set; }
    public Guid? PartyId { get; set; }
    public string Challan { get; set; } = "";
    public string Notes { get; set; } = "";
    public List<GoodsReceiptDraftLine> Lines { get; set; } = [];

    /// <summary>The lines on which something came.</summary>
    public IReadOnlyList<GoodsReceiptDraftLine> Counted => [.. Lines.Where(line => line.Quantity is > 0 || line.Rejected is > 0)];

    internal List<PurchaseDraftLine> References => [.. Lines.Select(line => new PurchaseDraftLine { ItemId = line.ItemId, OrderLineId = line.OrderLineId })];
}

public sealed class GoodsReceiptDraftLine
{
    public Guid? OrderLineId { get; set; }
    public Guid? ItemId { get; set; }
    public string Description { get; set; } = "";
    public string Unit { get; set; } = "";
    /// <summary>Accepted.</summary>
    public decimal? Quantity { get; set; }
    public decimal? Rejected { get; set; }
    public string RejectReason { get; set; } = "";
    /// <summary>Rupees per unit, where no order says it.</summary>
    public decimal? UnitCost { get; set; }
}
