namespace ErpWeb.Tenancy.Contracts;

/// <summary>What other parts of the application hear of a business.</summary>
public static class TenantEvents
{
    /// <summary>It was made, renamed, suspended or resumed.</summary>
    public const string Tenant = "tenant";

    /// <summary>Its details, looks or formats were saved.</summary>
    public const string Business = "business";
}
