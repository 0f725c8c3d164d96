namespace ErpWeb.Shared.Gst;

/// <summary>What a party is to GST. A GSTIN does not tell, so it is recorded with the party.</summary>
public enum PartyGstKind
{
    /// <summary>Consumer or small business without GSTIN.</summary>
    Unregistered,

    /// <summary>Ordinary registered taxpayer.</summary>
    Regular,

    /// <summary>Registered under the composition scheme, section 10.</summary>
    Composition,

    /// <summary>Unit or developer of a special economic zone.</summary>
    Sez,

    /// <summary>Outside India.</summary>
    Overseas,

    /// <summary>Registered recipient of a deemed export.</summary>
    DeemedExport,

    /// <summary>Embassy or United Nations body with a unique identity number.</summary>
    Uin,
}
