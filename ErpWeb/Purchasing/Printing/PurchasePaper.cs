using ErpWeb.Purchasing.Documents;
using ErpWeb.Purchasing.Lots;
using ErpWeb.Shared.Gst;

namespace ErpWeb.Purchasing.Printing;

/// <summary>An order, a self-invoice or a debit note as it is printed.</summary>
/// <param name="From">Who issues it: the business, or under reverse charge the supplier.</param>
/// <param name="To">Whom it is for.</param>
public sealed record PurchasePaper(
    string Title, string Number, DateOnly Date, PaperParty From, PaperParty To, IReadOnlyList<(string Label, string Value)> Facts, IReadOnlyList<PaperLine> Lines,
    IReadOnlyList<(string Label, decimal Amount)> Totals, decimal Total, IReadOnlyList<(string Heading, string Text)> Texts, bool IsCancelled, DateTime PostedAtUtc, string Color)
{
    public static IEnumerable<PaperLine> LinesOf(IEnumerable<PurchaseLine> lines, ILookup<Guid, PurchaseLot>? lots = null) => lines.Select(line => new PaperLine(
        lots?[line.Id].Any() is true ? $"{line.Description} ({LotWords.Of(lots[line.Id])})" : line.Description, line.HsnSac, line.StatedQuantity ?? line.Quantity, line.StatedUnit ?? line.Unit, line.StatedPrice ?? line.UnitPrice, line.Discount, line.Treatment is TaxTreatment.Taxable ? line.Rate : null, line.Value));
}

public sealed record PaperParty(string Name, IReadOnlyList<string> Lines, string Gstin);

/// <param name="Rate">Whole GST rate in percent; null where none applies.</param>
public sealed record PaperLine(string Description, string HsnSac, decimal Quantity, string Unit, decimal UnitPrice, decimal Discount, decimal? Rate, decimal Value);
