using System.Security.Cryptography;

namespace ErpWeb.Tenancy.Brand;

/// <summary>Where a logo is fetched. The address changes with the picture, so browsers may keep it for ever.</summary>
internal static class LogoAddress
{
    public const string Path = "/branding/logo";

    public static string? Of(byte[]? logo) => logo is null ? null : $"{Path}?v={Hash(logo)}";

    /// <summary>Where somebody without a session fetches the logo of the business with that slug.</summary>
    public static string Public(string slug, string logo) => logo.Replace(Path, $"/branding/{slug}/logo", StringComparison.Ordinal);

    public static string Hash(byte[] logo) => Convert.ToHexStringLower(SHA256.HashData(logo))[..16];
}
