using System.Diagnostics.Metrics;
using ErpWeb.Identity.Sessions;
using ErpWeb.Identity.SignIn;
using ErpWeb.Tenancy.Brand;
using ErpWeb.Tenancy.Contracts;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.StaticAssets;

namespace ErpWeb.App.Hosting;

/// <summary>
/// Compares the session with the business that the request names, and keeps suspended businesses closed, before anything
/// else of the application runs. It looks at the cookie's own claim, so that people whose session has just been ended by
/// a suspension are told why.
/// </summary>
internal sealed class TenantGate(
    RequestDelegate next, TenantDirectory directory, TenantThemes themes, SessionQueries sessions, IMeterFactory meters, IConfiguration configuration, ILogger<TenantGate> log)
{
    /// <summary>The meter and the counter of requests that were refused because the session is of another business.</summary>
    public const string Meter = "ErpWeb.Tenancy", Mismatches = "erpweb.tenant.mismatches";

    /// <summary>What anybody may still do who is shut out: leave, or go to another business.</summary>
    private static readonly PathString[] WaysOut = ["/sign-out", "/choose-business", "/branding", "/health", "/error", "/operator"];

    private readonly Counter<long> _mismatches = meters.Create(Meter).CreateCounter<long>(Mismatches);
    private readonly string _contact = configuration["Support:Contact"] is { Length: > 0 } contact ? contact : "the people who run this installation";

    public async Task InvokeAsync(HttpContext http, SelectedTenant selected)
    {
        if (IsOpen(http))
        {
            await next(http);
            return;
        }
        var principal = (await http.AuthenticateAsync()).Principal;
        var own = principal?.TenantId() is { } ownId ? await directory.FindAsync(ownId, http.RequestAborted) : null;
        if (own is not null && selected.Tenant is not null && await sessions.FindAsync(principal!, http.RequestAborted) is null)
            own = null;

        if (own is not null && selected.Tenant is { } other && other.Id != own.Id)
            await RefuseAsync(http, principal!.UserId()!.Value, own, other);
        else if ((own ?? selected.Tenant) is { IsSuspended: true } suspended)
            await TellSuspendedAsync(http, suspended);
        else if (selected is { PrefixedPath: not null, Tenant: { } named } && IsPage(http) && (own is not null || !IsAnonymous(http)))
            http.Response.Redirect(own is not null ? Rest(http) : $"/t/{named.Slug}/sign-in?returnUrl={Uri.EscapeDataString(Rest(http))}");
        else
            await next(http);
    }

    private async Task RefuseAsync(HttpContext http, Guid userId, TenantEntry own, TenantEntry other)
    {
        _mismatches.Add(1);
        log.LogWarning("A session of business {Session} asked for business {Named} at {Path} from {Address}: refused", own.Id, other.Id, http.Request.Path.ToUriComponent(), http.Connection.RemoteIpAddress);
        // Only a member learns what the other business is called.
        var isMember = await sessions.EntrantAsync(userId, other.Id, http.RequestAborted) is not null;
        await Notices.SendAsync(http, StatusCodes.Status403Forbidden, new(
            "This is another business's address",
            $"You are signed in to {own.Name}." + (isMember ? $" This address is {other.Name}'s. Nothing of two businesses is ever on one screen, so switch first." : ""))
        {
            Code = "tenancy.other_business",
            Theme = await themes.OfAsync(own.Id),
            Links = isMember
                ? [new($"Switch to {other.Name}", "/choose-business?returnUrl=" + Uri.EscapeDataString(Rest(http))), new($"Stay in {own.Name}", "/")]
                : [new($"Go to {own.Name}", "/")],
        });
    }

    private async Task TellSuspendedAsync(HttpContext http, TenantEntry tenant) =>
        await Notices.SendAsync(http, StatusCodes.Status423Locked, new(
            $"{tenant.Name} is suspended",
            $"Reason: {tenant.SuspendReason}",
            $"Nobody can work in it until it is resumed. Nothing that was saved is lost. Ask {_contact}.")
        {
            Code = "api.suspended",
            Theme = await themes.PublicAsync(tenant),
            Links = [new("Go to another business", "/choose-business")],
        });

    private static bool IsOpen(HttpContext http) =>
        http.GetEndpoint()?.Metadata.GetMetadata<StaticAssetDescriptor>() is not null
        || Array.Exists(WaysOut, way => http.Request.Path.StartsWithSegments(way, StringComparison.OrdinalIgnoreCase));

    private static bool IsPage(HttpContext http) => HttpMethods.IsGet(http.Request.Method) && !Notices.IsForProgram(http);

    private static bool IsAnonymous(HttpContext http) => http.GetEndpoint() is not { } endpoint || endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null;

    // Local only: behind the prefix could stand "//another.host".
    private static string Rest(HttpContext http) => ReturnUrls.Local(http.Request.Path + http.Request.QueryString);
}

internal static class TenantGates
{
    /// <summary>Which business the request is about, then the endpoint, then whether the two may meet.</summary>
    public static void UseTenantSelection(this WebApplication app)
    {
        app.UseMiddleware<TenantSelection>();
        app.UseRouting();
        app.UseMiddleware<TenantGate>();
    }
}
