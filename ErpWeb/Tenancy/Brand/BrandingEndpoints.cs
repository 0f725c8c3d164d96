using ErpWeb.Shared.Kernel.Access;
using ErpWeb.Shared.Ui.Access;
using ErpWeb.Shared.Ui.Theme;
using ErpWeb.Tenancy.Contracts;
using Microsoft.Net.Http.Headers;

namespace ErpWeb.Tenancy.Brand;

internal static class BrandingEndpoints
{
    /// <summary>The logo of the session's business and the manifest that lets a phone install the application under its name.</summary>
    public static void MapBranding(this IEndpointRouteBuilder routes)
    {
        routes.MapGet(LogoAddress.Path, SendLogoAsync).Needs(Permissions.Member);
        routes.MapGet("/branding/{slug}/logo", SendPublicLogoAsync).AllowAnonymous();
        routes.MapGet("/manifest.webmanifest", SendManifestAsync).AllowAnonymous();
    }

    private static async Task<IResult> SendLogoAsync(string? v, BrandingService branding, HttpResponse response, CancellationToken ct) =>
        Send(await branding.FindLogoAsync(ct), v, response);

    // Of a business that is not signed in to: its sign-in page shows it.
    private static async Task<IResult> SendPublicLogoAsync(string slug, string? v, TenantDirectory directory, TenantThemes themes, HttpResponse response, CancellationToken ct) =>
        Send(await directory.FindAsync(slug, ct) is { } tenant ? await themes.FindLogoAsync(tenant.Id, ct) : null, v, response);

    private static IResult Send(StoredLogo? logo, string? version, HttpResponse response)
    {
        if (logo is null)
            return Results.NotFound();
        var hash = LogoAddress.Hash(logo.Bytes);
        response.Headers.CacheControl = version == hash ? "private, max-age=31536000, immutable" : "private, no-cache";
        return Results.Bytes(logo.Bytes, logo.ContentType, entityTag: new EntityTagHeaderValue($"\"{hash}\""));
    }

    private static async Task<IResult> SendManifestAsync(ITenantThemeReader themes, HttpResponse response)
    {
        var theme = await themes.CurrentAsync();
        response.Headers.CacheControl = "private, no-cache";
        return Results.Json(
            new
            {
                id = "/",
                name = theme.Name,
                short_name = theme.Name.Length <= 12 ? theme.Name : theme.Name.Split(' ')[0],
                start_url = "/",
                scope = "/",
                display = "standalone",
                lang = "en-IN",
                theme_color = AccentShades.Of(theme.PrimaryColor).Light,
                background_color = "#ffffff",
                icons = new[]
                {
                    new { src = "/icons/icon-192.png", sizes = "192x192", type = "image/png", purpose = "any" },
                    new { src = "/icons/icon-512.png", sizes = "512x512", type = "image/png", purpose = "any" },
                    new { src = "/icons/icon-maskable-512.png", sizes = "512x512", type = "image/png", purpose = "maskable" },
                },
            },
            contentType: "application/manifest+json");
    }
}
