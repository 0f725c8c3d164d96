using ErpWeb.Shared.Gst;
using ErpWeb.Shared.Kernel;
using ErpWeb.Tenancy.Contracts;

namespace ErpWeb.Billing.Invoices.Printing;

/// <summary>How a tenant's paper looks.</summary>
/// <param name="PrimaryColor">As <c>#rrggbb</c>.</param>
/// <param name="Logo">PNG or JPEG; null for none.</param>
public sealed record PrintLook(string PrimaryColor, byte[]? Logo)
{
    /// <summary>For a screen, which has its own colours.</summary>
    public static PrintLook Plain { get; } = new("#000000", null);
}

/// <summary>Turns a posted invoice into what is printed of it. Pure: the same invoice prints the same, whenever it is printed.</summary>
public static class InvoicePrinting
{
    /// <summary>The particulars of CGST Rule 46 or 49, with the supplier as he was on the day of the invoice.</summary>
    public static InvoicePrintModel ToPrintModel(InvoiceView view, PrintLook look)
    {
        var (invoice, supplier) = (view.Invoice, view.Supplier);
        var supply = SupplyRules.Decide(new(
            supplier.StateCode, invoice.PlaceOfSupply, invoice.PartyGstKind, invoice.IsWithPaymentOfTax, Scheme: supplier.Scheme));
        var taxes = PrintTaxation.Of(view.Lines, supply, invoice.IsReverseCharge);
        return Dressed(new()
        {
            Title = InvoiceWords.TitleOf(invoice.Title).ToUpperInvariant(),
            Heading = InvoiceDeclarations.HeadingOf(supplier),
            Supplier = SupplierOf(supplier),
            Recipient = new(invoice.PartyName, Lines(invoice.BillingAddress), StateOf(invoice.BillingStateCode)) { Gstin = OrNull(invoice.PartyGstin) },
            Delivery = DeliveryOf(invoice),
            Number = invoice.Number,
            Date = invoice.Date,
            DueDate = invoice.DueDate,
            PostedAtUtc = invoice.PostedAtUtc,
            PlaceOfSupply = StateOf(invoice.PlaceOfSupply),
            IsReverseCharge = invoice.IsReverseCharge,
            TaxColumns = ColumnsOf(invoice, supply),
            Lines = [.. view.Lines.Select((line, index) => PrintedLine.Of(line, supply, taxes[index]))],
            TaxSummary = PrintTaxation.Summarize(view.Lines, taxes, supply),
            Totals = new(invoice.Taxable, PrintTaxation.Sum(taxes), invoice.RoundOff, invoice.Total, AmountInWords.Of(invoice.Total))
            {
                ExemptValue = invoice.Exempt,
                AmountPaid = view.Settled,
                AmountDue = view.Due,
            },
            UpiLink = UpiLinkOf(view),
            Notes = OrNull(invoice.Notes),
            Terms = OrNull(supplier.Terms),
            Declarations = InvoiceDeclarations.Of(invoice, supplier),
            IsCancelled = invoice.Status is InvoiceStatus.Cancelled,
            IsServicesOnly = view.Lines.All(line => line.IsService),
            PrimaryColor = look.PrimaryColor,
            Logo = look.Logo,
        }, supplier.Look);
    }

    /// <summary>The model with what the business wanted on its paper when the invoice was issued.</summary>
    internal static InvoicePrintModel Dressed(InvoicePrintModel model, InvoiceLook look) => model with
    {
        Supplier = look.ShowsBankDetails ? model.Supplier : model.Supplier with { Bank = null },
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

    private static PrintAddress? DeliveryOf(Invoice invoice) =>
        invoice.ShippingStateCode is { } state && Lines(invoice.ShippingAddress) is { Count: > 0 } lines ? new(lines[0], [.. lines.Skip(1)], StateOf(state)) : null;

    private static PrintTaxColumns ColumnsOf(Invoice invoice, SupplyDecision supply) => supply switch
    {
        _ when invoice.Title is InvoiceTitle.BillOfSupply or InvoiceTitle.Invoice => PrintTaxColumns.None,
        { ChargesUtgst: true } => PrintTaxColumns.CentralAndUnionTerritory,
        { ChargesSgst: true } => PrintTaxColumns.CentralAndState,
        _ => PrintTaxColumns.Integrated,
    };

    internal static PrintState StateOf(string code) => new(code, IndianStates.NameOf(code));

    private static IReadOnlyList<string> Lines(string? text) => (text ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries);

    private static string? OrNull(string text) => text.Length > 0 ? text : null;
}
