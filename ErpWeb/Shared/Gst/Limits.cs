namespace ErpWeb.Shared.Gst;

/// <summary>The largest figures the product accepts; <see cref="TaxDocumentRules"/> refuses more. Within them nothing overflows and all fits decimal(18,4).</summary>
public static class Limits
{
    /// <summary>INR per unit.</summary>
    public const decimal UnitPrice = 999_999_999.9999m;

    /// <summary>Units on one line.</summary>
    public const decimal Quantity = 99_999_999.9999m;

    /// <summary>INR on one document.</summary>
    public const decimal GrandTotal = 9_999_999_999.99m;

    /// <summary>Lines on one document.</summary>
    public const int Lines = 500;

    /// <summary>Decimals of a quantity or unit price.</summary>
    public const int QuantityPlaces = 4;

    /// <summary>Decimals of a tax rate: half of 0.25% is 0.125%.</summary>
    public const int RatePlaces = 3;
}
