using ErpWeb.Identity.ApiKeys;
using ErpWeb.Identity.Contracts;
using ErpWeb.Identity.Sessions;
using ErpWeb.Identity.SignIn;
using ErpWeb.Identity.Tokens;
using ErpWeb.Identity.Users;
using ErpWeb.Shared.Data;
using ErpWeb.Tenancy.Contracts;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server;
using Microsoft.AspNetCore.Components.Server.Circuits;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace ErpWeb.Identity;

/// <summary>People, their roles, and their sessions. A session belongs to exactly one tenant.</summary>
public static class IdentityModule
{
    public static IServiceCollection AddSignIn(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddIdentityCore<AppUser>(identity =>
        {
            identity.Stores.SchemaVersion = IdentitySchemaVersions.Version3;
            identity.User.RequireUniqueEmail = true;
            // What a user name may be is AccountService's rule; an e-mail address may have more characters than Identity's.
            identity.User.AllowedUserNameCharacters = "";
        }).AddEntityFrameworkStores<ErpDbContext>().AddSignInManager();
        services.Configure<PasswordHasherOptions>(hashing => hashing.IterationCount = configuration.GetValue("Identity:PasswordIterations", 210_000));

        services.AddSingleton<DummyPassword>();
        services.AddFactors(configuration);
        services.Configure<SessionLimits>(configuration.GetSection("Sessions"));
        services.TryAddSingleton<ISupportVisits, NoSupportVisits>();
        services.AddSingleton<MemberNamesReader>();
        services.AddSingleton<SessionQueries>();
        services.AddSingleton<SessionStore>();
        services.AddSingleton<SessionControl>();
        services.AddScoped<AccessWatch>();
        services.AddScoped<SessionService>();
        services.AddScoped<SessionList>();
        services.AddScoped<CurrentUser>();
        services.AddScoped<AuthenticationStateProvider, ServerAuthenticationStateProvider>();
        services.AddSingleton<DemoSignIns>();
        services.AddTokens();
        services.AddScoped<INewTenantStep, IdentityNewTenantStep>();
        services.AddPeople();
        services.AddScoped<CircuitHandler, TenantCircuitHandler>();
        services.AddHttpContextAccessor();
        services.AddSessionCookies(configuration.GetValue<bool>("Https:Required"));
        // Whatever does not say otherwise needs a session; "otherwise" is written [AllowAnonymous].
        var session = new AuthorizationPolicyBuilder().RequireAuthenticatedUser().RequireClaim(SessionClaims.Tenant).Build();
        // Operators pass the default, since every page has it, and then fail at whatever a page or service needs of a role.
        var somebody = new AuthorizationPolicyBuilder().RequireAuthenticatedUser()
            .RequireAssertion(context => context.User.HasClaim(claim => claim.Type is SessionClaims.Tenant or SessionClaims.Operator)).Build();
        services.AddAuthorizationBuilder().SetDefaultPolicy(somebody).SetFallbackPolicy(session);
        return services;
    }

    /// <summary>Finds out who asks and for which tenant, then whether that is allowed.</summary>
    public static void UseSessions(this WebApplication app)
    {
        app.UseAuthentication();
        app.UseMiddleware<TenantScopeMiddleware>();
        app.UseAuthorization();
    }

    private static void AddTokens(this IServiceCollection services) => services
        .AddSingleton<TokenKeys>()
        .AddSingleton<TokenService>()
        .AddScoped<TokenSignIn>()
        .AddSingleton<ApiKeyQueries>()
        .AddSingleton<ProgramQueries>()
        .AddScoped<ApiKeyService>();

    // Programs show a token or a key and never a cookie, so no page of another site can make a browser call for it.
    private static string SchemeOf(HttpContext http) =>
        http.Request.Path.StartsWithSegments(TokenSchemes.Path) ? TokenSchemes.Program : SessionSchemes.Session;

    private static void AddSessionCookies(this IServiceCollection services, bool isHttpsOnly)
    {
        services.AddAuthentication(TokenSchemes.Any)
            .AddPolicyScheme(TokenSchemes.Any, null, any => any.ForwardDefaultSelector = SchemeOf)
            .AddScheme<AuthenticationSchemeOptions, ProgramHandler>(TokenSchemes.Program, null)
            .AddCookie(SessionSchemes.Session, cookie =>
            {
                Harden(cookie, "erpweb", isHttpsOnly);
                // The session's row says how long; the cookie never lives longer.
                cookie.SlidingExpiration = false;
                cookie.LoginPath = "/sign-in";
                cookie.ReturnUrlParameter = "returnUrl";
                cookie.Events.OnRedirectToLogin = ChallengeAsync;
                cookie.Events.OnRedirectToAccessDenied = ForbidAsync;
            })
            .AddCookie(SessionSchemes.Choosing, cookie =>
            {
                Harden(cookie, "erpweb-choosing", isHttpsOnly);
                cookie.ExpireTimeSpan = TimeSpan.FromMinutes(5);
                cookie.SlidingExpiration = false;
            })
            .AddCookie(SessionSchemes.SecondStep, cookie =>
            {
                Harden(cookie, "erpweb-second-step", isHttpsOnly);
                cookie.ExpireTimeSpan = TimeSpan.FromMinutes(5);
                cookie.SlidingExpiration = false;
            });
    }

    // The __Host- prefix makes the browser refuse the cookie over http or from a sibling host; plain http on localhost cannot have it.
    private static void Harden(CookieAuthenticationOptions cookie, string name, bool isHttpsOnly)
    {
        cookie.Cookie.Name = isHttpsOnly ? "__Host-" + name : name;
        cookie.Cookie.HttpOnly = true;
        cookie.Cookie.SameSite = SameSiteMode.Lax;
        cookie.Cookie.SecurePolicy = isHttpsOnly ? CookieSecurePolicy.Always : CookieSecurePolicy.SameAsRequest;
    }

    // The status is enough: people get the page of that status in words.
    private static Task ForbidAsync(RedirectContext<CookieAuthenticationOptions> context)
    {
        context.Response.StatusCode = StatusCodes.Status403Forbidden;
        return Task.CompletedTask;
    }

    // A page goes to the sign-in page and back; a socket or a script gets a plain 401.
    private static Task ChallengeAsync(RedirectContext<CookieAuthenticationOptions> context)
    {
        if (HttpMethods.IsGet(context.Request.Method) && context.Request.Headers.Accept.ToString().Contains("text/html"))
            context.Response.Redirect(TenantScopeMiddleware.EndOf(context.HttpContext) is { } end ? $"{context.RedirectUri}&why={SessionEnds.CodeOf(end)}" : context.RedirectUri);
        else
            context.Response.StatusCode = StatusCodes.Status401Unauthorized;
        return Task.CompletedTask;
    }
}
