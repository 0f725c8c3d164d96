using ErpWeb.Billing.Documents;

namespace ErpWeb.Billing.Papers;

/// <summary>A line of an order or a challan that another document goes on from.</summary>
public sealed record PaperLine
{
    public required Guid Id { get; init; }
    public required Guid PaperId { get; init; }
    public required string PaperNumber { get; init; }
    public SalesKind Kind { get; init; }
    public SalesPaperStatus Status { get; init; }
    public Guid PartyId { get; init; }
    public Guid? OriginLineId { get; init; }
    public Guid ItemId { get; init; }
    public bool IsService { get; init; }
    public Guid? LotId { get; init; }
    public string LotNumber { get; init; } = "";
    public decimal Quantity { get; init; }
    public decimal Delivered { get; init; }
    public decimal Invoiced { get; init; }
    public decimal Returned { get; init; }

    public bool IsOpen => Status is not (SalesPaperStatus.Closed or SalesPaperStatus.Cancelled);

    /// <summary>What the next document can take: of an order what has not left, of a challan what is neither billed nor back.</summary>
    public decimal Left => Kind is SalesKind.Challan ? Quantity - Invoiced - Returned : Quantity - Delivered;
}
