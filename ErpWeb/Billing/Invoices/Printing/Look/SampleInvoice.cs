using ErpWeb.Shared.Kernel;

namespace ErpWeb.Billing.Invoices.Printing.Look;

/// <summary>An invoice that was never issued, with the business's own head: what the next ones will look like.</summary>
internal static class SampleInvoice
{
    private const decimal Rate = 18;

    private static readonly (string Description, string Hsn, decimal Quantity, decimal Price)[] Goods =
        [("Ceiling fan 1200 mm", "841451", 2, 1895m), ("LED bulb 9 W", "853952", 10, 84m), ("Steel bottle 1 litre", "732393", 4, 415m)];

    public static InvoicePrintModel Of(SupplierFacts supplier, PrintLook paper, DateOnly date)
    {
        var lines = Goods.Select((goods, index) => LineOf(index + 1, goods.Description, goods.Hsn, goods.Quantity, goods.Price)).ToList();
        var taxes = new PrintTaxes(Central: lines.Sum(line => line.Taxes.Central), State: lines.Sum(line => line.Taxes.State));
        var taxable = lines.Sum(line => line.TaxableValue);
        var total = Rounding.Rupee(taxable + taxes.Sum);
        return InvoicePrinting.Dressed(new()
        {
            Title = "TAX INVOICE",
            Supplier = InvoicePrinting.SupplierOf(supplier),
            Recipient = new("Sample customer", ["12 Station Road"], InvoicePrinting.StateOf(supplier.StateCode)),
            Number = "SAMPLE/0001",
            Date = date,
            PostedAtUtc = date.ToDateTime(default, DateTimeKind.Utc),
            PlaceOfSupply = InvoicePrinting.StateOf(supplier.StateCode),
            TaxColumns = PrintTaxColumns.CentralAndState,
            Lines = lines,
            TaxSummary = [.. lines.Select(line => new PrintTaxSummaryRow(line.HsnSac, line.TaxableValue, Rate, line.Taxes))],
            Totals = new(taxable, taxes, total - taxable - taxes.Sum, total, AmountInWords.Of(total)) { AmountDue = total },
            UpiLink = UpiLink.IsPayeeAddress(supplier.UpiId) ? UpiLink.Create(supplier.UpiId, supplier.Name, total, "SAMPLE0001", "Sample") : null,
            Terms = supplier.Terms.Length > 0 ? supplier.Terms : null,
            PrimaryColor = paper.PrimaryColor,
            Logo = paper.Logo,
        }, supplier.Look);
    }

    private static PrintLine LineOf(int number, string description, string hsn, decimal quantity, decimal price)
    {
        var taxable = quantity * price;
        var half = Rounding.Money(taxable * Rate / 200);
        return new(number, description, hsn, quantity, "NOS", price, taxable, taxable + half + half) { GstRate = Rate, Taxes = new(Central: half, State: half) };
    }
}
