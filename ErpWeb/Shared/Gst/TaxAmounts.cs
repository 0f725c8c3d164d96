namespace ErpWeb.Shared.Gst;

/// <summary>Amounts of tax in INR, two decimals each.</summary>
/// <param name="Cgst">Central tax.</param>
/// <param name="Sgst">State tax, or union territory tax where <see cref="SupplyDecision.ChargesUtgst"/>; always equal to central tax.</param>
/// <param name="Igst">Integrated tax.</param>
/// <param name="Cess">Compensation cess.</param>
public readonly record struct TaxAmounts(decimal Cgst, decimal Sgst, decimal Igst, decimal Cess)
{
    /// <summary>All four together.</summary>
    public decimal Total => Cgst + Sgst + Igst + Cess;

    /// <summary>Adds tax by tax.</summary>
    public static TaxAmounts operator +(TaxAmounts left, TaxAmounts right) =>
        new(left.Cgst + right.Cgst, left.Sgst + right.Sgst, left.Igst + right.Igst, left.Cess + right.Cess);

    /// <summary>Adds up many.</summary>
    public static TaxAmounts Sum(IEnumerable<TaxAmounts> amounts) => amounts.Aggregate(default(TaxAmounts), (sum, next) => sum + next);
}
