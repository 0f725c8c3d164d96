namespace ErpWeb.Shared.Gst;

/// <summary>Amounts at which the law asks for more on an invoice.</summary>
public static class GstThresholds
{
    /// <summary>Taxable value in INR from which an invoice to an unregistered buyer must carry name, address and state.</summary>
    public static IReadOnlyList<StatuteRow<decimal>> UnregisteredBuyerAddress { get; } =
        [new(new DateOnly(2017, 7, 1), 50_000m, "CGST rule 46(e)")];

    /// <summary>Whether an invoice to an unregistered buyer must carry name and address.</summary>
    public static bool NeedsBuyerAddress(decimal taxableValue, DateOnly date) =>
        UnregisteredBuyerAddress.On(date) is { } row && taxableValue >= row.Value;
}
