using System.Net;
using ErpWeb.Shared.Data.Hosting;
using ErpWeb.Shared.Events;
using ErpWeb.Shared.Kernel;
using ErpWeb.Shared.Kernel.Access;
using ErpWeb.Tenancy.Brand;
using ErpWeb.Tests.Support;

namespace ErpWeb.Tests.Tenancy;

public sealed class BrandingTests
{
    [Fact]
    public async Task Logo_IsSentToItsOwnTenantOnly()
    {
        await using var app = await TestApp.CreateAsync();
        var tenant = await app.SignUpAsync();
        await app.SignUpAsync("Bharat Stores", "bharat@example.com");
        var row = await SaveAsync(app, tenant.Id, branding => branding.SaveLogoAsync(LogoImageTests.RealPng, 0));

        var own = await (await app.SignInAsync()).GetAsync(row.LogoUrl!);
        Assert.Equal(("image/png", LogoImageTests.RealPng.Length), (own.Content.Headers.ContentType!.ToString(), (await own.Content.ReadAsByteArrayAsync()).Length));
        Assert.True(own.Headers.CacheControl!.Private);
        Assert.Equal(HttpStatusCode.NotFound, (await (await app.SignInAsync("bharat@example.com")).GetAsync(row.LogoUrl!)).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await app.Visit().GetAsync(row.LogoUrl!)).StatusCode);
    }

    [Fact]
    public async Task Color_ReachesThePageTheManifestAndOpenScreens()
    {
        await using var app = await TestApp.CreateAsync();
        var tenant = await app.SignUpAsync();
        var visitor = await app.SignInAsync();
        Assert.DoesNotContain("#6d28d9", await visitor.ReadAsync("/"));
        var told = new TaskCompletionSource<EntityChanged>();
        using var subscription = app.Services.GetRequiredService<TenantEventHub>().Subscribe(tenant.Id, change =>
        {
            told.SetResult(change);
            return Task.CompletedTask;
        });

        await SaveAsync(app, tenant.Id, branding => branding.SaveColorAsync("#6D28D9", 0));

        Assert.Equal(new EntityChanged("business", Guid.Empty), await told.Task.WaitAsync(TimeSpan.FromSeconds(10)));
        Assert.Contains("#6d28d9", await visitor.ReadAsync("/"));
        var manifest = await visitor.ReadAsync("/manifest.webmanifest");
        Assert.Contains("#6d28d9", manifest);
        Assert.Contains("Asha Traders", manifest);
        Assert.DoesNotContain("Asha", await app.Visit().ReadAsync("/manifest.webmanifest"));
    }

    [Theory]
    [InlineData("red")]
    [InlineData("#12345")]
    [InlineData("#123456;}body{display:none")]
    [InlineData("#123456\n")]
    public async Task Color_ThatIsNone_IsRefused(string color)
    {
        await using var database = await TestDatabase.CreateAsync();
        var tenant = await TestTenants.OneAsync(database);
        await using var scope = new TestScope(database, tenant.Id);
        Assert.Equal("tenancy.branding.color_malformed", (await scope.Get<BrandingService>().SaveColorAsync(color, 0)).FirstError!.Code);
    }

    [Fact]
    public async Task Save_WhenSomeoneElseSavedSince_IsRefused()
    {
        await using var database = await TestDatabase.CreateAsync();
        var tenant = await TestTenants.OneAsync(database);
        await using var scope = new TestScope(database, tenant.Id);
        var branding = scope.Get<BrandingService>();
        Assert.True((await branding.SaveColorAsync("#112233", 0)).IsSuccess);
        Assert.Equal("tenancy.business.changed", (await branding.SaveColorAsync("#445566", 0)).FirstError!.Code);
    }

    private static async Task<BrandingRow> SaveAsync(TestApp app, Guid tenantId, Func<BrandingService, Task<Result<BrandingRow>>> save)
    {
        await using var scope = app.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<TenantContext>().Set(tenantId, TestTenant.Clerk, Rights.All);
        return (await save(scope.ServiceProvider.GetRequiredService<BrandingService>())).Value;
    }
}
