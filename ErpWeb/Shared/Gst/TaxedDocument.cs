namespace ErpWeb.Shared.Gst;

/// <summary>An invoice with its taxes. All amounts are INR with two decimals.</summary>
/// <param name="Lines">One for each line of the <see cref="TaxDocument"/>, in the same order.</param>
/// <param name="Totals">The lines added up, and the round-off.</param>
/// <param name="ByRate">Taxable value and tax by treatment and rate.</param>
/// <param name="ByHsn">Taxable value and tax by HSN or SAC, treatment and rate.</param>
public sealed record TaxedDocument(
    IReadOnlyList<TaxedLine> Lines,
    TaxTotals Totals,
    IReadOnlyList<RateSummary> ByRate,
    IReadOnlyList<HsnSummary> ByHsn);

/// <summary>A line with its taxes.</summary>
/// <param name="Line">The line as it was given.</param>
/// <param name="Gross">Quantity times unit price, as entered: with tax where the price is inclusive.</param>
/// <param name="LineDiscount">The line's own discount.</param>
/// <param name="InvoiceDiscountShare">Its share of the discount on the whole invoice.</param>
/// <param name="Value">Value of supply after discounts and without tax.</param>
/// <param name="Tax">Tax charged.</param>
/// <param name="RecipientTax">Tax that the buyer owes under reverse charge; not part of the total.</param>
public sealed record TaxedLine(
    TaxLine Line,
    decimal Gross,
    decimal LineDiscount,
    decimal InvoiceDiscountShare,
    decimal Value,
    TaxAmounts Tax,
    TaxAmounts RecipientTax)
{
    /// <summary>The value of a taxable line; zero on nil-rated, exempt and non-GST lines.</summary>
    public decimal Taxable => Line.Treatment == TaxTreatment.Taxable ? Value : 0;

    /// <summary>The value of a line that is not taxable.</summary>
    public decimal Exempt => Value - Taxable;

    /// <summary>Value and tax charged.</summary>
    public decimal LineTotal => Value + Tax.Total;
}

/// <summary>Totals of an invoice. <see cref="GrandTotal"/> is exactly the sum of the line totals and the round-off.</summary>
/// <param name="Gross">Sum of the lines' gross amounts.</param>
/// <param name="LineDiscounts">Sum of the lines' own discounts.</param>
/// <param name="InvoiceDiscount">Discount on the whole invoice.</param>
/// <param name="Taxable">Value of taxable lines.</param>
/// <param name="ExemptValue">Value of nil-rated, exempt and non-GST lines.</param>
/// <param name="Tax">Tax charged.</param>
/// <param name="RecipientTax">Tax that the buyer owes under reverse charge.</param>
/// <param name="RoundOff">What whole rupees add or take away, between -0.49 and 0.50.</param>
public sealed record TaxTotals(
    decimal Gross,
    decimal LineDiscounts,
    decimal InvoiceDiscount,
    decimal Taxable,
    decimal ExemptValue,
    TaxAmounts Tax,
    TaxAmounts RecipientTax,
    decimal RoundOff)
{
    /// <summary>Line discounts and invoice discount together.</summary>
    public decimal TotalDiscount => LineDiscounts + InvoiceDiscount;

    /// <summary>Value and tax before the round-off.</summary>
    public decimal Total => Taxable + ExemptValue + Tax.Total;

    /// <summary>What the buyer pays.</summary>
    public decimal GrandTotal => Total + RoundOff;
}

/// <summary>What one rate contributes.</summary>
/// <param name="Treatment">Taxable, or why there is no tax.</param>
/// <param name="Rate">Full GST rate in percent; zero unless taxable.</param>
/// <param name="Value">Value of supply without tax.</param>
/// <param name="Tax">Tax charged.</param>
/// <param name="RecipientTax">Tax that the buyer owes under reverse charge.</param>
public sealed record RateSummary(TaxTreatment Treatment, decimal Rate, decimal Value, TaxAmounts Tax, TaxAmounts RecipientTax);

/// <summary>What one HSN or SAC contributes at one rate.</summary>
/// <param name="HsnSac">The code; empty for lines without one.</param>
/// <param name="Treatment">Taxable, or why there is no tax.</param>
/// <param name="Rate">Full GST rate in percent; zero unless taxable.</param>
/// <param name="Value">Value of supply without tax.</param>
/// <param name="Tax">Tax charged.</param>
/// <param name="RecipientTax">Tax that the buyer owes under reverse charge.</param>
public sealed record HsnSummary(string HsnSac, TaxTreatment Treatment, decimal Rate, decimal Value, TaxAmounts Tax, TaxAmounts RecipientTax);
