using ErpWeb.Purchasing.Lots;

namespace ErpWeb.Purchasing.LandedCosts;

/// <summary>Goods that came in by a line of a goods receipt or of a bill.</summary>
/// <param name="LineId">The line; it brought the goods into stock.</param>
/// <param name="Value">INR that they stood in stock at then.</param>
public sealed record LandedGoods(Guid LineId, Guid DocumentId, string DocumentNumber, DateOnly Date, Guid ItemId, string Description, string Unit, decimal Quantity, decimal Value)
{
    public IReadOnlyList<PurchaseLot> Lots { get; init; } = [];
}

/// <summary>A receipt or bill whose goods may bear charges.</summary>
public sealed record LandedDocument(Guid Id, string Number, DateOnly Date, string PartyName);
