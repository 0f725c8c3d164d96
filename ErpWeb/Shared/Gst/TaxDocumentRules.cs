using ErpWeb.Shared.Kernel;

namespace ErpWeb.Shared.Gst;

/// <summary>Refuses figures that cannot stand on an invoice.</summary>
public static class TaxDocumentRules
{
    private const decimal MaxPercent = 100;

    private static readonly string QuantityMessage =
        $"Enter a quantity above zero and up to {IndianNumber.Format(decimal.Truncate(Limits.Quantity), 0, 0)}, with at most four decimals.";

    private static readonly string UnitPriceMessage =
        $"Enter a price from zero to {IndianNumber.Format(decimal.Truncate(Limits.UnitPrice), 0, 0)}, with at most four decimals.";

    /// <summary>Every broken rule, with the field as "Lines[2].Quantity"; empty when <see cref="TaxCalculator.Calculate"/> may be called.</summary>
    public static List<Error> Check(TaxDocument document)
    {
        if (document.Lines.Count > Limits.Lines)
            return [new Error("gst.too_many_lines", $"An invoice has at most {Limits.Lines} lines.", "Lines")];

        var errors = document.Lines.SelectMany((line, i) => CheckLine(line, $"Lines[{i}].")).ToList();
        if (document.InvoiceDiscount < 0 || !Rounding.Fits(document.InvoiceDiscount, 2))
            errors.Add(new Error("gst.invoice_discount", "A discount is an amount in rupees and paise.", nameof(document.InvoiceDiscount)));
        if (errors.Count > 0) return errors;

        var net = document.Lines.Sum(AmountAfterDiscount);
        if (document.InvoiceDiscount > net)
            errors.Add(new Error("gst.invoice_discount", "The discount is larger than the lines together.", nameof(document.InvoiceDiscount)));
        else if (net > Limits.GrandTotal || TaxCalculator.Calculate(document).Totals.GrandTotal > Limits.GrandTotal)
            errors.Add(new Error("gst.grand_total", $"An invoice goes up to {IndianNumber.Rupees(Limits.GrandTotal)}.", "Lines"));
        return errors;
    }

    private static IEnumerable<Error> CheckLine(TaxLine line, string path)
    {
        if (line.Quantity is <= 0 or > Limits.Quantity || !Rounding.Fits(line.Quantity, Limits.QuantityPlaces))
            yield return new Error("gst.quantity", QuantityMessage, path + nameof(line.Quantity));
        else if (line.UnitPrice is < 0 or > Limits.UnitPrice || !Rounding.Fits(line.UnitPrice, Limits.QuantityPlaces))
            yield return new Error("gst.unit_price", UnitPriceMessage, path + nameof(line.UnitPrice));
        else if (!IsDiscountPossible(line))
            yield return new Error("gst.discount", "The discount is negative or larger than the line.", path + nameof(line.Discount));

        if (line.Rate is < 0 or > MaxPercent || !Rounding.Fits(line.Rate, Limits.RatePlaces))
            yield return new Error("gst.rate", "A tax rate lies between 0 and 100 percent.", path + nameof(line.Rate));
        if (line.CessRate < 0 || line.CessPerUnit < 0 || line.CessFixed < 0
            || line.CessRate > 10 * MaxPercent || line.CessPerUnit > Limits.UnitPrice || line.CessFixed > Limits.GrandTotal)
            yield return new Error("gst.cess", "The cess is out of range.", path + nameof(line.CessRate));
    }

    private static bool IsDiscountPossible(TaxLine line) =>
        line.Discount is { Value: >= 0, IsPercent: true }
            ? line.Discount.Value <= MaxPercent
            : line.Discount.Value >= 0 && Rounding.Fits(line.Discount.Value, 2) && AmountAfterDiscount(line) >= 0;

    private static decimal AmountAfterDiscount(TaxLine line)
    {
        var gross = Rounding.Money(line.Quantity * line.UnitPrice);
        return gross - line.Discount.On(gross);
    }
}
