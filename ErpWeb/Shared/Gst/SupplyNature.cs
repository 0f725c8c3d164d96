namespace ErpWeb.Shared.Gst;

/// <summary>Where a supply goes, seen from the supplier's state.</summary>
public enum SupplyNature
{
    /// <summary>Within one state or territory: CGST with SGST or UTGST.</summary>
    IntraState,

    /// <summary>To another state, or to or from a special economic zone: IGST.</summary>
    InterState,

    /// <summary>To a buyer and a place outside India.</summary>
    Export,

    /// <summary>A supply the supplier's scheme forbids.</summary>
    NotAllowed,
}
