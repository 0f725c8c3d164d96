using ErpWeb.Alerts.Push;

namespace ErpWeb.Alerts;

/// <summary>What needs somebody's attention: the bell, its page, and messages to installed phones. Reads every module and writes only what was read and sent.</summary>
public static class AlertsModule
{
    public static IServiceCollection AddAlerts(this IServiceCollection services)
    {
        services.AddSingleton<AlertBoard>();
        services.AddScoped<AlertService>();
        services.AddSingleton<PushKeys>();
        services.AddScoped<PushService>();
        services.AddScoped<PushRoundReader>();
        services.AddHttpClient(PushSender.Client, client => client.Timeout = TimeSpan.FromSeconds(10))
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler { AllowAutoRedirect = false, UseProxy = true });
        services.AddSingleton<PushSender>();
        services.AddHostedService(provider => provider.GetRequiredService<PushSender>());
        return services;
    }
}
