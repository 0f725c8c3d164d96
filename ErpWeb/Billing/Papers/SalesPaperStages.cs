using ErpWeb.Billing.Documents;

namespace ErpWeb.Billing.Papers;

/// <summary>How far an order or a challan has come by its lines. Pure.</summary>
public static class SalesPaperStages
{
    public static SalesPaperStatus Of(SalesKind kind, IReadOnlyCollection<SalesPaperLine> lines) => kind is SalesKind.Challan ? OfChallan(lines) : OfOrder(lines);

    private static SalesPaperStatus OfOrder(IReadOnlyCollection<SalesPaperLine> lines)
    {
        if (lines.All(line => line.Invoiced >= line.Quantity))
            return SalesPaperStatus.Done;
        if (lines.All(line => line.Delivered >= line.Quantity))
            return SalesPaperStatus.Delivered;
        return lines.Any(line => line.Delivered > 0) ? SalesPaperStatus.Partly : SalesPaperStatus.Open;
    }

    private static SalesPaperStatus OfChallan(IReadOnlyCollection<SalesPaperLine> lines)
    {
        if (lines.All(line => line.Invoiced + line.Returned >= line.Quantity))
            return SalesPaperStatus.Done;
        return lines.Any(line => line.Invoiced + line.Returned > 0) ? SalesPaperStatus.Partly : SalesPaperStatus.Open;
    }
}
