namespace ErpWeb.Shared.Gst;

/// <summary>At which level tax is rounded to paise.</summary>
public enum TaxRounding
{
    /// <summary>Each tax of each line; then every report adds up. The default.</summary>
    PerLine,

    /// <summary>Each tax once per rate, as the GST portal's own tool does; the lines share the rounded amount.</summary>
    PerRateGroup,
}

/// <summary>An invoice as the tax calculation sees it.</summary>
/// <param name="Lines">The lines, in the order in which they are printed.</param>
/// <param name="Supply">Which taxes are charged, from <see cref="SupplyRules.Decide"/>.</param>
public sealed record TaxDocument(IReadOnlyList<TaxLine> Lines, SupplyDecision Supply)
{
    /// <summary>Discount on the whole invoice, given before tax; INR, two decimals. On inclusive lines it lowers the price with its tax.</summary>
    public decimal InvoiceDiscount { get; init; }

    /// <summary>At which level tax is rounded.</summary>
    public TaxRounding TaxRounding { get; init; }

    /// <summary>Whether the buyer owes the tax to the government: it is computed, but not added to the total.</summary>
    public bool IsReverseCharge { get; init; }

    /// <summary>Whether the grand total is brought to whole rupees.</summary>
    public bool RoundsToRupee { get; init; }
}

/// <summary>A line as the tax calculation sees it.</summary>
/// <param name="Quantity">Up to four decimals.</param>
/// <param name="UnitPrice">INR per unit, up to four decimals.</param>
/// <param name="Rate">Full GST rate in percent: 18 means 9 + 9.</param>
public sealed record TaxLine(decimal Quantity, decimal UnitPrice, decimal Rate)
{
    /// <summary>Whether the unit price holds the tax already, like an MRP.</summary>
    public bool IsPriceInclusive { get; init; }

    /// <summary>Discount on this line.</summary>
    public LineDiscount Discount { get; init; }

    /// <summary>Only <see cref="TaxTreatment.Taxable"/> lines bear tax and cess.</summary>
    public TaxTreatment Treatment { get; init; }

    /// <summary>Compensation cess in percent of the taxable value.</summary>
    public decimal CessRate { get; init; }

    /// <summary>Compensation cess in INR per unit.</summary>
    public decimal CessPerUnit { get; init; }

    /// <summary>Compensation cess in INR for the line as a whole.</summary>
    public decimal CessFixed { get; init; }

    /// <summary>HSN or SAC, for the summary; null or empty when there is none.</summary>
    public string? HsnSac { get; init; }
}
