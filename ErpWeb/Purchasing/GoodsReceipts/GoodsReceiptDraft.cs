using ErpWeb.Catalog.Contracts;
using ErpWeb.Purchasing.Documents;
using ErpWeb.Purchasing.Drafts;
using ErpWeb.Purchasing.Lots;
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

    /// <summary>The goods that are told apart.</summary>
    internal IReadOnlyList<ArrivingGoods> Arriving(PurchaseFacts facts) =>
    [
        .. Lines.Select((line, index) => new ArrivingGoods(facts.Items[line.ItemId!.Value], line.FilledLots(facts), $"Lines[{index}]"))
            .Where(line => line.Item.Tracking is not ItemTracking.None && line.Lots.Count > 0),
    ];

    internal List<PurchaseDraftLine> References => [.. Lines.Select(line => new PurchaseDraftLine { ItemId = line.ItemId, OrderLineId = line.OrderLineId })];
}

public sealed class GoodsReceiptDraftLine
{
    public Guid? OrderLineId { get; set; }
    public Guid? ItemId { get; set; }
    public string Description { get; set; } = "";
    public string Unit { get; set; } = "";
    public ItemTracking Tracking { get; set; }
    /// <summary>Another unit of the item that the goods are counted in; null is its own.</summary>
    public string? StatedUnit { get; set; }
    /// <summary>The units that may be chosen.</summary>
    public IReadOnlyList<OtherUnit> Units { get; set; } = [];
    /// <summary>Accepted.</summary>
    public decimal? Quantity { get; set; }
    public decimal? Rejected { get; set; }
    public string RejectReason { get; set; } = "";
    /// <summary>Where rejected goods wait for the supplier; null when they went back at the door.</summary>
    public Guid? RejectWarehouseId { get; set; }
    /// <summary>Batches or serial numbers of goods that are told apart.</summary>
    public List<ReceivedLot> Lots { get; set; } = [];
    /// <summary>Rupees per unit, where no order says it.</summary>
    public decimal? UnitCost { get; set; }

    /// <summary>The batches and numbers that were typed, each with its quantities in the item's own unit.</summary>
    internal IReadOnlyList<ReceivedLot> FilledLots(PurchaseFacts facts) =>
        ReceivedLot.Filled(Lots, facts.QuantityOf(ItemId, StatedUnit, Quantity) ?? 0, facts.QuantityOf(ItemId, StatedUnit, Kept) ?? 0);

    /// <summary>What a typed quantity is in the item's own unit; zero while it does not come out there.</summary>
    public decimal OwnOf(decimal? typed) => UnitConversion.ToBase(typed ?? 0, Units.FirstOrDefault(unit => unit.Unit == StatedUnit), Unit) ?? 0;

    /// <summary>Rejected and not sent back at the door.</summary>
    public decimal Kept => RejectWarehouseId is null ? 0 : Rejected ?? 0;
}
