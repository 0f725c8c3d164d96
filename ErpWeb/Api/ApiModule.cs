using ErpWeb.Api.Auth;
using ErpWeb.Api.Bills;
using ErpWeb.Api.Changes;
using ErpWeb.Api.Credit;
using ErpWeb.Api.CreditNotes;
using ErpWeb.Api.Customers;
using ErpWeb.Api.Dashboard;
using ErpWeb.Api.Http;
using ErpWeb.Api.Limits;
using ErpWeb.Api.OpenApi;
using ErpWeb.Api.Papers;
using ErpWeb.Api.Products;
using ErpWeb.Api.Receipts;
using ErpWeb.Api.Repeats;
using ErpWeb.Api.Sales;
using ErpWeb.Api.Users;
using ErpWeb.Identity.Tokens;
using ErpWeb.Shared.Ui;

namespace ErpWeb.Api;

/// <summary>The verbs of the screens for programs, as JSON over HTTP. Whatever is done here is done by the modules' own services.</summary>
public static class ApiModule
{
    public static IServiceCollection AddApi(this IServiceCollection services, IConfiguration configuration)
    {
        services.ConfigureHttpJsonOptions(json => ApiJson.Configure(json.SerializerOptions));
        // The same refusal has the same body: what is not there cannot be told from what is somebody else's.
        services.Configure<ProblemDetailsOptions>(problems => problems.CustomizeProblemDetails = context => context.ProblemDetails.Extensions.Remove("traceId"));
        // Otherwise a body that does not fit is answered without a word.
        services.Configure<RouteHandlerOptions>(routes => routes.ThrowOnBadRequest = true);
        services.AddSingleton(configuration.GetSection("Limits").Get<ApiLimitOptions>() ?? new());
        services.AddSingleton<ApiLimits>();
        services.AddApiServices();
        services.AddApiDescription();
        services.AddSignalR();
        services.AddSingleton<OwnDocuments>();
        services.AddSingleton<ChangeStreams>();
        services.AddHostedService(provider => provider.GetRequiredService<ChangeStreams>());
        return services;
    }

    /// <summary>What reads and writes, without the web server around it.</summary>
    internal static IServiceCollection AddApiServices(this IServiceCollection services) => services
        .AddScoped<RequestIds>()
        .AddScoped<RequestLog>()
        .AddSingleton<RequestLogCleaning>()
        .AddScoped<BodyPrices>()
        .AddScoped<SalesQueries>()
        .AddScoped<CreditQueries>()
        .AddScoped<DashboardQueries>()
        .AddSingleton<StatsCache>()
        .AddPermissions(ApiPermissions.Groups);

    /// <summary>Before the sessions: answers that programs can read, and limits that hold for strangers too.</summary>
    public static void UseApi(this WebApplication app) =>
        app.UseWhen(IsApi, api => api.UseMiddleware<ApiFaults>().UseMiddleware<ApiLimiting>());

    /// <summary>After the sessions: only who may do a thing can repeat it.</summary>
    public static void UseRepeatedRequests(this WebApplication app) =>
        app.UseWhen(IsApi, api => api.UseMiddleware<RepeatedRequests>());

    public static void MapApi(this WebApplication app)
    {
        var api = app.MapGroup(TokenSchemes.Path);
        api.MapAuth();
        api.MapProducts();
        api.MapCustomers();
        api.MapBills();
        api.MapPapers();
        api.MapCreditNotes();
        api.MapReceipts();
        api.MapSales();
        api.MapDashboard();
        api.MapCredit();
        api.MapUsers();
        app.MapChanges();
        app.MapApiDescription();
    }

    private static bool IsApi(HttpContext http) => http.Request.Path.StartsWithSegments(TokenSchemes.Path);
}
