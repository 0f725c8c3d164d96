using System.Net;
using System.Net.Sockets;
using ErpWeb.Tests.Support;

namespace ErpWeb.Tests.EndToEnd;

/// <summary>The application on one port and one database, which can go down and come up again as a new process would: without its circuits.</summary>
public sealed class RestartableServer : IAsyncDisposable
{
    private readonly BrowserFixture _browser;
    private readonly TestApp _database;
    private readonly int _port;

    private RestartableServer(BrowserFixture browser, TestApp database, int port) => (_browser, _database, _port, App) = (browser, database, port, Start(database, port));

    public TestApp App { get; private set; }

    /// <param name="configure">Services to add or replace.</param>
    public static async Task<RestartableServer> StartAsync(BrowserFixture browser, Action<IServiceCollection>? configure = null) =>
        new(browser, await TestApp.CreateAsync(settings: new Dictionary<string, string> { ["environment"] = "Development", ["DetailedErrors"] = "true" }, configure: configure), FreePort());

    /// <param name="whileDown">What the person does while nobody answers.</param>
    public async Task RestartAsync(Func<Task>? whileDown = null)
    {
        await App.DisposeAsync();
        if (whileDown is not null)
            await whileDown();
        App = Start(_database, _port);
    }

    public async Task<Tab> SignInAsync(Device device, string email)
    {
        var tab = await _browser.OpenAsync(device, $"http://127.0.0.1:{_port}");
        await tab.SignInAsync(email);
        return tab;
    }

    public async ValueTask DisposeAsync()
    {
        await App.DisposeAsync();
        await _database.DisposeAsync();
    }

    private static TestApp Start(TestApp database, int port)
    {
        var app = database.SecondNode();
        app.UseKestrel(port);
        app.StartServer();
        return app;
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
