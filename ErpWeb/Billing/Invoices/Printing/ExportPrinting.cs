using ErpWeb.Accounting.Contracts;
using ErpWeb.Shared.Gst;

namespace ErpWeb.Billing.Invoices.Printing;

/// <summary>
/// What an invoice abroad carries besides: both currencies, importer-exporter code, letter of undertaking, shipping bill and
/// country of destination (CGST Rule 46, third proviso). Pure.
/// </summary>
internal static class ExportPrinting
{
    public static InvoicePrintModel Dressed(InvoiceView view, InvoicePrintModel model)
    {
        var dressed = view.Invoice.Nature is SupplyNature.Export ? model with { Particulars = [.. model.Particulars, .. Particulars(view)] } : model;
        return view.Foreign is { } foreign ? InBoth(view, foreign, dressed) : dressed;
    }

    private static IEnumerable<(string Label, string Value)> Particulars(InvoiceView view)
    {
        if (view.Supplier.Iec is { } iec)
            yield return ("IEC", iec);
        if (view.Supplier.LutNumber is { } lut && !view.Invoice.IsWithPaymentOfTax)
            yield return ("LUT", lut);
        if (view.Shipment is not { } shipment)
            yield break;
        if (shipment.Country.Length > 0)
            yield return ("Country of destination", shipment.Country);
        if (shipment.BillNumber.Length > 0)
            yield return ("Shipping bill", shipment.BillDate is { } date ? $"{shipment.BillNumber} of {PrintFormat.Date(date)}" : shipment.BillNumber);
        if (shipment.PortCode.Length > 0)
            yield return ("Port", shipment.PortCode);
    }

    private static InvoicePrintModel InBoth(InvoiceView view, ForeignFacts foreign, InvoicePrintModel model) => model with
    {
        Particulars = [.. model.Particulars, ("Exchange rate", foreign.Currency.RateText(foreign.Rate))],
        Lines = [.. model.Lines.Select((line, index) => line with { Note = NoteOf(view, index, foreign) })],
        OtherTotals = [($"Total in {foreign.Currency.Code}", foreign.Currency.Format(foreign.Amount)), .. view.Settled > 0 ? [($"Due in {foreign.Currency.Code}", foreign.Currency.Format(view.ForeignDue))] : Array.Empty<(string, string)>()],
        UpiLink = null,
    };

    private static string? NoteOf(InvoiceView view, int index, ForeignFacts foreign) => view.ForeignLines.GetValueOrDefault(view.Lines[index].Id) is { } part
        ? $"{foreign.Currency.FormatPrice(part.UnitPrice)} each, {foreign.Currency.Format(part.Amount)}"
        : null;
}
