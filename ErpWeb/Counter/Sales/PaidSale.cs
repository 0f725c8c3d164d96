using ErpWeb.Inventory.Contracts;

namespace ErpWeb.Counter.Sales;

/// <summary>A bill that was paid and posted.</summary>
/// <param name="Change">INR to give back.</param>
/// <param name="Due">INR that stays due.</param>
public sealed record PaidSale(Guid InvoiceId, string Number, decimal Total, decimal Change, decimal Due)
{
    /// <summary>Goods of which more left than there were; the business allows it, and somebody should look.</summary>
    public IReadOnlyList<StockShortage> Shortages { get; init; } = [];
}
