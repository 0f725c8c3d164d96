using Microsoft.AspNetCore.Components.Server.Circuits;

namespace ErpWeb.Shared.Ui.Presence;

/// <summary>Shows who else has the same document or form open.</summary>
public static class PresenceModule
{
    public static IServiceCollection AddErpPresence(this IServiceCollection services) => services
        .AddSingleton<PresenceBoard>()
        .AddHostedService(provider => provider.GetRequiredService<PresenceBoard>())
        .AddScoped<ScreenConnection>()
        .AddScoped<CircuitHandler>(provider => provider.GetRequiredService<ScreenConnection>());
}
