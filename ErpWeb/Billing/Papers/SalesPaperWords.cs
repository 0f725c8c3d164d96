using ErpWeb.Billing.Documents;
using ErpWeb.Shared.Data.Numbering;
using ErpWeb.Shared.Ui.Display;
using ErpWeb.Shared.Ui.Fields;

namespace ErpWeb.Billing.Papers;

/// <summary>What the shopkeeper reads in the place of codes.</summary>
public static class SalesPaperWords
{
    public static IReadOnlyList<SelectOption<ChallanReason>> Reasons { get; } = [.. Enum.GetValues<ChallanReason>().Select(reason => new SelectOption<ChallanReason>(reason, Of(reason)))];

    public static string NameOf(SalesKind kind) => kind switch
    {
        SalesKind.Quote => "Quote",
        SalesKind.Order => "Sales order",
        SalesKind.Challan => "Delivery challan",
        SalesKind.Return => "Goods back",
        _ => "Invoice",
    };

    public static string ListOf(SalesKind kind) => kind switch
    {
        SalesKind.Quote => "Quotes",
        SalesKind.Order => "Sales orders",
        SalesKind.Challan or SalesKind.Return => "Delivery challans",
        _ => "Invoices",
    };

    public static string AddressOf(SalesKind kind) => kind switch
    {
        SalesKind.Quote => "/billing/quotes",
        SalesKind.Order => "/billing/orders",
        SalesKind.Challan or SalesKind.Return => "/billing/challans",
        _ => "/billing/invoices",
    };

    public static string NewOf(SalesKind kind) => kind switch
    {
        SalesKind.Quote => "New quote",
        SalesKind.Order => "New sales order",
        SalesKind.Challan => "New delivery challan",
        _ => "New invoice",
    };

    /// <summary>What the button says that gives the number.</summary>
    public static string PostOf(SalesKind kind) => kind switch
    {
        SalesKind.Quote => "Issue quote",
        SalesKind.Order => "Confirm order",
        SalesKind.Challan => "Deliver",
        _ => "Post invoice",
    };

    public static NumberedDocument SeriesOf(SalesKind kind) => kind switch
    {
        SalesKind.Quote => NumberedDocument.Quote,
        SalesKind.Order => NumberedDocument.SalesOrder,
        SalesKind.Challan => NumberedDocument.DeliveryChallan,
        SalesKind.Return => NumberedDocument.ChallanReturn,
        _ => NumberedDocument.Invoice,
    };

    public static string Of(ChallanReason reason) => reason switch
    {
        ChallanReason.OnApproval => "Supply on approval",
        ChallanReason.JobWork => "Job work",
        ChallanReason.UnknownQuantity => "Quantity not known when sent",
        ChallanReason.Other => "Other reason",
        _ => "Sale, invoice follows",
    };

    public static string Of(SalesPaperStatus status, SalesKind kind) => (status, kind) switch
    {
        (SalesPaperStatus.Accepted, _) => "Accepted",
        (SalesPaperStatus.Declined, _) => "Declined",
        (SalesPaperStatus.Replaced, _) => "Replaced",
        (SalesPaperStatus.Ordered, _) => "Ordered",
        (SalesPaperStatus.Partly, SalesKind.Challan) => "Part billed",
        (SalesPaperStatus.Partly, _) => "Part delivered",
        (SalesPaperStatus.Delivered, _) => "Delivered",
        (SalesPaperStatus.Done, SalesKind.Challan) => "Billed or back",
        (SalesPaperStatus.Done, _) => "Billed",
        (SalesPaperStatus.Closed, _) => "Closed",
        (SalesPaperStatus.Cancelled, _) => "Cancelled",
        (_, SalesKind.Challan) => "To bill",
        (_, SalesKind.Return) => "Back in stock",
        _ => "Open",
    };

    public static Tone ToneOf(SalesPaperStatus status) => status switch
    {
        SalesPaperStatus.Open => Tone.Info,
        SalesPaperStatus.Partly or SalesPaperStatus.Delivered => Tone.Warning,
        SalesPaperStatus.Accepted or SalesPaperStatus.Ordered or SalesPaperStatus.Done => Tone.Ok,
        _ => Tone.Neutral,
    };
}
