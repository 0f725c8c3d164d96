using ErpWeb.Billing.Invoices.Printing;
using ErpWeb.Shared.Kernel;

namespace ErpWeb.Tests.Billing.Invoices.Printing;

/// <summary>Invoices to print: a trader in Maharashtra selling within the state, or to Karnataka.</summary>
internal static class SampleInvoices
{
    private static readonly PrintState Maharashtra = new("27", "Maharashtra");
    private static readonly PrintState Karnataka = new("29", "Karnataka");

    private static readonly (string Description, string Hsn, string Unit, decimal Rate, decimal GstRate)[] Goods =
    [
        ("Ceiling fan 1200 mm, brown", "84145110", "NOS", 1_895.00m, 18),
        ("LED bulb 9 W, cool daylight (pack of 10)", "85395200", "PAC", 642.50m, 18),
        ("PVC insulated copper wire 2.5 sq mm, 90 m coil, flame retardant, red", "85444999", "ROL", 2_310.00m, 18),
        ("Modular switch 6 A, one way", "85365020", "PCS", 38.75m, 18),
        ("Steel water bottle 1 litre", "73239390", "PCS", 415.00m, 5),
        ("School notebook, 180 pages, ruled", "48202000", "PCS", 52.00m, 0),
        ("Mixer grinder 750 W, three jars", "85094010", "NOS", 3_249.00m, 18),
    ];

    public static InvoicePrintModel IntraState(int lines = 3) => Create(lines, PrintTaxColumns.CentralAndState);

    public static InvoicePrintModel InterState(int lines = 3) => Create(lines, PrintTaxColumns.Integrated) with
    {
        PlaceOfSupply = Karnataka,
        Recipient = new PrintRecipient("Nandi Electricals and Hardware", ["14, 2nd Cross, Chickpet", "Bengaluru 560053"], Karnataka) { Gstin = "29AABCN1234M1ZQ" },
        Delivery = new PrintAddress("Nandi Electricals, godown", ["Plot 7, Peenya Industrial Area Phase II", "Bengaluru 560058"], Karnataka),
    };

    public static InvoicePrintModel BillOfSupply() => Create(2, PrintTaxColumns.None) with
    {
        Title = "BILL OF SUPPLY",
        TaxSummary = [],
        Declarations = ["Composition taxable person, not eligible to collect tax on supplies"],
    };

    private static InvoicePrintModel Create(int count, PrintTaxColumns taxColumns)
    {
        var lines = Enumerable.Range(0, count).Select(i => Line(i, taxColumns)).ToList();
        var taxes = lines.Aggregate(new PrintTaxes(), (sum, line) => Add(sum, line.Taxes));
        var taxable = lines.Sum(line => line.TaxableValue);
        var total = taxable + taxes.Sum;
        var rounded = Rounding.Rupee(total);
        return new InvoicePrintModel
        {
            Title = "TAX INVOICE",
            Supplier = new PrintSupplier("Sahyadri Trading Company", ["Shop 4, Laxmi Market, Budhwar Peth", "Pune 411002"], Maharashtra)
            {
                Gstin = "27AAPFU0939F1ZV",
                Phone = "+91 20 2445 1180",
                Email = "accounts@sahyadritrading.example",
                Bank = new PrintBankAccount("State Bank of India, Budhwar Peth", "00000038123456789", "SBIN0000454"),
                UpiId = "sahyadri@oksbi",
            },
            Recipient = new PrintRecipient("Deshpande & Sons", ["Survey 112, Baner Road", "Pune 411045"], Maharashtra) { Gstin = "27AAACD4567K1Z3", Phone = "+91 98220 12345" },
            Number = "INV/26-27/0042",
            Date = new DateOnly(2026, 11, 20),
            DueDate = new DateOnly(2026, 12, 20),
            PostedAtUtc = new DateTime(2026, 11, 20, 9, 30, 0, DateTimeKind.Utc),
            PlaceOfSupply = Maharashtra,
            TaxColumns = taxColumns,
            Lines = lines,
            TaxSummary = [.. lines.GroupBy(line => (line.HsnSac, line.GstRate)).Select(Summary)],
            Totals = new PrintTotals(taxable, taxes, rounded - total, rounded, AmountInWords.Of(rounded)) { AmountPaid = 500, AmountDue = rounded - 500 },
            UpiLink = UpiLink.Create("sahyadri@oksbi", "Sahyadri Trading Company", rounded - 500, "INV262700042", "INV/26-27/0042"),
            Notes = "Goods once sold are exchanged within seven days against this invoice.",
            Terms = "Payment within 30 days of the invoice date. Interest at 18% a year on overdue amounts.\nSubject to Pune jurisdiction.",
        };
    }

    private static PrintLine Line(int index, PrintTaxColumns taxColumns)
    {
        var (description, hsn, unit, rate, gstRate) = Goods[index % Goods.Length];
        var quantity = 1 + (index * 7 % 24);
        var gross = quantity * rate;
        var discount = index % 5 == 1 ? Rounding.Money(gross / 20) : 0;
        var taxable = Rounding.Money(gross - discount);
        var half = Rounding.Money(taxable * gstRate / 200);
        var taxes = taxColumns switch
        {
            PrintTaxColumns.None => new PrintTaxes(),
            PrintTaxColumns.Integrated => new PrintTaxes(Integrated: Rounding.Money(taxable * gstRate / 100)),
            _ => new PrintTaxes(Central: half, State: half),
        };
        return new PrintLine(index + 1, description, hsn, quantity, unit, rate, taxable, taxable + taxes.Sum)
        {
            Discount = discount,
            GstRate = taxColumns == PrintTaxColumns.None ? null : gstRate,
            Taxes = taxes,
        };
    }

    private static PrintTaxSummaryRow Summary(IGrouping<(string HsnSac, decimal? GstRate), PrintLine> lines) =>
        new(lines.Key.HsnSac, lines.Sum(line => line.TaxableValue), lines.Key.GstRate ?? 0, lines.Aggregate(new PrintTaxes(), (sum, line) => Add(sum, line.Taxes)));

    private static PrintTaxes Add(PrintTaxes a, PrintTaxes b) => new(a.Central + b.Central, a.State + b.State, a.Integrated + b.Integrated, a.Cess + b.Cess);
}
