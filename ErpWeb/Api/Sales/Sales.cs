using System.ComponentModel;

namespace ErpWeb.Api.Sales;

/// <summary>One line of a posted bill: what was sold to whom.</summary>
public sealed record Sale(
    Guid BillId, string BillNumber, DateOnly Date, Guid CustomerId, string CustomerName, int LineNumber, Guid ProductId, string Description,
    decimal Quantity, string Unit, [property: Description("Value the tax is on.")] decimal Taxable, decimal Tax, decimal Total);

/// <summary>What was sold in a period. Cancelled bills do not count.</summary>
public sealed record SalesSummary
{
    [Description("First day; null without a bound.")]
    public DateOnly? From { get; init; }
    public DateOnly? To { get; init; }
    [Description("Number of bills.")]
    public int Count { get; init; }
    [Description("Number of credit notes; the sums are after them.")]
    public int Returns { get; init; }
    [Description("Value without tax of what came back.")]
    public decimal Returned { get; init; }
    [Description("Prices times quantities as typed; with tax where the price includes it.")]
    public decimal Gross { get; init; }
    public decimal Discount { get; init; }
    [Description("Value without tax, after discounts: taxable and exempt.")]
    public decimal Net { get; init; }
    [Description("CGST, SGST, IGST and cess together.")]
    public decimal Tax { get; init; }
    public decimal RoundOff { get; init; }
    [Description("What the bills add up to.")]
    public decimal Total { get; init; }
    [Description("Net less what the goods cost in the stock ledger; null for those who may not see cost.")]
    public decimal? Profit { get; init; }
    [Description("What was received for these bills until now, and what is still due.")]
    public SalesByPayment Payments { get; init; } = new();
}

/// <summary>How the bills of a period were paid until now; together with what is due it is their total.</summary>
public sealed record SalesByPayment
{
    public decimal Cash { get; init; }
    public decimal Upi { get; init; }
    public decimal Bank { get; init; }
    public decimal Card { get; init; }
    [Description("Credit notes and vouchers used, less what was returned.")]
    public decimal Credit { get; init; }
    public decimal Due { get; init; }
}
