using ErpWeb.Tenancy.Contracts;
using ErpWeb.Tenancy.Selection;

namespace ErpWeb.App.Hosting;

/// <summary>
/// Finds the business that the address or the X-Tenant header names, before routing: a path below <c>/t/{slug}</c> goes on
/// without its prefix.
/// </summary>
internal sealed class TenantSelection(RequestDelegate next, TenantDirectory directory, IConfiguration configuration)
{
    private readonly string _baseDomain = configuration["Tenancy:BaseDomain"] ?? "";

    public async Task InvokeAsync(HttpContext http, SelectedTenant selected)
    {
        var ofHost = await directory.FindByHostAsync(http.Request.Host.Host, http.RequestAborted);
        var hints = TenantHints.Read(http.Request.Host.Host, http.Request.Headers[TenantHints.HeaderName], http.Request.Path, _baseDomain, ofHost?.Slug);
        if (hints.Differ)
            await Notices.SendAsync(http, StatusCodes.Status400BadRequest, new("This address contradicts itself", "It names two businesses at once. Open the address that your business gave you.") { Code = "tenancy.contradiction" });
        else if (hints.Slug is not { } slug)
            await next(http);
        else if (await directory.FindAsync(slug, http.RequestAborted) is { } tenant)
            await GoOnAsync(http, selected, tenant, hints);
        else
            await Notices.SendAsync(http, StatusCodes.Status404NotFound, new("There is nothing at this address", "It may have a typing mistake. Ask whoever gave it to you.") { Code = "tenancy.unknown" });
    }

    private Task GoOnAsync(HttpContext http, SelectedTenant selected, TenantEntry tenant, TenantHints hints)
    {
        selected.Set(tenant, hints.Path is null ? null : http.Request.Path);
        http.Request.Path = hints.Rest;
        return next(http);
    }
}
