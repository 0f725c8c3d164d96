using ErpWeb.Shared.Data;
using ErpWeb.Shared.Data.Hosting;
using ErpWeb.Shared.Ui.Theme;
using ErpWeb.Tenancy.Contracts;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Tenancy.Brand;

/// <summary>How each business looks. It shows name, colours and logo to everybody who knows its address, so no right is asked.</summary>
public sealed class TenantThemes(ErpDbContextPool pool, ThemeCache cache, FormatsOfBusinesses formats)
{
    /// <summary>For the people of the business.</summary>
    public ValueTask<TenantTheme> OfAsync(Guid tenantId) => new(cache.GetAsync(tenantId, () => ReadAsync(tenantId)));

    /// <summary>For people who are not signed in: the logo has an address that needs no session.</summary>
    public async ValueTask<TenantTheme> PublicAsync(TenantEntry tenant)
    {
        var theme = await OfAsync(tenant.Id);
        return theme.LogoUrl is { } logo ? theme with { LogoUrl = LogoAddress.Public(tenant.Slug, logo) } : theme;
    }

    /// <summary>The logo's bytes, or null when there is none.</summary>
    public async Task<StoredLogo?> FindLogoAsync(Guid tenantId, CancellationToken ct = default)
    {
        await using var db = await pool.RentAsync(ct);
        db.Bind(tenantId, Actor.Nobody);
        return await db.Brandings.AsNoTracking()
            .Where(branding => branding.Logo != null && branding.LogoContentType != null)
            .Select(branding => new StoredLogo(branding.Logo!, branding.LogoContentType!))
            .SingleOrDefaultAsync(ct);
    }

    private async Task<TenantTheme> ReadAsync(Guid tenantId)
    {
        await using var db = await pool.RentAsync();
        db.Bind(tenantId, Actor.Nobody);
        var found = await (
            from business in db.Tenants
            join profile in db.BusinessProfiles on business.Id equals profile.TenantId
            join branding in db.Brandings on business.Id equals branding.TenantId
            where business.Id == tenantId
            select new { profile.LegalName, profile.TradeName, profile.Language, profile.WeekStart, profile.DatePattern, profile.NumberGrouping, business.Industry, branding.PrimaryColor, branding.Logo }).AsNoTracking().SingleAsync();
        var name = found.TradeName.Length > 0 ? found.TradeName : found.LegalName;
        var theme = new TenantTheme(name, found.PrimaryColor, LogoAddress.Of(found.Logo), found.Industry.ToString(), found.Language)
        {
            WeekStart = found.WeekStart,
            Formats = new(found.DatePattern, found.NumberGrouping),
        };
        formats.Of(tenantId).Current = theme.Formats;
        return theme;
    }
}
