using ErpWeb.Billing.Documents;
using ErpWeb.Shared.Gst;
using ErpWeb.Shared.Kernel;
using ErpWeb.Tenancy.Contracts;

namespace ErpWeb.Billing.Invoices.Printing;

/// <summary>Turns a posted invoice into what is printed of it. Pure: the same invoice prints the same, whenever it is printed.</summary>
public static class InvoicePrinting
{
    /// <summary>The particulars of CGST Rule 46 or 49, with the supplier as he was on the day of the invoice.</summary>
    public static InvoicePrintModel ToPrintModel(InvoiceView view, PrintLook look)
    {
        var invoice = view.Invoice;
        var isBill = invoice.Title is InvoiceTitle.BillOfSupply;
        return Of(invoice, view.Supplier, view.Lines, InvoiceWords.TitleOf(invoice.Title), look, model => ExportPrinting.Dressed(view, model with
        {
            Labels = isBill ? ("Bill no.", "Bill date") : model.Labels,
            DueDate = invoice.DueDate,
            Totals = model.Totals with { AmountPaid = view.Settled, AmountDue = view.Due },
            UpiLink = UpiLinkOf(view),
            TaxColumns = isBill || invoice.Title is InvoiceTitle.Invoice ? PrintTaxColumns.None : model.TaxColumns,
            Declarations = InvoiceDeclarations.Of(invoice, view.Supplier),
            IsCancelled = invoice.Status is InvoiceStatus.Cancelled,
        }));
    }

    /// <summary>The particulars that all documents for a customer share.</summary>
    /// <param name="more">What this kind of document has of its own.</param>
    internal static InvoicePrintModel Of(SalesDocument document, SupplierFacts supplier, IReadOnlyList<SalesLine> lines, string title, PrintLook look, Func<InvoicePrintModel, InvoicePrintModel> more)
    {
        var supply = SupplyRules.Decide(new(
            supplier.StateCode, document.PlaceOfSupply, document.PartyGstKind, document.IsWithPaymentOfTax, Scheme: supplier.Scheme));
        var taxes = PrintTaxation.Of(lines, supply, document.IsReverseCharge);
        return Dressed(more(new()
        {
            Title = title.ToUpperInvariant(),
            Heading = InvoiceDeclarations.HeadingOf(supplier),
            Supplier = SupplierOf(supplier),
            Recipient = new(document.PartyName, Lines(document.BillingAddress), StateInIndia(document.BillingStateCode)) { Gstin = OrNull(document.PartyGstin) },
            Delivery = DeliveryOf(document),
            Number = document.Number,
            Date = document.Date,
            PostedAtUtc = document.PostedAtUtc,
            PlaceOfSupply = StateOf(document.PlaceOfSupply),
            IsReverseCharge = document.IsReverseCharge,
            TaxColumns = ColumnsOf(supplier, supply),
            Lines = [.. lines.Select((line, index) => PrintedLine.Of(line, supply, taxes[index]))],
            TaxSummary = PrintTaxation.Summarize(lines, taxes, supply),
            Totals = new(document.Taxable, PrintTaxation.Sum(taxes), document.RoundOff, document.Total, AmountInWords.Of(document.Total)) { ExemptValue = document.Exempt },
            Notes = OrNull(document.Notes),
            Terms = OrNull(supplier.Terms),
            IsServicesOnly = lines.All(line => line.IsService),
            PrimaryColor = look.PrimaryColor,
            Logo = look.Logo,
        }), supplier.Look);
    }

    /// <summary>The model with what the business wanted on its paper when the invoice was issued.</summary>
    internal static InvoicePrintModel Dressed(InvoicePrintModel model, InvoiceLook look) => model with
    {
        Supplier = look.ShowsBankDetails && model.AsksForMoney ? model.Supplier : model.Supplier with { Bank = null },
        UpiLink = look.ShowsUpiQr ? model.UpiLink : null,
        TaxSummary = look.ShowsHsnSummary ? model.TaxSummary : [],
        Logo = look.ShowsLogo ? model.Logo : null,
        IsCompact = look.Layout is InvoiceLayout.Compact,
        Signatory = look.SignatoryName.Length > 0 ? $"{look.SignatoryName}, authorised signatory" : model.Signatory,
        Footer = OrNull(look.Footer),
        CopyNote = OrNull(look.CopyNote),
    };

    /// <summary>The address that a phone's payment app opens for the amount due; null without a UPI id or when nothing is due.</summary>
    public static string? UpiLinkOf(InvoiceView view) => UpiLinkOf(view, view.Due);

    /// <summary>The same for a part of what is due.</summary>
    public static string? UpiLinkOf(InvoiceView view, decimal amount) => amount > 0 && UpiLink.IsPayeeAddress(view.Supplier.UpiId)
        ? UpiLink.Create(view.Supplier.UpiId, view.Supplier.Name, amount, view.Invoice.Number, $"Invoice {view.Invoice.Number}")
        : null;

    internal static PrintSupplier SupplierOf(SupplierFacts supplier) => new(supplier.Name, supplier.AddressLines, StateOf(supplier.StateCode))
    {
        TradeName = OrNull(supplier.TradeName),
        Gstin = OrNull(supplier.Gstin),
        Phone = OrNull(supplier.Phone),
        Email = OrNull(supplier.Email),
        UpiId = OrNull(supplier.UpiId),
        Bank = supplier.BankAccountNumber.Length > 0 ? new(supplier.BankName, supplier.BankAccountNumber, supplier.Ifsc) : null,
    };

    private static PrintAddress? DeliveryOf(SalesDocument document) =>
        document.ShippingStateCode is { } state && Lines(document.ShippingAddress) is { Count: > 0 } lines ? new(lines[0], [.. lines.Skip(1)], StateInIndia(state)) : null;

    private static PrintTaxColumns ColumnsOf(SupplierFacts supplier, SupplyDecision supply) => supply switch
    {
        _ when supplier.Scheme is not TaxpayerScheme.Regular => PrintTaxColumns.None,
        { ChargesUtgst: true } => PrintTaxColumns.CentralAndUnionTerritory,
        { ChargesSgst: true } => PrintTaxColumns.CentralAndState,
        _ => PrintTaxColumns.Integrated,
    };

    /// <summary>The state of an address; one abroad has its country among its lines.</summary>
    internal static PrintState? StateInIndia(string code) => IndianStates.IsAbroad(code) ? null : StateOf(code);

    internal static PrintState StateOf(string code) => new(code, IndianStates.NameOf(code));

    private static IReadOnlyList<string> Lines(string? text) => (text ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries);

    private static string? OrNull(string text) => text.Length > 0 ? text : null;
}
