using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Components.Server;
using Microsoft.AspNetCore.Components.Server.Circuits;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace ErpWeb.Tests.EndToEnd;

/// <summary>A network that breaks when a test says so, and a server that soon gives up circuits nobody came back to.</summary>
internal sealed class CutSockets : IStartupFilter
{
    private readonly ConcurrentDictionary<HttpContext, bool> _open = new();
    private int _givenUp;

    /// <summary>How many circuits ended.</summary>
    public int GivenUp => Volatile.Read(ref _givenUp);

    /// <param name="kept">How long a circuit without a socket is kept.</param>
    public void AddTo(IServiceCollection services, TimeSpan kept)
    {
        services.AddSingleton<IStartupFilter>(this);
        services.AddScoped<CircuitHandler>(_ => new Ends(this));
        services.PostConfigure<CircuitOptions>(circuits => circuits.DisconnectedCircuitRetentionPeriod = kept);
    }

    /// <summary>Breaks every socket without a farewell, as a phone that falls asleep does.</summary>
    public void Cut()
    {
        foreach (var socket in _open.Keys)
            socket.Abort();
    }

    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        app.Use(async (http, go) =>
        {
            if (http.Request.Path == "/_blazor" && http.WebSockets.IsWebSocketRequest)
                _open[http] = true;
            try
            {
                await go();
            }
            finally
            {
                _open.TryRemove(http, out _);
            }
        });
        next(app);
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
