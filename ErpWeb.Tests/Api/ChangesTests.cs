using System.Net.WebSockets;
using System.Text;
using ErpWeb.Tenancy;
using ErpWeb.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Tests.Api;

/// <summary>The stream of changes, spoken as SignalR's JSON protocol by hand.</summary>
public sealed class ChangesTests
{
    private const char End = '\u001e';
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    [Fact]
    public async Task Stream_TellsWhatChangesInTheOwnBusinessAndNothingElse()
    {
        await using var api = await ApiFixture.CreateAsync();
        var neighbour = await api.NeighbourAsync();
        using var stream = await OpenAsync(api, api.Owner.AccessToken);
        await api.CustomerAsync(client: neighbour);
        var mine = await api.CustomerAsync();
        var heard = await NextAsync(stream);
        Assert.Contains($"\"arguments\":[{{\"kind\":\"party\",\"id\":\"{mine.Id}\"}}]", heard);
        Assert.DoesNotContain("Kiran", heard);
    }

    [Fact]
    public async Task Stream_IsSilentAboutWhatTheRoleMayNotSee()
    {
        await using var api = await ApiFixture.CreateAsync();
        var keeper = await AddAsync(api, "Storekeeper");
        using var stream = await OpenAsync(api, keeper.AccessToken);
        await api.BillAsync();
        var heard = new List<string> { await NextAsync(stream), await NextAsync(stream) };
        await api.ProductAsync("LAST");
        heard.Add(await NextAsync(stream));
        Assert.All(heard, text => Assert.DoesNotContain("invoice", text));
    }

    [Fact]
    public async Task Stream_OfAPersonWithOwnDocumentsOnly_IsSilentAboutTheOthers()
    {
        await using var api = await ApiFixture.CreateAsync();
        var salesperson = await AddAsync(api, "Salesperson");
        using var stream = await OpenAsync(api, salesperson.AccessToken);
        var bill = await api.BillAsync();
        var own = (await salesperson.PostAsync("/api/quotes", ApiFixture.BillBody((string)bill.Json["customerId"]!, (string)bill.Json["lines"]![0]!["productId"]!))).Expect(System.Net.HttpStatusCode.Created);
        string heard;
        do
        {
            heard = await NextAsync(stream);
            Assert.DoesNotContain(bill.Id, heard);
        }
        while (!heard.Contains(own.Id, StringComparison.Ordinal));
        Assert.Contains("sales-paper", heard);
    }

    [Theory]
    [InlineData("the session ends")]
    [InlineData("the business is suspended")]
    public async Task Stream_ClosesWithinFiveSecondsAfter(string what)
    {
        await using var api = await ApiFixture.CreateAsync();
        using var stream = await OpenAsync(api, api.Owner.AccessToken);
        await using (var db = api.App.Database.For(api.Tenant.Id))
        {
            if (what == "the session ends")
                await db.Sessions.ExecuteUpdateAsync(set => set.SetProperty(row => row.EndedAtUtc, DateTime.UnixEpoch));
            else
                await db.Tenants.ExecuteUpdateAsync(set => set.SetProperty(row => row.Status, TenantStatus.Suspended));
        }
        await using var watch = new FairClock();
        await UntilClosedAsync(stream);
        Assert.InRange(watch.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(5));
    }

    private static async Task<ApiClient> AddAsync(ApiFixture api, string roleName)
    {
        await using (var db = api.App.Database.For(api.Tenant.Id))
        {
            var role = await db.Roles.SingleAsync(role => role.Name == roleName);
            var user = new ErpWeb.Identity.Users.AppUser { Id = Guid.CreateVersion7(), DisplayName = "Suresh", UserName = "suresh", NormalizedUserName = "SURESH", Email = "suresh@example.com", NormalizedEmail = "SURESH@EXAMPLE.COM", SecurityStamp = "1" };
            user.PasswordHash = new Microsoft.AspNetCore.Identity.PasswordHasher<ErpWeb.Identity.Users.AppUser>().HashPassword(user, TestApp.Password);
            db.Users.Add(user);
            db.Memberships.Add(new() { UserId = user.Id, TenantId = api.Tenant.Id, RoleId = role.Id });
            await db.SaveChangesAsync();
        }
        return await api.Stranger().LoginAsync("suresh");
    }

    private static async Task<WebSocket> OpenAsync(ApiFixture api, string token)
    {
        var sockets = api.App.Server.CreateWebSocketClient();
        sockets.ConfigureRequest = request => request.Headers.Authorization = $"Bearer {token}";
        var socket = await sockets.ConnectAsync(new("ws://localhost/api/changes"), CancellationToken.None);
        await socket.SendAsync(Encoding.UTF8.GetBytes($$"""{"protocol":"json","version":1}{{End}}"""), WebSocketMessageType.Text, true, CancellationToken.None);
        Assert.Equal("{}", await NextAsync(socket));
        // The greeting comes before the stream hears anything; what is asked after it is answered when it does.
        await socket.SendAsync(Encoding.UTF8.GetBytes($$"""{"type":1,"invocationId":"0","target":"nothing","arguments":[]}{{End}}"""), WebSocketMessageType.Text, true, CancellationToken.None);
        Assert.StartsWith("""{"type":3,"invocationId":"0",""", await NextAsync(socket));
        return socket;
    }

    /// <summary>The next message that is not a sign of life.</summary>
    private static async Task<string> NextAsync(WebSocket socket)
    {
        using var patience = new CancellationTokenSource(Patience);
        var buffer = new byte[64 * 1024];
        while (true)
        {
            var got = await socket.ReceiveAsync(buffer, patience.Token);
            var text = Encoding.UTF8.GetString(buffer, 0, got.Count).TrimEnd(End);
            if (text != """{"type":6}""")
                return text;
        }
    }

    private static async Task UntilClosedAsync(WebSocket socket)
    {
        using var patience = new CancellationTokenSource(Patience);
        var buffer = new byte[64 * 1024];
        try
        {
            while (socket.State is WebSocketState.Open && (await socket.ReceiveAsync(buffer, patience.Token)).MessageType is not WebSocketMessageType.Close)
            {
            }
        }
        catch (Exception fault) when (fault is WebSocketException or IOException)
        {
            // Cut without a farewell is closed, too.
        }
    }
}
