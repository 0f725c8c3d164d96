namespace ErpWeb.Shared.Gst;

/// <summary>What decides which taxes an invoice bears.</summary>
/// <param name="SupplierState">State code of the selling registration, the first two digits of its GSTIN.</param>
/// <param name="PlaceOfSupply">State code of the place of supply; 96 for outside India.</param>
/// <param name="Recipient">What the buyer is to GST.</param>
/// <param name="WithPaymentOfTax">For exports and SEZ buyers: false under a bond or letter of undertaking.</param>
/// <param name="SupplierIsSez">Whether the supplier is itself in a special economic zone.</param>
/// <param name="Scheme">How the supplier is registered.</param>
public sealed record SupplyInput(
    string SupplierState,
    string PlaceOfSupply,
    PartyGstKind Recipient,
    bool WithPaymentOfTax = true,
    bool SupplierIsSez = false,
    TaxpayerScheme Scheme = TaxpayerScheme.Regular);
