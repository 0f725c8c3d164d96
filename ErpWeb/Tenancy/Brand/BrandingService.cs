using System.Text.RegularExpressions;
using ErpWeb.Shared.Data.Hosting;
using ErpWeb.Shared.Kernel;
using ErpWeb.Shared.Kernel.Access;
using ErpWeb.Tenancy.Contracts;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Tenancy.Brand;

/// <summary>Reads and writes the looks of the business.</summary>
public sealed partial class BrandingService(TenantDb tenantDb, TenantContext tenant, TenantThemes themes)
{
    public async Task<BrandingRow> GetAsync(CancellationToken ct = default)
    {
        await using var db = await tenantDb.OpenAsync(TenancyPermissions.BusinessView, ct);
        return RowOf(await db.Brandings.AsNoTracking().SingleAsync(ct));
    }

    /// <summary>The logo's bytes, or null when there is none.</summary>
    public Task<StoredLogo?> FindLogoAsync(CancellationToken ct = default)
    {
        tenant.Demand(Permissions.Member);
        return themes.FindLogoAsync(tenant.TenantId, ct);
    }

    public async Task<Result<BrandingRow>> SaveColorAsync(string color, int version, CancellationToken ct = default)
    {
        tenant.Demand(TenancyPermissions.BrandEdit);
        return HexColor().IsMatch(color)
            ? await SaveAsync(version, branding => branding.PrimaryColor = color.ToLowerInvariant(), ct)
            : new Error("tenancy.branding.color_malformed", "A colour looks like #3056d3.", nameof(BrandingRow.PrimaryColor));
    }

    public async Task<Result<BrandingRow>> SaveLogoAsync(byte[] bytes, int version, CancellationToken ct = default)
    {
        tenant.Demand(TenancyPermissions.BrandEdit);
        var image = LogoImage.Read(bytes);
        return image.IsSuccess
            ? await SaveAsync(version, branding => (branding.Logo, branding.LogoContentType) = (bytes, image.Value.ContentType), ct)
            : Result.Failure(image.Errors);
    }

    public Task<Result<BrandingRow>> RemoveLogoAsync(int version, CancellationToken ct = default) =>
        SaveAsync(version, branding => (branding.Logo, branding.LogoContentType) = (null, null), ct);

    private async Task<Result<BrandingRow>> SaveAsync(int version, Action<Branding> change, CancellationToken ct)
    {
        await using var db = await tenantDb.OpenAsync(TenancyPermissions.BrandEdit, ct);
        var branding = await db.Brandings.SingleAsync(ct);
        if (branding.Version != version)
            return TenancyErrors.Changed;
        change(branding);
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateConcurrencyException)
        {
            return TenancyErrors.Changed;
        }
        return RowOf(branding);
    }

    private static BrandingRow RowOf(Branding branding) => new(branding.PrimaryColor, LogoAddress.Of(branding.Logo), branding.Version);

    [GeneratedRegex(@"\A#[0-9A-Fa-f]{6}\z")]
    private static partial Regex HexColor();
}

/// <summary>The looks as the settings page shows them.</summary>
public sealed record BrandingRow(string PrimaryColor, string? LogoUrl, int Version);

/// <summary>A logo as it is served and printed.</summary>
public sealed record StoredLogo(byte[] Bytes, string ContentType);
