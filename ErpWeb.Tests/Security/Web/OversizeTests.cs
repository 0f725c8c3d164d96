using System.Net;
using System.Net.Sockets;
using System.Text;
using ErpWeb.Tests.Api;
using ErpWeb.Tests.Support;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace ErpWeb.Tests.Security.Web;

/// <summary>Check 51: too much, too long, too often and too slowly is refused in bounds, and the neighbour is answered meanwhile.</summary>
public sealed class OversizeTests
{
    private const int SlowClients = 20, Reports = 50;
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(5);
    private static readonly Dictionary<string, string> NoCounting = new() { ["Limits:RequestsPerMinute"] = "100000", ["Limits:SignInsPerMinute"] = "100000", ["Limits:StrangersPerMinute"] = "100000" };

    [Fact]
    public async Task TooMuch_IsRefused_AndReportsOfOne_DoNotStopTheOther()
    {
        await using var app = await TestApp.CreateAsync(settings: NoCounting);
        using var http = new HttpClient { BaseAddress = app.Listen() };
        await app.SignUpAsync(gstin: TestTenants.GstinOf("27"));
        await app.SignUpAsync("Bharat Stores", "bharat@example.com", "29");
        var owner = await new ApiClient(http).LoginAsync();
        using var otherHttp = new HttpClient { BaseAddress = http.BaseAddress };
        var neighbour = await new ApiClient(otherHttp).LoginAsync("bharat@example.com");
        using var browser = await Surfer.SignInAsync(http.BaseAddress!, "asha@example.com");

        foreach (var path in (string[])["/api/customers", "/sign-in"])
            Assert.InRange((int)await LargeAsync(http, path, 31 * 1024 * 1024), 400, 499);
        var line = """{"productId":"01a20098-fc0f-7474-aeca-0b352c13fd78","quantity":1},""";
        foreach (var (lines, status) in new[] { (100_000, HttpStatusCode.RequestEntityTooLarge), (10_000, HttpStatusCode.UnprocessableEntity) })
        {
            var body = $$"""{"customerId":"01a20098-fc0f-7474-aeca-0b352c13fd78","lines":[{{string.Concat(Enumerable.Repeat(line, lines)).TrimEnd(',')}}]}""";
            Assert.Equal(status, lines > 10_000 ? await LargeAsync(http, "/api/bills", body.Length) : (await owner.SendAsync(HttpMethod.Post, "/api/bills", body)).Status);
        }
        foreach (var path in (string[])["/api/products", "/api/customers", "/api/bills", "/api/sales"])
        {
            (await owner.GetAsync(path + "?size=1000000000")).Expect(HttpStatusCode.BadRequest);
            Assert.InRange((int)(await owner.GetAsync(path + "?" + Filters(500))).Status, 200, 499);
        }
        (await owner.GetAsync("/api/products?" + Filters(5_000))).Expect(HttpStatusCode.RequestUriTooLong);

        await using var clock = new FairClock();
        var reports = Enumerable.Range(0, Reports).Select(number => browser.Visitor.GetAsync($"/accounting/export/{(number % 2 == 0 ? "trial-balance" : "day-book")}/xlsx")).ToList();
        (await neighbour.GetAsync("/api/products")).Expect(HttpStatusCode.OK);
        Assert.InRange(clock.Elapsed, TimeSpan.Zero, Soon);
        Assert.All(await Task.WhenAll(reports), report => Assert.True(report.StatusCode is HttpStatusCode.OK or HttpStatusCode.TooManyRequests, $"{report.StatusCode}"));
    }

    [Fact]
    public async Task OneByteAtATime_IsCutOff()
    {
        await using var app = await TestApp.CreateAsync(settings: NoCounting, configure: services => services.Configure<KestrelServerOptions>(kestrel =>
        {
            kestrel.Limits.MinRequestBodyDataRate = new(240, TimeSpan.FromSeconds(1.5));
            kestrel.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(1.5);
        }));
        var address = app.Listen();
        await app.SignUpAsync();
        using var http = new HttpClient { BaseAddress = address };
        var neighbour = await new ApiClient(http).LoginAsync();

        var slow = Enumerable.Range(0, SlowClients).Select(number => DripAsync(address, number % 2 == 0
            ? "POST /api/auth/login HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 100000\r\n\r\n"
            : "GET /sign-in HTTP/1.1\r\nHost: localhost\r\nX-Slow: ")).ToList();
        (await neighbour.GetAsync("/api/products")).Expect(HttpStatusCode.OK);

        Assert.All(await Task.WhenAll(slow), answer => Assert.True(answer.Length == 0 || answer.StartsWith("HTTP/1.1 4", StringComparison.Ordinal), answer));
        (await neighbour.GetAsync("/api/products")).Expect(HttpStatusCode.OK);
    }

    private static string Filters(int count) => string.Join('&', Enumerable.Range(0, count).Select(number => $"f{number}=a"));

    // It asks before it sends, so what is refused is refused unread.
    private static async Task<HttpStatusCode> LargeAsync(HttpClient http, string path, int length)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new ByteArrayContent(new byte[length]) { Headers = { ContentType = new("application/json") } } };
        request.Headers.ExpectContinue = true;
        using var answer = await http.SendAsync(request);
        return answer.StatusCode;
    }

    /// <returns>What the server said when it had enough; empty when it only closed.</returns>
    private static async Task<string> DripAsync(Uri address, string beginning)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(address.Host, address.Port);
        await using var stream = client.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes(beginning));
        var buffer = new byte[4096];
        var hearing = stream.ReadAsync(buffer).AsTask();
        for (var left = 300; !hearing.IsCompleted; left--)
        {
            Assert.True(left > 0, "It is still listened to after half a minute.");
            await Task.WhenAny(hearing, Task.Delay(100));
            try
            {
                await stream.WriteAsync("a"u8.ToArray());
            }
            catch (IOException)
            {
                break;
            }
        }
        try
        {
            return Encoding.ASCII.GetString(buffer, 0, await hearing);
        }
        catch (IOException)
        {
            return "";
        }
    }
}
