using ErpWeb.Shared.Data;
using ErpWeb.Shared.Data.Providers;
using ErpWeb.Shared.Events;
using ErpWeb.Tenancy;
using ErpWeb.Tenancy.Contracts;
using ErpWeb.Tests.Support;

namespace ErpWeb.Tests.Tenancy.Selection;

public sealed class TenantDirectoryTests
{
    [Theory, Engines]
    public async Task Business_IsFoundBySlugAndId_UntilItIsAnother(DatabaseEngine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        var tenant = await TestTenants.OneAsync(database);
        var directory = database.Services.GetRequiredService<TenantDirectory>();

        Assert.Equal(tenant.Id, (await directory.FindAsync("ASHA-traders"))!.Id);
        Assert.Equal("asha-traders", (await directory.FindAsync(tenant.Id))!.Slug);
        Assert.Null(await directory.FindAsync("nobody"));
        Assert.Null(await directory.FindAsync(Ids.New()));
    }

    [Theory, Engines]
    public async Task Change_IsSeenAtOnce_AndWithoutTheEventAfterAMinute(DatabaseEngine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        var tenant = await TestTenants.OneAsync(database);
        var directory = database.Services.GetRequiredService<TenantDirectory>();
        Assert.False((await directory.FindAsync(tenant.Id))!.IsSuspended);

        await SetAsync(database, tenant.Id, TenantStatus.Suspended);
        Assert.False((await directory.FindAsync(tenant.Id))!.IsSuspended);
        database.Services.GetRequiredService<TenantEventHub>().Publish(tenant.Id, new(TenantEvents.Tenant, tenant.Id));
        Assert.True((await directory.FindAsync(tenant.Id))!.IsSuspended);

        await SetAsync(database, tenant.Id, TenantStatus.Active);
        Assert.True((await directory.FindAsync(tenant.Id))!.IsSuspended);
        database.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.False((await directory.FindAsync(tenant.Id))!.IsSuspended);
    }

    private static async Task SetAsync(TestDatabase database, Guid id, TenantStatus status)
    {
        await using var db = database.Unbound();
        db.Tenants.Single(tenant => tenant.Id == id).Status = status;
        await db.SaveChangesAsync();
    }
}
