using ErpWeb.Shared.Data.Providers;
using ErpWeb.Shared.Events;
using ErpWeb.Shared.Ui.Theme;
using ErpWeb.Tenancy.Brand;
using ErpWeb.Tenancy.Contracts;
using ErpWeb.Tests.Shared.Events;
using ErpWeb.Tests.Support;
using Microsoft.Extensions.Hosting;

namespace ErpWeb.Tests.Tenancy;

/// <summary>A saved colour is on the screens of every node: none of them keeps the old theme.</summary>
public sealed class LiveThemeTests
{
    [Theory, Engines]
    public async Task SavedColor_IsReadByTheScreensOfTheOtherNode(DatabaseEngine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        var tenant = await TestTenants.OneAsync(database);
        await using var here = new TestScope(database, tenant.Id);
        await using var there = new TestScope(database, tenant.Id, services => services.AddSingleton(new NodeIdentity(Guid.NewGuid())));
        Assert.Equal("#1b5e20", (await there.Get<ITenantThemeReader>().CurrentAsync()).PrimaryColor);
        var ear = new Ear();
        using var listening = there.Get<TenantEventHub>().Subscribe(tenant.Id, change => change.Kind is TenantEvents.Business ? ear.HearAsync(change) : Task.CompletedTask);

        Assert.True((await here.Get<BrandingService>().SaveColorAsync("#6d28d9", 0)).IsSuccess);
        Assert.Equal("#6d28d9", (await here.Get<ITenantThemeReader>().CurrentAsync()).PrimaryColor);
        await there.Get<IEnumerable<IHostedService>>().OfType<NodeFanOut>().Single().ReadAsync(CancellationToken.None);

        Assert.Equal(TenantEvents.Business, (await ear.NextAsync()).Kind);
        Assert.Equal("#6d28d9", (await there.Get<ITenantThemeReader>().CurrentAsync()).PrimaryColor);
    }
}
