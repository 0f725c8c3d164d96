using ErpWeb.Shared.Gst;

namespace ErpWeb.Billing.Invoices.Printing;

/// <summary>The words that the law wants on a document, letter for letter.</summary>
public static class InvoiceDeclarations
{
    /// <summary>CGST Rule 5(1)(f).</summary>
    public const string Composition = "Composition taxable person, not eligible to collect tax on supplies";

    /// <summary>CGST Rule 46, third proviso.</summary>
    public const string ZeroRatedWithTax =
        "SUPPLY MEANT FOR EXPORT/SUPPLY TO SEZ UNIT OR SEZ DEVELOPER FOR AUTHORISED OPERATIONS ON PAYMENT OF INTEGRATED TAX";

    /// <summary>CGST Rule 46, third proviso.</summary>
    public const string ZeroRatedWithoutTax =
        "SUPPLY MEANT FOR EXPORT/SUPPLY TO SEZ UNIT OR SEZ DEVELOPER FOR AUTHORISED OPERATIONS UNDER BOND OR LETTER OF UNDERTAKING WITHOUT PAYMENT OF INTEGRATED TAX";

    /// <summary>Section 34(1) of the CGST Act and rule 53(1A): a note names its invoice.</summary>
    public static string CreditNoteOf(CreditNotes.CreditNote note) => note.LowersTax
        ? $"Credit note under section 34 of the CGST Act, 2017, against invoice {note.InvoiceNumber} dated {note.InvoiceDate:dd-MM-yyyy}."
        : $"Financial credit note without GST against invoice {note.InvoiceNumber} dated {note.InvoiceDate:dd-MM-yyyy}: the time of section 34(2) of the CGST Act, 2017 is over and the tax is not lowered.";

    public static string? HeadingOf(SupplierFacts supplier) => supplier.Scheme is TaxpayerScheme.Composition ? Composition : null;

    public static IReadOnlyList<string> Of(Invoice invoice, SupplierFacts supplier)
    {
        var isZeroRated = invoice.Nature is SupplyNature.Export || invoice.PartyGstKind is PartyGstKind.Sez;
        if (supplier.Scheme is not TaxpayerScheme.Regular || !isZeroRated)
            return [];
        return [invoice.IsWithPaymentOfTax ? ZeroRatedWithTax : ZeroRatedWithoutTax];
    }
}
