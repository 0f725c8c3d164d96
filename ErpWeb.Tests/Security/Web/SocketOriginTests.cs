using ErpWeb.Tests.Support;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.DependencyInjection;

namespace ErpWeb.Tests.Security.Web;

/// <summary>Browsers let any page open a socket to any host, with cookies: the server must look where the page comes from.</summary>
public sealed class SocketOriginTests
{
    private static readonly string[] Foreign =
    [
        "null", "NULL", "file://", "about:blank", "localhost", "//localhost", "localhost:80", "http:localhost", "http:/localhost", "http:///localhost", "https://evil.example", "http://evil.example",
        "http://localhost.evil.example", "http://evil.localhost", "http://localhost@evil.example", "http://evil.example@localhost", "http://evil.example#localhost", "http://evil.example?localhost",
        "http://evil.example/localhost", "http://localhost:81", "http://localhost:8080", "https://localhost:444", "http://localhost:", "http://localhost/", "http://localhost/x", "http://localhost?x", "http://localhost#x",
        "http://127.0.0.1", "http://[::1]", "http://0.0.0.0", "http://2130706433", "http://0x7f000001", "http://localhost.", "http://.localhost", "http://localhost%2eevil.example", "http://localhost%00.evil.example",
        "http://xlocalhost", "http://localhostx", "http://local host", "ws://localhost", "wss://localhost", "ftp://localhost", "chrome-extension://localhost", "moz-extension://localhost", "data:text/html,x", "javascript://localhost",
        "blob:http://localhost/1", "http://localhost, http://evil.example", "http://evil.example, http://localhost", "http://l\u00f6calhost", "https://localhost:443", "http://localhost:80",
    ];

    [Fact]
    public async Task ForeignOrigins_OpenNoSocket_OnAnyHub()
    {
        await using var app = await TestApp.CreateAsync();
        var hubs = app.Services.GetRequiredService<IEnumerable<EndpointDataSource>>().SelectMany(source => source.Endpoints).OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.Metadata.GetMetadata<HubMetadata>() is not null)
            .Select(endpoint => "/" + endpoint.RoutePattern.RawText!.Trim('/').Replace("/negotiate", "", StringComparison.Ordinal))
            .Distinct().ToList();
        Assert.Contains("/_blazor", hubs);
        Assert.True(Foreign.Length >= 50);

        foreach (var hub in hubs)
        {
            foreach (var origin in Foreign)
            {
                var refusal = await ConnectAsync(app, hub, origin);
                Assert.True(refusal?.Contains("403", StringComparison.Ordinal) is true, $"{hub} with {origin}: {refusal ?? "opened"}");
            }
            foreach (var own in (string[])["http://localhost", "https://localhost", "HTTP://LocalHost"])
                Assert.Contains("401", await ConnectAsync(app, hub, own));
        }
    }

    /// <returns>What refused it; null when it was opened.</returns>
    private static async Task<string?> ConnectAsync(TestApp app, string hub, string origin)
    {
        var sockets = app.Server.CreateWebSocketClient();
        sockets.ConfigureRequest = request => request.Headers["Origin"] = origin;
        try
        {
            using var socket = await sockets.ConnectAsync(new("ws://localhost" + hub), TestContext.Current.CancellationToken);
            return null;
        }
        catch (InvalidOperationException refusal)
        {
            return refusal.Message;
        }
    }
}
