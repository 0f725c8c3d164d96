using ErpWeb.Billing.Receipts;
using ErpWeb.Insights.Sales;
using ErpWeb.Shared.Kernel;
using ErpWeb.Shared.Sheets;

namespace ErpWeb.Insights.Reports;

/// <summary>Sales figures as sheets, which screen, file and paper show alike. Pure.</summary>
internal static class SalesSheets
{
    public static Sheet Summary(SalesReportRequest request, SalesSummaryFigures figures)
    {
        var (now, before) = (figures.Now, figures.Before);
        var rows = new List<SheetRow>
        {
            // Prices as they were typed may include tax; this is what the two lines below make of them.
            Line("Gross", figure => figure.Net + figure.Discount),
            Line("Discount", figure => -figure.Discount),
            Line("Net sales, without tax", figure => figure.Net) with { Look = SheetLook.Subtotal },
            Line("of this taken off for returns", figure => figure.Returned) with { Indent = 1 },
            Line("Tax", figure => figure.Tax),
            Line("Round-off", figure => figure.RoundOff),
            Line("Total", figure => figure.Total) with { Look = SheetLook.Total, Href = request.Bills() },
        };
        if (figures.SeesCost)
        {
            rows.Add(Line("Cost of goods sold", figure => figure.Cost));
            rows.Add(Line("Profit", Profit) with { Look = SheetLook.Total });
            rows.Add(Line("Margin in percent of net sales", figure => Margin(figure) ?? 0));
        }
        if (figures.Modes.Count > 0)
        {
            rows.Add(new("How these bills were paid", null, null) { Look = SheetLook.Heading });
            rows.AddRange(figures.Modes.Where(mode => mode.Total != 0).OrderBy(mode => SalesKey.NumberOf(mode.Key)).Select(mode => new SheetRow(ModeName(mode), mode.Total, null) { Indent = 1 }));
            rows.Add(new("Still due", figures.Due, null) { Indent = 1 });
        }
        return new(SalesReportKind.Summary.Title, "", request.Days, [new("Figure", Place: SheetPlace.Main), new("Amount", SheetColumnKind.Amount, SheetPlace.End), new("Days before", SheetColumnKind.Amount)], rows);

        SheetRow Line(string name, Func<SalesFigure, decimal> amount) => new(name, amount(now), before is null ? null : amount(before));
    }

    public static Sheet By(SalesReportKind kind, SalesReportRequest request, IReadOnlyList<NamedFigure> all, IEnumerable<NamedFigure> shown, bool seesCost)
    {
        var first = kind.By switch { SalesBy.Item => "Item", SalesBy.Customer => "Customer", SalesBy.Hour => "Hour", _ => "Salesperson" };
        return Of(kind, request, first, all.Select(row => row.Figure), shown.Select(row => (row.Name, row.Code, row.Figure, (string?)Href(kind, request, row.Figure))), seesCost);
    }

    public static Sheet Course(SalesReportKind kind, SalesReportRequest request, IReadOnlyList<SalesFigure> figures, IEnumerable<SalesFigure> shown, bool seesCost) => Of(
        kind, request, kind.Span is SalesSpan.Month ? "Month" : "Day", figures,
        shown.Select(figure => (NameOf(kind, figure), "", figure, (string?)request.Bills(period: SalesReportRequest.Stretch(figure.Start, kind.Span is SalesSpan.Month ? figure.Start.AddMonths(1).AddDays(-1) : figure.Start)))), seesCost);

    public static Sheet Bills(SalesReportRequest request, string subject, SalesBillPage page)
    {
        var parts = BillParts(request.ItemId is not null, page.Rows.Any(bill => bill.Cost is not null)).ToList();
        var rows = page.Rows.Select(bill => new SheetRow([.. parts.Select(part => part.Cell(bill))]) { Href = bill.Href }).ToList();
        if (page.OtherCost != 0)
        {
            var other = new SalesBill(Guid.Empty, "", default, "Cost that changed on these days, of bills of other days", false, 0, 0, 0, 0, page.OtherCost);
            rows.Add(new([.. parts.Select(part => part.Column.Title.Key is "Customer" or "Cost" or "Profit" ? part.Cell(other) : null)]) { Look = SheetLook.Subtotal });
        }
        return new(SalesReportKind.Bills.Title, subject, request.Days, [.. parts.Select(part => part.Column)], rows);
    }

    public static decimal Profit(SalesFigure figure) => figure.Net - figure.Cost;

    /// <summary>Percent of net sales, one decimal; null without sales.</summary>
    public static decimal? Margin(SalesFigure figure) => figure.Net == 0 ? null : Rounding.To(Profit(figure) * 100 / figure.Net, 1);

