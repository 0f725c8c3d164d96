using ErpWeb.Alerts;
using ErpWeb.Alerts.Push;
using ErpWeb.Shared.Data.Providers;
using ErpWeb.Shared.Kernel.Access;
using ErpWeb.Tenancy;
using ErpWeb.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Tests.Alerts;

public sealed class AlertServiceTests
{
    private const string Endpoint = "https://fcm.googleapis.com/fcm/send/abc";
    private const string BrowserKey = "BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4";
    private const string Secret = "BTBZMqHH6r4Tts7J_aSIgg";

    [Theory, Engines]
    public async Task LowStock_IsToldToWhoMaySeeIt_UntilHeHasReadIt(DatabaseEngine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        var (tenant, other) = await TestTenants.TwoAsync(database);
        var item = An.Item().With(item => item.ReorderLevel = 5).Build();
        await database.SaveAsync(tenant.Id, item);
        await using var keeper = new TestScope(database, tenant.Id);
        await using var stranger = new TestScope(database, other.Id);
        await using var cashier = new TestScope(database, tenant.Id, rights: Rights.Of([Permissions.Member]));
        var alerts = keeper.Get<AlertService>();

        var alert = Assert.Single(await alerts.ListAsync(), alert => alert.Found.Source.Key == "low-stock");
        Assert.Equal($"/inventory/items/{item.Id}", alert.Found.Alert.Href);
        Assert.False(alert.IsRead);
        Assert.Empty(await stranger.Get<AlertService>().ListAsync());
        Assert.Empty(await cashier.Get<AlertService>().ListAsync());

        await alerts.MarkReadAsync([alert.Found.Key]);
        await alerts.MarkReadAsync([alert.Found.Key]);
        Assert.Equal(0, await alerts.CountAsync(readsMarks: true));
    }

    [Theory, Engines]
    public async Task EverySource_AsksTheDatabaseWhatItUnderstands(DatabaseEngine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        var tenant = await TestTenants.OneAsync(database);
        await using var scope = new TestScope(database, tenant.Id);
        var board = scope.Get<AlertBoard>();
        await using var db = await scope.OpenAsync();

        Assert.True(board.Sources.Count >= 7);
        Assert.Equal(board.Sources.Count, board.Sources.Select(source => source.Key).Distinct().Count());
        foreach (var source in board.Sources)
        {
            Assert.NotNull(await source.FindAsync(db, new(2026, 11, 21), default));
            Assert.True(source.Key.Length + 37 <= AlertMark.KeyMaxLength);
        }
    }

    [Theory, Engines]
    public async Task Push_SendsWhatIsNewOnce_AndOnlyWhatTheRightsShow(DatabaseEngine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        var firm = await Firm.CreateAsync(database);
        await using var owner = await firm.AsAsync(firm.Owner);
        Assert.True((await owner.Get<PushService>().TurnOnAsync(new(Endpoint, BrowserKey, Secret))).IsSuccess);
        var item = An.Item().With(item => item.ReorderLevel = 5).Build();
        await database.SaveAsync(firm.TenantId, item);
        var reader = owner.Get<PushRoundReader>();
        await using (var db = database.For(firm.TenantId))
        {
            var tenants = db.Tenants.Where(row => row.Id == firm.TenantId);
            await tenants.ExecuteUpdateAsync(set => set.SetProperty(row => row.Status, TenantStatus.Suspended));
            Assert.Empty(await reader.ReadAsync(firm.TenantId, default));
            await tenants.ExecuteUpdateAsync(set => set.SetProperty(row => row.Status, TenantStatus.Active));
        }

        var parcel = Assert.Single(await reader.ReadAsync(firm.TenantId, default));
        Assert.Equal(Endpoint, Assert.Single(parcel.Devices).Endpoint);
        Assert.Contains(item.Name, parcel.Text.ToString(), StringComparison.Ordinal);
        Assert.Empty(await reader.ReadAsync(firm.TenantId, default));

        await owner.Get<PushService>().TurnOffAsync(Endpoint);
        Assert.False(await owner.Get<PushService>().IsOnAsync(Endpoint));
    }

    [Theory, Engines]
    public async Task Push_RefusesAnAddressOfTheOwnNetwork(DatabaseEngine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        var tenant = await TestTenants.OneAsync(database);
        await using var scope = new TestScope(database, tenant.Id);

        Assert.Equal("alerts.push.unknown", (await scope.Get<PushService>().TurnOnAsync(new("https://10.0.0.1/hook", BrowserKey, Secret))).FirstError!.Code);
        Assert.Equal("alerts.push.unknown", (await scope.Get<PushService>().TurnOnAsync(new(Endpoint, "short", Secret))).FirstError!.Code);
    }

    [Theory, Engines]
    public async Task KeyOfTheInstallation_IsMadeOnce_AndReadByEveryNode(DatabaseEngine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        await using var left = new TestScope(database, Guid.NewGuid(), _ => { });
        await using var right = new TestScope(database, Guid.NewGuid(), _ => { });

        var key = await left.Get<PushKeys>().PublicKeyAsync(default);

        Assert.Equal(87, key.Length);
        Assert.Equal(key, await right.Get<PushKeys>().PublicKeyAsync(default));
        Assert.StartsWith("vapid t=ey", await right.Get<PushKeys>().AuthorizationAsync(new(Endpoint), "mailto:a@example.com", default), StringComparison.Ordinal);
        await using var db = database.Unbound();
        Assert.DoesNotContain("BEGIN", db.PushKeys.Single().PrivateKey, StringComparison.Ordinal);
    }
}
