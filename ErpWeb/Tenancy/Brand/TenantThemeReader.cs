using ErpWeb.Shared.Data.Hosting;
using ErpWeb.Shared.Kernel.Access;
using ErpWeb.Shared.Ui.Theme;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Tenancy.Brand;

/// <summary>The theme of the session's business; ErpWeb's own before sign-in.</summary>
internal sealed class TenantThemeReader(TenantDb tenantDb, TenantContext tenant, ThemeCache cache) : ITenantThemeReader
{
    public ValueTask<TenantTheme> CurrentAsync() =>
        tenant.IsSet ? new(cache.GetAsync(tenant.TenantId, ReadAsync)) : new(TenantTheme.ErpWeb);

    private async Task<TenantTheme> ReadAsync()
    {
        await using var db = await tenantDb.OpenAsync(Permissions.Member);
        var found = await (
            from business in db.Tenants
            join profile in db.BusinessProfiles on business.Id equals profile.TenantId
            join branding in db.Brandings on business.Id equals branding.TenantId
            where business.Id == tenant.TenantId
            select new { profile.LegalName, profile.TradeName, business.Industry, branding.PrimaryColor, branding.Logo }).AsNoTracking().SingleAsync();
        var name = found.TradeName.Length > 0 ? found.TradeName : found.LegalName;
        return new(name, found.PrimaryColor, LogoAddress.Of(found.Logo), found.Industry.ToString());
    }
}
