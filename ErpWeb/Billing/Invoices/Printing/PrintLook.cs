namespace ErpWeb.Billing.Invoices.Printing;

/// <summary>How a tenant's paper looks.</summary>
/// <param name="PrimaryColor">As <c>#rrggbb</c>.</param>
/// <param name="Logo">PNG or JPEG; null for none.</param>
public sealed record PrintLook(string PrimaryColor, byte[]? Logo)
{
    /// <summary>For a screen, which has its own colours.</summary>
    public static PrintLook Plain { get; } = new("#000000", null);
}
