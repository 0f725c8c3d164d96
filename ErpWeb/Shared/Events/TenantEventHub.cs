using System.Collections.Immutable;
using ErpWeb.Shared.Data.Outbox;
using ErpWeb.Shared.Kernel;
using Microsoft.Extensions.Logging;

namespace ErpWeb.Shared.Events;

/// <summary>Something of a tenant changed and is committed; subscribers reload it by its id.</summary>
/// <param name="Kind">What changed, such as <c>invoice</c>, <c>item</c>, <c>party</c>, <c>receipt</c>.</param>
public sealed record EntityChanged(string Kind, Guid Id);

/// <summary>
/// Tells the open screens of one tenant what was committed. An event is a hint: losing one only means a screen is not
/// refreshed until the next, so nothing here is durable.
/// </summary>
public sealed class TenantEventHub(ILogger<TenantEventHub> log, NodeIdentity? node = null) : ICommitListener
{
    private readonly Lock _gate = new();
    private ImmutableList<Action<Guid, EntityChanged>> _first = [];
    private ImmutableDictionary<Guid, ImmutableList<Func<EntityChanged, Task>>> _subscribers = ImmutableDictionary<Guid, ImmutableList<Func<EntityChanged, Task>>>.Empty;

    /// <summary>Calls the handler for each event of the tenant until the result is disposed; it writes dates and numbers as where it subscribed, whoever publishes.</summary>
    public IDisposable Subscribe(Guid tenantId, Func<EntityChanged, Task> hear)
    {
        var writing = Formats.AtWork;
        Func<EntityChanged, Task> handler = change =>
        {
            Formats.Use(writing);
            return hear(change);
        };
        lock (_gate)
            _subscribers = _subscribers.SetItem(tenantId, _subscribers.GetValueOrDefault(tenantId, []).Add(handler));
        return new Subscription(this, tenantId, handler);
    }

    /// <summary>Calls the action for each event of any tenant before the screens hear of it: what is kept in memory must be forgotten by the time they read again.</summary>
    public void BeforeEach(Action<Guid, EntityChanged> forget)
    {
        lock (_gate)
            _first = _first.Add(forget);
    }

    /// <summary>How many listen, of all tenants.</summary>
    internal int Subscriptions => _subscribers.Values.Sum(handlers => handlers.Count);

    /// <summary>Rings when this node has written for the others to read.</summary>
    internal event Action? Written;

    public Guid NodeId { get; } = (node ?? new(Node.Id)).Id;

    public void Committed(OutboxMessage message)
    {
        Publish(message.TenantId, new(message.Kind, message.EntityId));
        Written?.Invoke();
    }

    /// <summary>Tells everyone of the tenant. What a context commits is told by itself; this is for what no row tells of. Returns at once; a handler that fails is logged and harms nobody else.</summary>
    public void Publish(Guid tenantId, EntityChanged change)
    {
        foreach (var forget in _first)
            forget(tenantId, change);
        foreach (var handler in _subscribers.GetValueOrDefault(tenantId, []))
            _ = Task.Run(() => DeliverAsync(handler, change));
    }

    private async Task DeliverAsync(Func<EntityChanged, Task> handler, EntityChanged change)
    {
        try
        {
            await handler(change);
        }
        catch (Exception fault)
        {
            log.LogWarning(fault, "A screen could not take the change of {Kind} {Id}", change.Kind, change.Id);
        }
    }

    private void Remove(Guid tenantId, Func<EntityChanged, Task> handler)
    {
        lock (_gate)
        {
            var left = _subscribers.GetValueOrDefault(tenantId, []).Remove(handler);
            _subscribers = left.IsEmpty ? _subscribers.Remove(tenantId) : _subscribers.SetItem(tenantId, left);
        }
    }

    private sealed class Subscription(TenantEventHub hub, Guid tenantId, Func<EntityChanged, Task> handler) : IDisposable
    {
        public void Dispose() => hub.Remove(tenantId, handler);
    }
}
