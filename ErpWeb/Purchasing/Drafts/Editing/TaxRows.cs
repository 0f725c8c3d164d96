using ErpWeb.Shared.Gst;

namespace ErpWeb.Purchasing.Drafts.Editing;

/// <summary>The rows of taxes under the headings that the supply calls for.</summary>
public static class TaxRows
{
    public static IEnumerable<(string Label, decimal Amount)> Of(SupplyDecision supply, TaxAmounts tax)
    {
        if (supply.ChargesCgst)
            yield return ("CGST", tax.Cgst);
        if (supply.ChargesCgst)
            yield return (supply.StateTaxName, tax.Sgst);
        if (supply.ChargesIgst)
            yield return ("IGST", tax.Igst);
        if (tax.Cess != 0)
            yield return ("Cess", tax.Cess);
    }

    /// <summary>The taxes of a posted document that are not nothing.</summary>
    public static IEnumerable<(string Label, decimal Amount)> Of(decimal cgst, decimal sgst, decimal igst, decimal cess)
    {
        (string Label, decimal Amount)[] all = [("CGST", cgst), ("SGST", sgst), ("IGST", igst), ("Cess", cess)];
        return all.Where(tax => tax.Amount != 0);
    }
}