    public static string ModeName(SalesFigure mode) => SalesKey.NumberOf(mode.Key) is var number && Enum.IsDefined((PaymentMode)number) ? ReceiptWords.Of((PaymentMode)number) : "Credit of the customer";

    private static string NameOf(SalesReportKind kind, SalesFigure figure) =>
        kind.Span is SalesSpan.Month ? figure.Start.ToString("MM-yyyy", System.Globalization.CultureInfo.InvariantCulture) : Formats.Now.Of(figure.Start);

    private static string Href(SalesReportKind kind, SalesReportRequest request, SalesFigure figure) => kind.By switch
    {
        SalesBy.Item => request.Bills(SalesReportRequest.ItemKey, figure.Key.ToString()),
        SalesBy.Customer => request.Bills(SalesReportRequest.CustomerKey, figure.Key.ToString()),
        SalesBy.Hour => request.Bills(SalesReportRequest.HourKey, $"{SalesKey.NumberOf(figure.Key)}"),
        _ => request.Bills(SalesReportRequest.SalespersonKey, figure.Key.ToString()),
    };

    private static Sheet Of(
        SalesReportKind kind, SalesReportRequest request, string first, IEnumerable<SalesFigure> all, IEnumerable<(string Name, string Code, SalesFigure Figure, string? Href)> shown, bool seesCost)
    {
        var sum = all.Aggregate(new SalesFigure(), (sum, figure) => sum.Add(figure, 1));
        var parts = FigureParts(kind.By is SalesBy.Item, seesCost, sum).ToList();
        IEnumerable<object?> Cells(string name, string code, SalesFigure figure) => kind.By is SalesBy.Item ? [name, code, .. parts.Select(part => part.Cell(figure))] : [name, .. parts.Select(part => part.Cell(figure))];
        SheetColumn[] names = kind.By is SalesBy.Item ? [new(first, Place: SheetPlace.Main), new("Code", Place: SheetPlace.Second)] : [new(first, Place: SheetPlace.Main)];
        return new(kind.Title, "", request.Days, [.. names, .. parts.Select(part => part.Column)],
        [
            .. shown.Select(row => new SheetRow([.. Cells(row.Name, row.Code, row.Figure)]) { Href = row.Href }),
            new([.. Cells("Total", "", sum)]) { Look = SheetLook.Total },
        ]);
    }

    private static IEnumerable<(SheetColumn Column, Func<SalesBill, object?> Cell)> BillParts(bool hasQuantity, bool seesCost)
    {
        yield return (new("Number", Place: SheetPlace.Second), bill => bill.Number);
        yield return (new("Date", SheetColumnKind.Date), bill => bill.Date);
        yield return (new("Customer", Place: SheetPlace.Main), bill => bill.PartyName);
        if (hasQuantity)
            yield return (new("Quantity", SheetColumnKind.Quantity), bill => bill.Quantity);
        yield return (new("Net", SheetColumnKind.Amount), bill => bill.Net);
        yield return (new("Tax", SheetColumnKind.Amount), bill => bill.Tax);
        yield return (new("Total", SheetColumnKind.Amount, SheetPlace.End), bill => bill.Total);
        if (!seesCost)
            yield break;
        yield return (new("Cost", SheetColumnKind.Amount), bill => bill.Cost);
        yield return (new("Profit", SheetColumnKind.Amount), bill => bill.Net - bill.Cost);
    }

    // Bills and quantities of different items do not add up.
    private static IEnumerable<(SheetColumn Column, Func<SalesFigure, object?> Cell)> FigureParts(bool isItems, bool seesCost, SalesFigure sum)
    {
        if (isItems)
            yield return (new("Quantity", SheetColumnKind.Quantity), figure => figure == sum ? null : figure.Quantity);
        yield return (new("Bills", SheetColumnKind.Quantity), figure => isItems && figure == sum ? null : (decimal)figure.Bills);
        yield return (new("Discount", SheetColumnKind.Amount), figure => figure.Discount);
        yield return (new("Net", SheetColumnKind.Amount, SheetPlace.End), figure => figure.Net);
        yield return (new("Share %", SheetColumnKind.Quantity), figure => sum.Net == 0 ? null : Rounding.To(figure.Net * 100 / sum.Net, 1));
        yield return (new("Tax", SheetColumnKind.Amount), figure => figure.Tax);
        yield return (new("Total", SheetColumnKind.Amount), figure => figure.Total);
        if (!seesCost)
            yield break;
        yield return (new("Cost", SheetColumnKind.Amount), figure => figure.Cost);
        yield return (new("Profit", SheetColumnKind.Amount), figure => Profit(figure));
        yield return (new("Margin %", SheetColumnKind.Quantity), figure => Margin(figure));
    }
}
