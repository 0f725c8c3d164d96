using ErpWeb.Billing.Invoices;
using ErpWeb.Billing.Invoices.Printing;
using ErpWeb.Billing.Receipts.Refunds;
using ErpWeb.Shared.Gst;
using ErpWeb.Shared.Kernel;

namespace ErpWeb.Billing.Receipts.Printing;

/// <summary>Turns receipts and refunds into what is printed of them. Pure.</summary>
public static class VoucherPrinting
{
    /// <summary>An advance is a receipt voucher with the particulars of CGST Rule 50; money for bills alone is a plain receipt.</summary>
    public static InvoicePrintModel ToPrintModel(ReceiptPaper paper, PrintLook look)
    {
        var receipt = paper.Receipt;
        var isVoucher = paper.Advance > 0;
        var lines = paper.Bills.Select((bill, index) => Line(index + 1, $"Against {bill.Number}", bill.Amount)).ToList();
        if (isVoucher)
            lines.Add(Taxed(Line(lines.Count + 1, AdvanceName(paper), paper.Advance), paper.Tax?.Rate, TaxesOf(paper.Tax is { } tax ? (tax.Cgst, tax.Sgst, tax.Igst) : default)));
        return Of(isVoucher ? "Receipt voucher" : "Receipt", paper.Party, paper.Supplier, look, lines) with
        {
            RecipientLabel = "Received from",
            Labels = (isVoucher ? "Voucher no." : "Receipt no.", "Date"),
            Number = receipt.Number,
            Date = receipt.Date,
            PostedAtUtc = receipt.PostedAtUtc,
            Particulars = [.. paper.Tenders.Select(tender => ("Received by", Way(tender.Mode, tender.Reference)))],
            StatesSupply = isVoucher,
            TaxColumns = ColumnsOf(paper.Supplier, paper.Tax),
            Declarations = isVoucher && paper.Supplier.Gstin.Length > 0
                ? [$"Receipt voucher under rule 50 of the CGST Rules, 2017, for an advance of {IndianNumber.Rupees(paper.Advance)}.{(paper.Tax is null ? " No tax is payable on an advance for goods." : "")}"]
                : [],
            IsCancelled = receipt.Status is ReceiptStatus.Cancelled,
        };
    }

    /// <summary>An advance paid back is a refund voucher with the particulars of CGST Rule 51.</summary>
    public static InvoicePrintModel ToPrintModel(RefundPaper paper, PrintLook look)
    {
        var refund = paper.Refund;
        var taxes = TaxesOf(Share(paper));
        var isVoucher = paper.Of is not null;
        var lines = new List<PrintLine> { Taxed(Line(1, isVoucher ? $"Advance of {refund.CreditNumber} paid back" : $"Credit of {refund.CreditNumber} paid back", refund.Amount), paper.Tax?.Rate, taxes) };
        return Of(isVoucher ? "Refund voucher" : "Refund", paper.Party, paper.Supplier, look, lines) with
        {
            RecipientLabel = "Paid back to",
            Labels = ("Voucher no.", "Date"),
            Number = refund.Number,
            Date = refund.Date,
            PostedAtUtc = refund.PostedAtUtc,
            Particulars =
            [
                (isVoucher ? "Receipt voucher" : "Credit note", refund.CreditNumber),
                (isVoucher ? "Of" : "Its date", PrintFormat.Date(paper.CreditDate)),
                ("Paid by", Way(refund.Mode, refund.Reference)),
            ],
            StatesSupply = isVoucher,
            TaxColumns = ColumnsOf(paper.Supplier, paper.Tax),
            Declarations = isVoucher && paper.Supplier.Gstin.Length > 0
                ? [$"Refund voucher under rule 51 of the CGST Rules, 2017, against receipt voucher {refund.CreditNumber} of {PrintFormat.Date(paper.CreditDate)}. No supply was made for this part of it."]
                : [],
            IsCancelled = refund.Status is RefundStatus.Cancelled,
        };
    }

    private static InvoicePrintModel Of(string title, PartyFacts party, SupplierFacts supplier, PrintLook look, List<PrintLine> lines)
    {
        var total = lines.Sum(line => line.Total);
        var taxes = new PrintTaxes(lines.Sum(line => line.Taxes.Central), lines.Sum(line => line.Taxes.State), lines.Sum(line => line.Taxes.Integrated));
        return InvoicePrinting.Dressed(new()
        {
            Title = title.ToUpperInvariant(),
            Supplier = InvoicePrinting.SupplierOf(supplier),
            Recipient = new(party.Name, party.AddressLines, InvoicePrinting.StateInIndia(party.StateCode)) { Gstin = party.Gstin.Length > 0 ? party.Gstin : null },
            Number = "",
            Date = default,
            PostedAtUtc = default,
            PlaceOfSupply = InvoicePrinting.StateOf(party.StateCode),
            TaxColumns = PrintTaxColumns.None,
            Lines = lines,
            Totals = new(total - taxes.Sum, taxes, 0, total, AmountInWords.Of(total)),
            AsksForMoney = false,
            Copies = PrintCopies.None,
            PrimaryColor = look.PrimaryColor,
            Logo = look.Logo,
        }, supplier.Look);
    }

    // A line without quantity; its total is the money that moved, tax included.
    private static PrintLine Line(int number, string text, decimal amount) => new(number, text, "", 0, "", 0, amount, amount);

    private static PrintLine Taxed(PrintLine line, decimal? rate, PrintTaxes taxes) => line with { GstRate = rate, Taxes = taxes, TaxableValue = line.Total - taxes.Sum };

    private static string AdvanceName(ReceiptPaper paper) => paper switch
    {
        { Tax: not null } => "Advance for services",
        { Supplier.Scheme: TaxpayerScheme.Regular } => "Advance for goods",
        _ => "Advance",
    };

    private static PrintTaxes TaxesOf((decimal Cgst, decimal Sgst, decimal Igst) tax) => new(tax.Cgst, tax.Sgst, tax.Igst);

    private static (decimal Cgst, decimal Sgst, decimal Igst) Share(RefundPaper paper)
    {
        if (paper.Tax is not { } tax)
            return default;
        var (was, now) = (tax.Share(paper.Before), tax.Share(paper.Before + paper.Refund.Amount));
        return (now.Cgst - was.Cgst, now.Sgst - was.Sgst, now.Igst - was.Igst);
    }

    private static PrintTaxColumns ColumnsOf(SupplierFacts supplier, Credit.Settlements.AdvanceTax? tax) => tax switch
    {
        null => PrintTaxColumns.None,
        { Igst: > 0 } => PrintTaxColumns.Integrated,
        _ => SupplyRules.Decide(new(supplier.StateCode, supplier.StateCode, PartyGstKind.Unregistered)).ChargesUtgst ? PrintTaxColumns.CentralAndUnionTerritory : PrintTaxColumns.CentralAndState,
    };

    private static string Way(PaymentMode mode, string reference) => reference.Length > 0 ? $"{ReceiptWords.Of(mode)} · {reference}" : ReceiptWords.Of(mode);
}
