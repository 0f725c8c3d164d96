using ErpWeb.Shared.Kernel;

namespace ErpWeb.Shared.Gst;

/// <summary>A discount on one line: part of its gross amount, or an amount. The default is none.</summary>
/// <param name="Value">Percent, or INR with two decimals.</param>
/// <param name="IsPercent">Which of the two.</param>
public readonly record struct LineDiscount(decimal Value, bool IsPercent)
{
    /// <summary>A discount in percent of the rounded gross amount.</summary>
    public static LineDiscount Percent(decimal percent) => new(percent, true);

    /// <summary>A discount in INR.</summary>
    public static LineDiscount Amount(decimal amount) => new(amount, false);

    /// <summary>The discount in INR, two decimals, on this gross amount.</summary>
    public decimal On(decimal gross) => Rounding.Money(IsPercent ? gross * Value / 100 : Value);
}
