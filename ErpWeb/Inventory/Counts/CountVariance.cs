namespace ErpWeb.Inventory.Counts;

/// <summary>What was counted of one item, or of one batch of it, beside what the books said at that moment.</summary>
/// <param name="UnitCost">Rupees per unit; null for people who may not see cost.</param>
/// <param name="Entries">Who counted what; all of it adds up.</param>
public sealed record CountVariance(
    Guid ItemId, string Code, string Name, string Unit, Guid LotId, string LotNumber, decimal Counted, decimal Book, decimal? UnitCost, int Round, IReadOnlyList<StockCountEntry> Entries)
{
    /// <summary>Where it lies; empty where nobody said.</summary>
    public string Bin { get; init; } = "";

    public decimal Difference => Counted - Book;

    public decimal? Value => UnitCost is { } cost ? Shared.Kernel.Rounding.Money(Difference * cost) : null;

    /// <summary>Whether it differs by more than this share of the book quantity, in percent.</summary>
    public bool IsBeyond(decimal tolerance) => Difference != 0 && Math.Abs(Difference) * 100 > Math.Abs(Book) * tolerance;
}

/// <summary>An item, or a batch of it, that should be there and that nobody has counted.</summary>
public sealed record UncountedGoods(Guid ItemId, string Code, string Name, string Unit, string LotNumber, decimal Book)
{
    /// <summary>Where it lies; empty where nobody said.</summary>
    public string Bin { get; init; } = "";
}
