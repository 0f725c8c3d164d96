namespace ErpWeb.Tenancy.Contracts;

/// <summary>
/// The business that this request's address or header names. It says which sign-in page is shown and where a sign-in
/// leads; it never gives anybody a right.
/// </summary>
public sealed class SelectedTenant
{
    /// <summary>Null when the request names none: membership and session decide.</summary>
    public TenantEntry? Tenant { get; private set; }

    /// <summary>The path as the browser asked for it, when it began with <c>/t/{slug}</c>; the application sees it without.</summary>
    public string? PrefixedPath { get; private set; }

    internal void Set(TenantEntry tenant, string? prefixedPath) => (Tenant, PrefixedPath) = (tenant, prefixedPath);
}
