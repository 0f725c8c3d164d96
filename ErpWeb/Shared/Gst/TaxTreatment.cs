namespace ErpWeb.Shared.Gst;

/// <summary>How the law treats the goods or service on a line.</summary>
public enum TaxTreatment
{
    /// <summary>Taxed at a rate, which may be zero.</summary>
    Taxable,

    /// <summary>Tariff rate nil.</summary>
    NilRated,

    /// <summary>Exempted by notification.</summary>
    Exempt,

    /// <summary>Outside GST: petrol, alcohol for drinking.</summary>
    NonGst,
}
