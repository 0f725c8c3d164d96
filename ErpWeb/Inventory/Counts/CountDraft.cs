using ErpWeb.Shared.Data;

namespace ErpWeb.Inventory.Counts;

/// <summary>A count as it is planned.</summary>
public sealed class CountDraft
{
    /// <summary>Becomes the count's id, so that a second submit finds the first.</summary>
    public Guid Id { get; set; } = Ids.New();
    public Guid? WarehouseId { get; set; }
    public bool CoversAll { get; set; } = true;
    public List<Guid> ItemIds { get; set; } = [];
    /// <summary>In percent of the book quantity.</summary>
    public decimal? Tolerance { get; set; } = 5;
    public string Note { get; set; } = "";
}

/// <summary>What somebody has just counted.</summary>
public sealed class CountEntryDraft
{
    /// <summary>Becomes the entry's id: sent twice over a bad line it counts once.</summary>
    public Guid Id { get; set; } = Ids.New();
    public Guid CountId { get; set; }
    public Guid ItemId { get; set; }
    /// <summary>A batch or serial number that is known.</summary>
    public Guid? LotId { get; set; }
    public decimal? Quantity { get; set; }
}
