using ErpWeb.Shared.Gst;

namespace ErpWeb.Billing.Drafts.Editing;

/// <summary>The rows between discount and total, under the headings that the supply calls for.</summary>
public static class InvoiceTotalLines
{
    public static IEnumerable<(string Label, decimal Amount)> Of(SupplyDecision supply, TaxTotals totals, bool showsTax)
    {
        if (!showsTax)
            yield return ("Value", totals.Taxable + totals.ExemptValue);
        else
            yield return ("Taxable value", totals.Taxable);
        if (showsTax && totals.ExemptValue != 0)
            yield return ("Value without tax", totals.ExemptValue);
        if (supply.ChargesCgst)
            yield return ("CGST", totals.Tax.Cgst);
        if (supply.ChargesCgst)
            yield return (supply.StateTaxName, totals.Tax.Sgst);
        if (supply.ChargesIgst)
            yield return ("IGST", totals.Tax.Igst);
        if (totals.Tax.Cess != 0)
            yield return ("Cess", totals.Tax.Cess);
        if (totals.RoundOff != 0)
            yield return ("Round-off", totals.RoundOff);
    }
}
