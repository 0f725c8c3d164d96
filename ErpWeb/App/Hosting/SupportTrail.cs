using ErpWeb.Identity.Contracts;
using ErpWeb.Platform.Support;
using ErpWeb.Shared.Data.Hosting;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.StaticAssets;

namespace ErpWeb.App.Hosting;

/// <summary>Writes every page, file and call that support staff open into the business's edit log, before it is answered.</summary>
internal sealed class SupportTrail(RequestDelegate next, SupportLog log)
{
    public async Task InvokeAsync(HttpContext http, CurrentUser user, TenantContext tenant)
    {
        if (user.SupportUntilUtc is not null && IsWorthNoting(http))
            await log.ViewedAsync(tenant.TenantId, tenant.Actor, new PathString(PathOf(http)).ToUriComponent(), http.RequestAborted);
        await next(http);
    }

    // What was refused comes here under the address of the error page.
    private static string PathOf(HttpContext http) => http.Features.Get<IStatusCodeReExecuteFeature>()?.OriginalPath ?? http.Request.Path;

    private static bool IsWorthNoting(HttpContext http) =>
        !http.Request.Path.StartsWithSegments("/_blazor")
        && !http.Request.Path.StartsWithSegments("/branding")
        && http.Request.Path != "/manifest.webmanifest"
        && http.GetEndpoint()?.Metadata.GetMetadata<StaticAssetDescriptor>() is null;
}
