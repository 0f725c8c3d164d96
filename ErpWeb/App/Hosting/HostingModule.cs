using System.Globalization;
using ErpWeb.Identity.Sessions;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Components.Server;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.SignalR;
using Radzen;

namespace ErpWeb.App.Hosting;

/// <summary>How the web host behaves: limits, circuits, language, errors. Every limit is set here on purpose.</summary>
public static class HostingModule
{
    private const string DefaultAddress = "http://localhost:5080";
    private const int LargestRequest = 12 * 1024 * 1024;
    private const int LargestCircuitMessage = 64 * 1024;

    public static void AddHosting(this WebApplicationBuilder builder)
    {
        if (builder.Configuration["urls"] is null && builder.Configuration["http_ports"] is null)
            builder.WebHost.UseUrls(DefaultAddress);
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = LargestRequest;
        });
        builder.Services.Configure<FormOptions>(form => form.MultipartBodyLengthLimit = LargestRequest);
        // Why the application cannot start is told once, by Program; the host would tell it twice more with its stack.
        var start = new StartState();
        builder.Services.AddSingleton(start);
        builder.Logging.AddFilter("Microsoft.Extensions.Hosting.Internal.Host", level => start.IsOver && level >= LogLevel.Warning);
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.FromSeconds(5));
        builder.Services.AddRazorComponents()
            .AddInteractiveServerComponents(ConfigureCircuits)
            .AddHubOptions(hub =>
            {
                hub.MaximumReceiveMessageSize = LargestCircuitMessage;
                hub.AddFilter(new InboundCalls());
            });
        builder.Services.AddRadzenComponents();
        var isHttpsOnly = builder.Configuration.GetValue<bool>("Https:Required");
        builder.Services.AddAntiforgery(antiforgery => (antiforgery.Cookie.Name, antiforgery.Cookie.SecurePolicy) =
            isHttpsOnly ? ("__Host-erpweb-form", CookieSecurePolicy.Always) : ("erpweb-form", CookieSecurePolicy.SameAsRequest));
        builder.Services.AddResponseCompression();
        builder.Services.AddProblemDetails();
        builder.Services.AddExceptionHandler<Refusals>();
        builder.Services.AddHsts(hsts => hsts.MaxAge = TimeSpan.FromDays(365));
        builder.Services.AddRequestLocalization(language => language.SetDefaultCulture("en-IN").AddSupportedCultures("en-IN").AddSupportedUICultures("en-IN"));
        CultureInfo.DefaultThreadCurrentCulture = CultureInfo.DefaultThreadCurrentUICulture = CultureInfo.GetCultureInfo("en-IN");
    }

    public static void UseHosting(this WebApplication app)
    {
        app.Lifetime.ApplicationStarted.Register(() => app.Services.GetRequiredService<StartState>().IsOver = true);
        app.UseTrustedProxies();
        if (app.Configuration.GetValue<bool>("Https:Required"))
            app.UseHsts().UseHttpsRedirection();
        app.UseWebSockets();
        app.UseMiddleware<SecurityHeaders>();
        app.UseResponseCompression();
        app.UseExceptionHandler("/error/500", createScopeForErrors: true);
        app.UseStatusCodePagesWithReExecute("/error/{0}", createScopeForStatusCodePages: true);
        app.UseWhen(Notices.IsForProgram, program => program.UseExceptionHandler().UseStatusCodePages());
        app.UseRequestLocalization();
    }

    /// <summary>Refuses a posted form without its token before any page sees it.</summary>
    public static void UseFormTokens(this WebApplication app)
    {
        app.UseAntiforgery();
        app.Use((http, next) =>
        {
            if (http.Features.Get<IAntiforgeryValidationFeature>() is not { IsValid: false })
                return next(http);
            if (Notices.IsForProgram(http))
                http.Response.StatusCode = StatusCodes.Status400BadRequest;
            else
                http.Response.Redirect("/error/400");
            return Task.CompletedTask;
        });
    }

    // A phone in a pocket sleeps for minutes: its circuit waits. The saved state of circuits that nobody came back to is
    // not kept at all, since the client script cannot resume it.
    private static void ConfigureCircuits(CircuitOptions circuits)
    {
        circuits.DisconnectedCircuitMaxRetained = 100;
        circuits.DisconnectedCircuitRetentionPeriod = TimeSpan.FromMinutes(5);
        circuits.PersistedCircuitInMemoryMaxRetained = 0;
        circuits.JSInteropDefaultCallTimeout = TimeSpan.FromSeconds(30);
        circuits.MaxBufferedUnacknowledgedRenderBatches = 10;
    }

    private sealed class StartState
    {
        public bool IsOver { get; set; }
    }
}
