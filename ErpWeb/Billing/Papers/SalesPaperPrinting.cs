using ErpWeb.Billing.Documents;
using ErpWeb.Billing.Invoices.Printing;
using ErpWeb.Shared.Data.Hosting;

namespace ErpWeb.Billing.Papers;

/// <summary>Turns quotes, orders and challans into what is printed of them. Pure.</summary>
internal static class SalesPaperPrinting
{
    public static InvoicePrintModel ToPrintModel(SalesPaperView view, PrintLook look) => Of(view, look, TitleOf(view.Paper.Kind), model => model with
    {
        Copies = view.Paper.Kind is SalesKind.Challan ? PrintCopies.OfChallan : PrintCopies.None,
        Declarations = view.Paper.Kind is SalesKind.Challan ? [$"Delivery challan under rule 55 of the CGST Rules, 2017: {SalesPaperWords.Of(view.Paper.Reason).ToLowerInvariant()}. This is not a tax invoice."] : [],
    });

    /// <summary>A quote or an order as a request to pay: it says what the invoice will say, and that it is none.</summary>
    public static InvoicePrintModel ToProforma(SalesPaperView view, PrintLook look) => Of(view, look, "Proforma invoice", model => model with
    {
        Copies = PrintCopies.None,
        AsksForMoney = true,
        Totals = model.Totals with { AmountDue = model.Totals.GrandTotal },
        Declarations = ["This is a proforma invoice and not a tax invoice: no input tax credit can be taken of it."],
    });

    private static InvoicePrintModel Of(SalesPaperView view, PrintLook look, string title, Func<InvoicePrintModel, InvoicePrintModel> more) =>
        InvoicePrinting.Of(view.Paper, view.Supplier, view.Lines, title, look, model => more(model with
        {
            RecipientLabel = view.Paper.Kind switch { SalesKind.Quote => "Quotation for", SalesKind.Order => "Ordered by", _ => "Delivered to" },
            Labels = LabelsOf(view.Paper.Kind),
            Particulars = [.. Particulars(view.Paper)],
            AsksForMoney = false,
            IsCancelled = view.Paper.Status is SalesPaperStatus.Cancelled,
        }));

    private static string TitleOf(SalesKind kind) => kind switch
    {
        SalesKind.Quote => "Quotation",
        SalesKind.Order => "Sales order",
        SalesKind.Challan => "Delivery challan",
        _ => "Return of goods",
    };

    private static (string, string) LabelsOf(SalesKind kind) => kind switch
    {
        SalesKind.Quote => ("Quotation no.", "Date"),
        SalesKind.Order => ("Order no.", "Date"),
        SalesKind.Challan => ("Challan no.", "Date"),
        _ => ("Return no.", "Date"),
    };

    private static IEnumerable<(string, string)> Particulars(SalesPaper paper)
    {
        if (paper.Until is { } until && paper.Kind is SalesKind.Quote or SalesKind.Order)
            yield return (paper.Kind is SalesKind.Quote ? "Valid until" : "Expected on", PrintFormat.Date(until));
        if (paper.OriginNumber.Length > 0)
            yield return (paper.Kind is SalesKind.Return ? "Challan" : "Quotation", paper.OriginNumber);
        if (paper.Kind is SalesKind.Challan)
            yield return ("Reason", SalesPaperWords.Of(paper.Reason));
        if (paper.Vehicle.Length > 0)
            yield return ("Vehicle", paper.Vehicle);
    }
}

/// <summary>Reads a paper as it is printed.</summary>
public sealed class SalesPaperPrintReader(TenantDb tenantDb, SalesPaperQueries papers) : IPaperReader
{
    public async Task<InvoicePrintModel?> FindAsync(Guid id, CancellationToken ct = default)
    {
        await using var db = await tenantDb.OpenAsync(BillingPermissions.PaperView, ct);
        return await papers.FindAsync(id, ct) is { } view ? SalesPaperPrinting.ToPrintModel(view, await PrintLookReader.ReadAsync(db, ct)) : null;
    }
}

/// <summary>Reads a quote or an order as a proforma invoice.</summary>
public sealed class ProformaPrintReader(TenantDb tenantDb, SalesPaperQueries papers) : IPaperReader
{
    public async Task<InvoicePrintModel?> FindAsync(Guid id, CancellationToken ct = default)
    {
        await using var db = await tenantDb.OpenAsync(BillingPermissions.PaperView, ct);
        return await papers.FindAsync(id, ct) is { Paper.Kind: SalesKind.Quote or SalesKind.Order } view ? SalesPaperPrinting.ToProforma(view, await PrintLookReader.ReadAsync(db, ct)) : null;
    }
}
