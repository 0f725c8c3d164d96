namespace ErpWeb.Shared.Gst;

/// <summary>Which rate applies around the day on which it changes.</summary>
public static class RateOnChange
{
    /// <summary>Two of the three dates decide; the day of change already carries the new rate.</summary>
    /// <remarks>CGST Act s.14. Credit and debit notes keep the rate of the supply they correct.</remarks>
    /// <param name="changeDate">First day of the new rate.</param>
    /// <param name="oldRate">Percent before.</param>
    /// <param name="newRate">Percent from that day.</param>
    /// <param name="supply">Date of supply.</param>
    /// <param name="invoice">Date of the invoice.</param>
    /// <param name="payment">Date of the payment.</param>
    public static decimal Decide(DateOnly changeDate, decimal oldRate, decimal newRate, DateOnly supply, DateOnly invoice, DateOnly payment)
    {
        var onNewSide = new[] { supply, invoice, payment }.Count(date => date >= changeDate);
        return onNewSide >= 2 ? newRate : oldRate;
    }
}
