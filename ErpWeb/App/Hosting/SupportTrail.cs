using ErpWeb.Identity.Contracts;
using ErpWeb.Platform.Support;
using ErpWeb.Shared.Data.Hosting;
using Microsoft.AspNetCore.StaticAssets;

namespace ErpWeb.App.Hosting;

/// <summary>Writes every page, file and call that support staff open into the business's edit log, before it is answered.</summary>
internal sealed class SupportTrail(RequestDelegate next, SupportLog log)
{
    public async Task InvokeAsync(HttpContext http, CurrentUser user, TenantContext tenant)
    {
        if (user.SupportUntilUtc is not null && IsWorthNoting(http))
            await log.ViewedAsync(tenant.TenantId, tenant.Actor, http.Request.Path.ToUriComponent(), http.RequestAborted);
        await next(http);
    }

    private static bool IsWorthNoting(HttpContext http) =>
        !http.Request.Path.StartsWithSegments("/_blazor")
        && !http.Request.Path.StartsWithSegments("/branding")
        && http.Request.Path != "/manifest.webmanifest"
        && http.GetEndpoint()?.Metadata.GetMetadata<StaticAssetDescriptor>() is null;
}
