using System.ComponentModel;
using ErpWeb.Api.Bills;
using ErpWeb.Billing.Papers;

namespace ErpWeb.Api.Papers;

/// <summary>A quote or an order in the list.</summary>
public sealed record PaperRow(Guid Id, string Number, DateOnly Date, DateOnly? Until, Guid CustomerId, string CustomerName, decimal Total, SalesPaperStatus Status)
{
    internal static PaperRow Of(SalesPaperRow row) => new(row.Id, row.Number, row.Date, row.Until, row.PartyId, row.PartyName, row.Total, row.Status);
}

/// <summary>A quote or an order. Amounts are rupees.</summary>
public sealed record Paper(
    Guid Id, string Number, DateOnly Date, [property: Description("The last day of a quote; the day an order is expected on.")] DateOnly? Until,
    Guid CustomerId, string CustomerName, string CustomerGstin, string PlaceOfSupply, [property: Description("The quote of an order.")] string MadeFrom,
    decimal Taxable, decimal Exempt, decimal Cgst, decimal Sgst, decimal Igst, decimal Cess, decimal RoundOff, decimal Total, SalesPaperStatus Status, string Notes,
    IReadOnlyList<PaperLine> Lines)
{
    internal static Paper Of(SalesPaperView view)
    {
        var paper = view.Paper;
        return new(
            paper.Id, paper.Number, paper.Date, paper.Until, paper.PartyId, paper.PartyName, paper.PartyGstin, paper.PlaceOfSupply, paper.OriginNumber,
            paper.Taxable, paper.Exempt, paper.Cgst, paper.Sgst, paper.Igst, paper.Cess, paper.RoundOff, paper.Total, paper.Status, paper.Notes,
            [.. view.Lines.Select(line => new PaperLine(line.Id, line.ItemId, line.Description, line.Unit, line.Quantity, line.Delivered, line.Invoiced, line.UnitPrice, line.PriceIncludesTax, line.Total))]);
    }
}

/// <summary>A line of a quote or an order, and what came of it.</summary>
public sealed record PaperLine(Guid Id, Guid ProductId, string Description, string Unit, decimal Quantity, decimal Delivered, decimal Billed, decimal UnitPrice, bool PriceIncludesTax, decimal Total);

/// <summary>A quote or an order as a program sends it.</summary>
public sealed record PaperBody : SaleBody
{
    [Description("The last day of a quote; the day an order is expected on.")]
    public DateOnly? Until { get; init; }
}

/// <summary>The customer's answer to a quote.</summary>
public sealed record AnswerBody
{
    public bool IsAccepted { get; init; }
}

/// <summary>What of an order is billed.</summary>
public sealed record BillOrderBody
{
    [Description("Today unless said.")]
    public DateOnly? Date { get; init; }
    [Description("Everything that is left unless said.")]
    public IReadOnlyList<BillOrderLineBody>? Lines { get; init; }
}

/// <summary>A part of a line of an order.</summary>
public sealed record BillOrderLineBody
{
    public Guid LineId { get; init; }
    public decimal Quantity { get; init; }
}
