using Microsoft.Extensions.Primitives;

namespace ErpWeb.Tenancy.Selection;

/// <summary>What a request says about the business it wants. They are asked in this order: host name, header, path; two that differ are refused.</summary>
/// <param name="Subdomain">"acme" of acme.erp.example, when erp.example is the base domain, or of the business's own host name.</param>
/// <param name="Header">The value of X-Tenant.</param>
/// <param name="Path">"acme" of /t/acme/billing/invoices.</param>
/// <param name="Rest">The path without its prefix: "/billing/invoices".</param>
public sealed record TenantHints(string? Subdomain, string? Header, string? Path, PathString Rest)
{
    public const string HeaderName = "X-Tenant";

    private const string PathPrefix = "/t";

    /// <summary>The names at the base domain that are the installation's own.</summary>
    private static readonly string[] OwnNames = ["www"];

    private IEnumerable<string> Given => new[] { Subdomain, Header, Path }.OfType<string>();

    /// <summary>The slug that the request names; null when it names none.</summary>
    public string? Slug => Given.FirstOrDefault();

    public bool Differ => Given.Distinct(StringComparer.OrdinalIgnoreCase).Count() > 1;

    /// <param name="host">The host without port, as the browser asked for it.</param>
    /// <param name="header">The values of <see cref="HeaderName"/>; two of them are one that no business has.</param>
    /// <param name="baseDomain">Empty when businesses have no host names of their own.</param>
    /// <param name="slugOfHost">Of the business whose own the host is.</param>
    public static TenantHints Read(string host, StringValues header, PathString path, string baseDomain, string? slugOfHost = null)
    {
        var (slug, rest) = Split(path);
        return new(slugOfHost ?? SubdomainOf(host, baseDomain), header.ToString() is { Length: > 0 } named ? named : null, slug, rest);
    }

    private static string? SubdomainOf(string host, string baseDomain)
    {
        if (baseDomain.Length == 0 || !host.EndsWith("." + baseDomain, StringComparison.OrdinalIgnoreCase))
            return null;
        var name = host[..^(baseDomain.Length + 1)];
        return OwnNames.Contains(name, StringComparer.OrdinalIgnoreCase) ? null : name;
    }

    private static (string? Slug, PathString Left) Split(PathString path)
    {
        if (!path.StartsWithSegments(PathPrefix, StringComparison.Ordinal, out var behind) || !behind.HasValue || behind.Value is "/")
            return (null, path);
        var text = behind.Value[1..];
        var end = text.IndexOf('/', StringComparison.Ordinal);
        return end < 0 ? (text, new("/")) : (text[..end], new(text[end..]));
    }
}
