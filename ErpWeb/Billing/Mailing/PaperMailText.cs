using ErpWeb.Billing.Invoices.Printing;
using ErpWeb.Shared.Kernel;

namespace ErpWeb.Billing.Mailing;

/// <summary>The words of a mail about a document. Pure.</summary>
public static class PaperMailText
{
    public static string Subject(InvoicePrintModel model) => $"{NameOf(model)} {model.Number} from {BusinessOf(model)}";

    public static string Text(InvoicePrintModel model)
    {
        var asks = model is { AsksForMoney: true, IsCancelled: false, Totals.AmountDue: > 0 }
            ? $"\n\nTo pay: {IndianNumber.Rupees(model.Totals.AmountDue)}{(model.DueDate is { } due ? $", due on {PrintFormat.Date(due)}" : "")}."
            : "";
        return $"""
            Dear {model.Recipient.Name},

            this is our {NameOf(model).ToLowerInvariant()} {model.Number} of {PrintFormat.Date(model.Date)} over {IndianNumber.Rupees(model.Totals.GrandTotal)}.{asks}

            {BusinessOf(model)}
            """;
    }

    private static string NameOf(InvoicePrintModel model) => model.Title.Length == 0 ? "" : model.Title[0] + model.Title[1..].ToLowerInvariant();

    private static string BusinessOf(InvoicePrintModel model) => model.Supplier.TradeName ?? model.Supplier.Name;
}
