using ErpWeb.Billing.Documents;
using ErpWeb.Shared.Gst;
using ErpWeb.Shared.Kernel;

namespace ErpWeb.Billing.Invoices.Printing;

/// <summary>A line as the document shows it: a price that held the tax is shown without it, so that quantity, rate and discount add up to the value.</summary>
internal static class PrintedLine
{
    public static PrintLine Of(SalesLine line, SupplyDecision supply, PrintTaxes taxes)
    {
        var isTaxed = line.Treatment is TaxTreatment.Taxable;
        var discount = line.Discount + line.InvoiceDiscountShare;
        var holdsTax = line.PriceIncludesTax && line.Taxable != line.Gross - discount;
        var gross = holdsTax ? Rounding.Money(line.Gross * ShareWithoutTax(line, discount)) : line.Gross;
        return new(
            line.LineNumber, line.Description, line.HsnSac, line.StatedQuantity ?? line.Quantity, line.StatedUnit ?? line.Unit,
            holdsTax ? WithoutTax(line, gross) : line.StatedPrice ?? line.UnitPrice,
            isTaxed ? line.Taxable : 0,
            line.Total)
        {
            Discount = holdsTax ? Math.Max(0, gross - line.Taxable) : discount,
            GstRate = isTaxed && supply.ChargesTax ? line.Rate : null,
            Note = holdsTax ? $"{IndianNumber.Rupees(line.StatedPrice ?? line.UnitPrice)} with tax" : null,
            Taxes = taxes,
        };
    }

    private static decimal ShareWithoutTax(SalesLine line, decimal discount) =>
        line.Gross > discount ? line.Taxable / (line.Gross - discount) : 100 / (100 + line.Rate + line.CessRate);

    private static decimal WithoutTax(SalesLine line, decimal gross) => line.Quantity == 0 ? 0 : Rounding.To(gross / (line.StatedQuantity ?? line.Quantity), 4);
}
