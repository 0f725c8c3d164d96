namespace ErpWeb.Shared.Gst;

/// <summary>Where a supply goes and which taxes it bears.</summary>
/// <param name="Nature">Within the state, between states, or abroad.</param>
/// <param name="Taxes">The taxes charged, in the order in which they are printed; empty when none is.</param>
public sealed record SupplyDecision(SupplyNature Nature, IReadOnlyList<TaxHead> Taxes)
{
    /// <summary>Whether any tax is charged; cess goes with it.</summary>
    public bool ChargesTax => Taxes.Count > 0;

    /// <summary>Whether central tax is charged, together with state or union territory tax.</summary>
    public bool ChargesCgst => Taxes.Contains(TaxHead.Cgst);

    /// <summary>Whether state tax is charged.</summary>
    public bool ChargesSgst => Taxes.Contains(TaxHead.Sgst);

    /// <summary>Whether union territory tax is charged; its amount travels in the same field as state tax.</summary>
    public bool ChargesUtgst => Taxes.Contains(TaxHead.Utgst);

    /// <summary>Whether integrated tax is charged.</summary>
    public bool ChargesIgst => Taxes.Contains(TaxHead.Igst);

    /// <summary>The heading over the amount that stands beside CGST: "SGST" or "UTGST".</summary>
    public string StateTaxName => ChargesUtgst ? "UTGST" : "SGST";
}
