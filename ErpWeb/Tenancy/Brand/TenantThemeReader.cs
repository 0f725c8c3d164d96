using ErpWeb.Shared.Data.Hosting;
using ErpWeb.Shared.Ui.Theme;
using ErpWeb.Tenancy.Contracts;

namespace ErpWeb.Tenancy.Brand;

/// <summary>The theme of the session's business; before sign-in that of the business which the address names, else ErpWeb's own.</summary>
internal sealed class TenantThemeReader(TenantContext tenant, SelectedTenant selected, TenantThemes themes) : ITenantThemeReader
{
    public ValueTask<TenantTheme> CurrentAsync() =>
        tenant.IsSet ? themes.OfAsync(tenant.TenantId)
        : selected.Tenant is { } named ? themes.PublicAsync(named)
        : new(TenantTheme.ErpWeb);
}
