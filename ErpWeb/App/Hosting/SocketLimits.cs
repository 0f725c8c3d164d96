using System.Collections.Concurrent;
using ErpWeb.Identity.Sessions;

namespace ErpWeb.App.Hosting;

/// <summary>How many open screens and streams one person and one address may hold on this node: the section "Limits".</summary>
public sealed class SocketLimitOptions
{
    /// <summary>Screens of one person, in one business.</summary>
    public int SocketsPerUser { get; set; } = 30;

    /// <summary>Screens behind one address; a shop with all its counters is one.</summary>
    public int SocketsPerAddress { get; set; } = 300;
}

internal static class SocketLimiting
{
    public static void UseSocketLimits(this WebApplication app) => app.UseMiddleware<SocketLimits>();
}

/// <summary>Counts the connections that stay open, and refuses more than the limits. It stands behind the sessions: strangers have no sockets at all.</summary>
internal sealed class SocketLimits(RequestDelegate next, IConfiguration configuration)
{
    private static readonly PathString[] Hubs = ["/_blazor", "/api/changes"];

    private readonly SocketLimitOptions _limits = configuration.GetSection("Limits").Get<SocketLimitOptions>() ?? new();
    private readonly ConcurrentDictionary<string, int> _open = new();

    public async Task InvokeAsync(HttpContext http)
    {
        // A long poll is a socket of its own kind: it, too, is a GET that stays.
        if (!HttpMethods.IsGet(http.Request.Method) && !HttpMethods.IsConnect(http.Request.Method) || !Hubs.Any(hub => http.Request.Path.StartsWithSegments(hub)))
        {
            await next(http);
            return;
        }
        var user = $"{http.User.TenantId():N} {http.User.UserId():N}";
        var address = Client.AddressOf(http);
        try
        {
            var isAllowed = Enter(user) <= _limits.SocketsPerUser & Enter(address) <= _limits.SocketsPerAddress;
            if (isAllowed)
            {
                await next(http);
                return;
            }
            http.Response.Headers.RetryAfter = "10";
            http.Response.StatusCode = StatusCodes.Status429TooManyRequests;
        }
        finally
        {
            Leave(user);
            Leave(address);
        }
    }

    private int Enter(string key) => _open.AddOrUpdate(key, 1, (_, count) => count + 1);

    private void Leave(string key)
    {
        if (_open.AddOrUpdate(key, 0, (_, count) => count - 1) <= 0)
            _open.TryRemove(KeyValuePair.Create(key, 0));
    }
}
