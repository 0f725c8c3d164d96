using ErpWeb.Identity.Contracts;
using ErpWeb.Platform.Health;
using ErpWeb.Platform.Operators;
using ErpWeb.Platform.Support;
using ErpWeb.Platform.Tenants;
using ErpWeb.Shared.Ui;
using ErpWeb.Tenancy.Contracts;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;

namespace ErpWeb.Platform;

/// <summary>
/// The people who run the installation, and the leave that a business may give them to look in. An operator's request is
/// never bound to a tenant, so that every service of a business throws when it is called in one.
/// </summary>
public static class PlatformModule
{
    private const string SessionScheme = "session";

    public static IServiceCollection AddPlatform(this IServiceCollection services, IConfiguration configuration)
    {
        var isHttpsOnly = configuration.GetValue<bool>("Https:Required");
        services.AddSingleton<IPasswordHasher<Operator>, PasswordHasher<Operator>>();
        services.AddSingleton<OperatorPasswords>();
        services.AddSingleton<OperatorAccounts>();
        services.AddSingleton<OperatorSignIn>();
        services.AddSingleton<TenantListQueries>();
        services.AddScoped<NewTenantService>();
        services.AddSingleton<TenantClosing>();
        services.AddSingleton<InstallationQueries>();
        services.AddScoped<SupportGrantService>();
        services.AddSingleton<ISupportVisits, SupportVisits>();
        services.AddSingleton<SupportSessions>();
        services.AddSingleton<SupportLog>();
        services.AddSingleton<SupportEntry>();
        services.AddMenuEntry(new("Support access", "users", "/settings/support", "Settings", TenancyPermissions.SupportGrant, Order: 990));
        services.AddAuthentication()
            .AddCookie(OperatorSchemes.Operator, cookie =>
            {
                Configure(cookie, "erpweb-operator", TimeSpan.FromMinutes(30), isHttpsOnly);
                cookie.Events.OnValidatePrincipal = OperatorSignIn.ValidateAsync;
            })
            .AddCookie(OperatorSchemes.SetUp, cookie => Configure(cookie, "erpweb-operator-set-up", TimeSpan.FromMinutes(15), isHttpsOnly));
        // Below /operator nobody is a person of a business, whatever other cookies the browser has.
        services.PostConfigure<CookieAuthenticationOptions>(SessionScheme, cookie =>
        {
            cookie.ForwardDefaultSelector = http => http.Request.Path.StartsWithSegments(OperatorSchemes.Path) ? OperatorSchemes.Operator : null;
            (cookie.ForwardSignIn, cookie.ForwardSignOut) = (SessionScheme, SessionScheme);
        });
        services.AddAuthorizationBuilder().AddPolicy(OperatorSchemes.Operator, policy => policy
            .AddAuthenticationSchemes(OperatorSchemes.Operator).RequireAuthenticatedUser().RequireClaim(OperatorSchemes.Operator));
        return services;
    }

    public static void MapPlatform(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/operator/sign-out", async (HttpContext http, IAntiforgery antiforgery) =>
        {
            if (!await antiforgery.IsRequestValidAsync(http))
                return Results.BadRequest();
            await http.SignOutAsync(OperatorSchemes.Operator);
            return Results.LocalRedirect("/operator/sign-in");
        }).AllowAnonymous();

    /// <summary>The command <c>operator add name@example.com</c>: the first operator, or a new start for one who lost his phone.</summary>
    /// <returns>The exit code.</returns>
    public static async Task<int> AddOperatorAsync(this WebApplication app, string email)
    {
        var added = await app.Services.GetRequiredService<OperatorAccounts>().AddAsync(email);
        Console.WriteLine(added.IsSuccess
            ? $"Operator {email}. One-time password: {added.Value}\nSign in at /operator/sign-in; the first sign-in sets up a password and an authenticator."
            : added.Errors[0].Message);
        return added.IsSuccess ? 0 : 1;
    }

    private static void Configure(CookieAuthenticationOptions cookie, string name, TimeSpan life, bool isHttpsOnly)
    {
        cookie.Cookie.Name = isHttpsOnly ? "__Secure-" + name : name;
        cookie.Cookie.Path = OperatorSchemes.Path;
        cookie.Cookie.HttpOnly = true;
        cookie.Cookie.SameSite = SameSiteMode.Strict;
        cookie.Cookie.SecurePolicy = isHttpsOnly ? CookieSecurePolicy.Always : CookieSecurePolicy.SameAsRequest;
        cookie.ExpireTimeSpan = life;
        cookie.LoginPath = "/operator/sign-in";
        cookie.AccessDeniedPath = "/operator/sign-in";
    }
}
