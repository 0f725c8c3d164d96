using ErpWeb.Shared.Kernel;

namespace ErpWeb.Shared.Gst;

/// <summary>Decides between CGST with SGST, CGST with UTGST, IGST, and no tax.</summary>
public static class SupplyRules
{
    private static readonly TaxHead[] WithinState = [TaxHead.Cgst, TaxHead.Sgst];
    private static readonly TaxHead[] WithinTerritory = [TaxHead.Cgst, TaxHead.Utgst];
    private static readonly TaxHead[] Integrated = [TaxHead.Igst];
    private static readonly TaxHead[] None = [];

    /// <summary>Decides nature and taxes.</summary>
    /// <remarks>IGST Act s.7, 8 and 16; CGST Act s.10(2)(c) for composition, which may not leave the state.</remarks>
    public static SupplyDecision Decide(SupplyInput input)
    {
        var nature = NatureOf(input);
        if (input.Scheme == TaxpayerScheme.Composition)
            return new SupplyDecision(nature == SupplyNature.IntraState ? nature : SupplyNature.NotAllowed, None);
        if (input.Scheme == TaxpayerScheme.Unregistered || (IsZeroRated(input, nature) && !input.WithPaymentOfTax))
            return new SupplyDecision(nature, None);
        return new SupplyDecision(nature, nature == SupplyNature.IntraState ? LocalTaxes(input.SupplierState) : Integrated);
    }

    private static SupplyNature NatureOf(SupplyInput input)
    {
        if (input is { Recipient: PartyGstKind.Overseas, PlaceOfSupply: IndianStates.OtherCountry }) return SupplyNature.Export;
        if (input.Recipient == PartyGstKind.Sez || input.SupplierIsSez) return SupplyNature.InterState;
        return input.SupplierState == input.PlaceOfSupply ? SupplyNature.IntraState : SupplyNature.InterState;
    }

    private static bool IsZeroRated(SupplyInput input, SupplyNature nature) =>
        nature == SupplyNature.Export || input.Recipient == PartyGstKind.Sez;

    private static TaxHead[] LocalTaxes(string state) =>
        IndianStates.Find(state) is { IsUnionTerritory: true } ? WithinTerritory : WithinState;
}
