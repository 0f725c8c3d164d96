namespace ErpWeb.Shared.Gst;

/// <summary>The tax to which an amount belongs.</summary>
public enum TaxHead
{
    /// <summary>Central tax.</summary>
    Cgst,

    /// <summary>State tax.</summary>
    Sgst,

    /// <summary>Union territory tax, in the place of state tax.</summary>
    Utgst,

    /// <summary>Integrated tax.</summary>
    Igst,

    /// <summary>Compensation cess, charged beside any of them.</summary>
    Cess,
}
