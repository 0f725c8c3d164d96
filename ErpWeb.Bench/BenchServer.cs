using System.Net;
using System.Net.Sockets;
using ErpWeb.App;

namespace ErpWeb.Bench;

/// <summary>The whole application inside this process, with the demonstration businesses.</summary>
internal static class BenchServer
{
    /// <summary>Runs the application's own Main; it ends with this process.</summary>
    public static async Task<string> StartAsync(string folder, bool hasDemo = true)
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        var address = $"http://127.0.0.1:{((IPEndPoint)probe.LocalEndpoint).Port}";
        probe.Stop();
        string[] arguments = ["--urls", address, "--applicationName", "ErpWeb", $"--Demo:Enabled={hasDemo}", "--Database:DataFolder", folder, "--Limits:SocketsPerUser=1000", "--Limits:SocketsPerAddress=1000",
            "--Identity:PasswordIterations=1000", "--SignIn:PerAddressPerMinute=10000"];
        _ = Task.Factory.StartNew(() => typeof(HostPaths).Assembly.EntryPoint!.Invoke(null, [arguments]), TaskCreationOptions.LongRunning);

        using var http = new HttpClient { BaseAddress = new(address) };
        while (true)
        {
            try
            {
                await http.GetStringAsync("/health/ready");
                return address;
            }
            catch (HttpRequestException)
            {
                await Task.Delay(200);
            }
        }
    }
}
