namespace ErpWeb.Shared.Gst;

/// <summary>How the selling business itself is registered.</summary>
public enum TaxpayerScheme
{
    /// <summary>Charges tax on its invoices.</summary>
    Regular,

    /// <summary>Pays tax on turnover, charges none: section 10, bill of supply.</summary>
    Composition,

    /// <summary>Below the threshold, no GSTIN, no tax.</summary>
    Unregistered,
}
