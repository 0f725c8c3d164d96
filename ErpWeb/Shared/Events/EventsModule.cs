using ErpWeb.Shared.Data.Outbox;

namespace ErpWeb.Shared.Events;

/// <summary>Tells open screens what was committed, on this node at once and on the others within a second.</summary>
public static class EventsModule
{
    public static IServiceCollection AddErpEvents(this IServiceCollection services) => services
        .AddSingleton<TenantEventHub>()
        .AddSingleton(new NodeIdentity(Node.Id))
        .AddSingleton<ICommitListener>(services => services.GetRequiredService<TenantEventHub>())
        .AddSingleton<NodeWire>()
        .AddHostedService(services => services.GetRequiredService<NodeWire>())
        .AddHostedService<NodeFanOut>();
}
