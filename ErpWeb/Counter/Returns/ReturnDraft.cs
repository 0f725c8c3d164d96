using ErpWeb.Counter.Sales;
using ErpWeb.Shared.Data;
using ErpWeb.Shared.Kernel;

namespace ErpWeb.Counter.Returns;

/// <summary>Goods that come back to the counter.</summary>
public sealed class ReturnDraft
{
    /// <summary>Becomes the credit note's id, so that a second press finds the first.</summary>
    public Guid Id { get; init; } = Ids.New();
    public Guid InvoiceId { get; set; }
    public string Reason { get; set; } = "Returned at the counter";
    /// <summary>How the money goes back; a voucher keeps it for the next bill, as for an exchange.</summary>
    public TenderKind Refund { get; set; }
    public List<ReturnLine> Lines { get; init; } = [];

    /// <summary>What comes back is worth about this much, in INR with tax; the credit note says it to the paisa.</summary>
    public decimal About => Lines.Where(line => line.Quantity > 0).Sum(line => Rounding.Money(line.Worth * line.Quantity!.Value / line.Left));
}

/// <summary>A line of the bill and how much of it comes back.</summary>
public sealed class ReturnLine
{
    public Guid InvoiceLineId { get; init; }
    public required string Name { get; init; }
    public required string Unit { get; init; }
    /// <summary>What was sold and has not come back before.</summary>
    public decimal Left { get; init; }
    /// <summary>INR with tax for all that is left.</summary>
    public decimal Worth { get; init; }
    public decimal? Quantity { get; set; }
}

/// <summary>A bill from which something may come back.</summary>
public sealed record ReturnableBill(Guid InvoiceId, string Number, DateOnly Date, string PartyName, decimal Due, ReturnDraft Draft);

/// <summary>A return that was posted.</summary>
/// <param name="Number">The credit note's, which a voucher is redeemed by.</param>
/// <param name="Refunded">INR given back now.</param>
/// <param name="Kept">INR kept for the next bill.</param>
public sealed record PostedReturn(Guid Id, string Number, decimal Total, decimal Refunded, decimal Kept);
