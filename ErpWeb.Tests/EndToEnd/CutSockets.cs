using System.Collections.Concurrent;
using Microsoft.AspNetCore.Components.Server;
using Microsoft.AspNetCore.Components.Server.Circuits;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Options;

namespace ErpWeb.Tests.EndToEnd;

/// <summary>A network that breaks when a test says so, and a server that soon gives up circuits nobody came back to.</summary>
internal sealed class CutSockets
{
    private readonly ConcurrentDictionary<ConnectionContext, bool> _open = new();
    private int _givenUp;

    /// <summary>How many circuits ended.</summary>
    public int GivenUp => Volatile.Read(ref _givenUp);

    /// <param name="kept">How long a circuit without a socket is kept.</param>
    public void AddTo(IServiceCollection services, TimeSpan kept)
    {
        // Before the port is listened to: it takes what is the default by then.
        services.Insert(0, ServiceDescriptor.Singleton<IConfigureOptions<KestrelServerOptions>>(new ConfigureOptions<KestrelServerOptions>(
            kestrel => kestrel.ConfigureEndpointDefaults(listen => listen.Use(Watch)))));
        services.AddScoped<CircuitHandler>(_ => new Ends(this));
        services.PostConfigure<CircuitOptions>(circuits => circuits.DisconnectedCircuitRetentionPeriod = kept);
    }

    /// <summary>Breaks every connection without a farewell, as a phone that falls asleep does.</summary>
    public void Cut()
    {
        Assert.NotEmpty(_open);
        foreach (var connection in _open.Keys)
            connection.Abort();
    }

    private ConnectionDelegate Watch(ConnectionDelegate next) => async connection =>
    {
        _open[connection] = true;
        try
        {
            await next(connection);
        }
        finally
        {
            _open.TryRemove(connection, out _);
        }
    };

    private sealed class Ends(CutSockets sockets) : CircuitHandler
    {
        public override Task OnCircuitClosedAsync(Circuit circuit, CancellationToken cancellationToken)
        {
            Interlocked.Increment(ref sockets._givenUp);
            return Task.CompletedTask;
        }
    }
}
