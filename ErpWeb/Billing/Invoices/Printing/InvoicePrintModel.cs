namespace ErpWeb.Billing.Invoices.Printing;

/// <summary>
/// Everything that stands on a printed invoice, decided and computed beforehand: the writers only lay it out.
/// The fields are those of CGST Rule 46 (tax invoice) and Rule 49 (bill of supply). Amounts are INR with two decimals.
/// </summary>
public sealed record InvoicePrintModel
{
    /// <summary>"TAX INVOICE", "BILL OF SUPPLY", "INVOICE-CUM-BILL OF SUPPLY" or "INVOICE".</summary>
    public required string Title { get; init; }

    /// <summary>Words that the law wants at the top, such as those of a composition dealer.</summary>
    public string? Heading { get; init; }

    public required PrintSupplier Supplier { get; init; }

    public required PrintRecipient Recipient { get; init; }

    /// <summary>What the recipient is called on this document.</summary>
    public string RecipientLabel { get; init; } = "Billed to";

    /// <summary>Where the goods go, when that is not the recipient's address.</summary>
    public PrintAddress? Delivery { get; init; }

    /// <summary>What number and date are called on this document.</summary>
    public (string Number, string Date) Labels { get; init; } = ("Invoice no.", "Invoice date");

    public required string Number { get; init; }

    public required DateOnly Date { get; init; }

    public DateOnly? DueDate { get; init; }

    /// <summary>Further particulars beside number and date, such as the invoice that a credit note is about.</summary>
    public IReadOnlyList<(string Label, string Value)> Particulars { get; init; } = [];

    /// <summary>Whether money is asked for: an amount due, a bank account, a code to pay by.</summary>
    public bool AsksForMoney { get; init; } = true;

    /// <summary>Which copies there are, and what stands on them.</summary>
    public PrintCopies Copies { get; init; }

    /// <summary>When the invoice was posted. It becomes the PDF's creation time, so that printing it again gives the same file.</summary>
    public required DateTime PostedAtUtc { get; init; }

    public required PrintState PlaceOfSupply { get; init; }

    public bool IsReverseCharge { get; init; }

    /// <summary>Whether the place of supply and reverse charge are stated; a receipt for bills has neither.</summary>
    public bool StatesSupply { get; init; } = true;

    public required PrintTaxColumns TaxColumns { get; init; }

    public required IReadOnlyList<PrintLine> Lines { get; init; }

    /// <summary>One row per HSN or SAC and rate.</summary>
    public IReadOnlyList<PrintTaxSummaryRow> TaxSummary { get; init; } = [];

    public required PrintTotals Totals { get; init; }

    /// <summary>"upi://pay?..." for the amount due; it is printed as a QR code only while something is due.</summary>
    public string? UpiLink { get; init; }

    /// <summary>Rows of totals below the grand total, such as the same in the currency of the buyer.</summary>
    public IReadOnlyList<(string Label, string Amount)> OtherTotals { get; init; } = [];

    public string? Notes { get; init; }

    public string? Terms { get; init; }

    /// <summary>Words that the law wants on the document, such as the endorsement of an export.</summary>
    public IReadOnlyList<string> Declarations { get; init; } = [];

    public bool IsCancelled { get; init; }

    /// <summary>Services go out in two copies, goods in three (Rule 48).</summary>
    public bool IsServicesOnly { get; init; }

    /// <summary>"#rrggbb".</summary>
    public string PrimaryColor { get; init; } = "#1f4e79";

    public byte[]? Logo { get; init; }

    public bool IsCompact { get; init; }

    /// <summary>On A5, everything smaller.</summary>
    public bool IsHalfSheet { get; init; }

    /// <summary>Below the line for the signature.</summary>
    public string Signatory { get; init; } = "Authorised signatory";

    /// <summary>The business's own words at the end.</summary>
    public string? Footer { get; init; }

    /// <summary>The business's own words beside those of rule 48.</summary>
    public string? CopyNote { get; init; }

    public bool ShowsUpiQr => UpiLink is not null && Totals.AmountDue > 0 && !IsCancelled;
}
