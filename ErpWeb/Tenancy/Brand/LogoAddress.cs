using System.Security.Cryptography;

namespace ErpWeb.Tenancy.Brand;

/// <summary>Where a logo is fetched. The address changes with the picture, so browsers may keep it for ever.</summary>
internal static class LogoAddress
{
    public const string Path = "/branding/logo";

    public static string? Of(byte[]? logo) => logo is null ? null : $"{Path}?v={Hash(logo)}";

    public static string Hash(byte[] logo) => Convert.ToHexStringLower(SHA256.HashData(logo))[..16];
}
