using ErpWeb.Accounting.Accounts;
using ErpWeb.Shared.Kernel;

namespace ErpWeb.Inventory.Contracts;

/// <summary>What a document does to the stock.</summary>
/// <param name="Counter">The account on the other side of the stock accounts: cost of goods sold, goods received not billed, stock adjustment.</param>
public sealed record StockPosting(SourceDocument Source, DateOnly Date, AccountRole Counter, string Narration)
{
    public IReadOnlyList<StockIn> In { get; init; } = [];
    public IReadOnlyList<StockOut> Out { get; init; } = [];
    public IReadOnlyList<StockTransfer> Transfers { get; init; } = [];
    public IReadOnlyList<StockRevaluation> Revaluations { get; init; } = [];

    /// <summary>The goods are sold: what is reserved for orders of others is guarded.</summary>
    public bool MindsReservations { get; init; }

    public bool IsEmpty => In.Count + Out.Count + Transfers.Count + Revaluations.Count == 0;
}

/// <summary>Goods that come in.</summary>
/// <param name="LineId">The document's line.</param>
/// <param name="Quantity">In the item's unit, above zero.</param>
/// <param name="Value">INR for the whole quantity; of no account when the goods come back.</param>
public sealed record StockIn(Guid LineId, Guid ItemId, decimal Quantity, decimal Value)
{
    /// <summary>Null is the default store.</summary>
    public Guid? WarehouseId { get; init; }

    /// <summary>Batch or serial number.</summary>
    public Guid? LotId { get; init; }

    /// <summary>The line by which these goods went out: they come back at what they cost then.</summary>
    public Guid? ReturnsLineId { get; init; }

    /// <summary>The field that an error is shown at.</summary>
    public string Field { get; init; } = "";
}

/// <summary>Goods that go out.</summary>
/// <param name="LineId">The document's line.</param>
/// <param name="Quantity">In the item's unit, above zero.</param>
public sealed record StockOut(Guid LineId, Guid ItemId, decimal Quantity)
{
    /// <summary>Null is the default store.</summary>
    public Guid? WarehouseId { get; init; }

    /// <summary>Batch or serial number.</summary>
    public Guid? LotId { get; init; }

    /// <summary>The line by which these goods came in: they leave before others.</summary>
    public Guid? ReturnsLineId { get; init; }

    /// <summary>The field that an error is shown at.</summary>
    public string Field { get; init; } = "";
}

/// <summary>Goods that only change their place; they take their cost along.</summary>
public sealed record StockTransfer(Guid LineId, Guid ItemId, decimal Quantity, Guid FromWarehouseId, Guid ToWarehouseId)
{
    /// <summary>Batch or serial number.</summary>
    public Guid? LotId { get; init; }

    /// <summary>The field that an error is shown at.</summary>
    public string Field { get; init; } = "";
}

/// <summary>Goods that came in by a line cost more or less than was thought; what of them was sold meanwhile is corrected too.</summary>
/// <param name="LineId">The line by which they came in.</param>
/// <param name="Delta">INR; above zero when they cost more.</param>
public sealed record StockRevaluation(Guid LineId, decimal Delta);

/// <summary>What came of a posting.</summary>
/// <param name="Values">By line, what its goods are worth: INR, above zero.</param>
/// <param name="Shortages">Where more has left than there was, which the business allows.</param>
/// <param name="Corrections">Documents whose cost changed because of it.</param>
public sealed record PostedStock(IReadOnlyDictionary<Guid, decimal> Values, IReadOnlyList<StockShortage> Shortages, IReadOnlyList<StockCorrection> Corrections)
{
    public static PostedStock Nothing { get; } = new(new Dictionary<Guid, decimal>(), [], []);
}

/// <summary>More has left than there was.</summary>
/// <param name="Quantity">What is there now, below zero.</param>
public sealed record StockShortage(Guid ItemId, string ItemName, string WarehouseName, decimal Quantity)
{
    /// <summary>There was enough, but orders of others wait for it; the quantity is what they lack.</summary>
    public bool IsOfOrders { get; init; }

    public Wording Wording => IsOfOrders
        ? (Wording)$"{ItemName} is reserved for orders: they lack {IndianNumber.Format(-Quantity, 0, 4)} now."
        : (Wording)$"{ItemName} in {WarehouseName} is now below zero: {IndianNumber.Format(Quantity, 0, 4)}";
}

/// <summary>The cost of another document changed.</summary>
/// <param name="Delta">INR; above zero when its goods cost more.</param>
public sealed record StockCorrection(SourceDocument Document, DateOnly Date, decimal Delta);
