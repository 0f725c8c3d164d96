using ErpWeb.Shared.Data.Hosting;
using ErpWeb.Shared.Kernel.Access;
using ErpWeb.Tests.Support;
using Microsoft.Playwright;

namespace ErpWeb.Tests.EndToEnd;

/// <summary>The application on a real port and one Chromium for all journeys of a collection.</summary>
public sealed class BrowserFixture : IAsyncLifetime
{
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public TestApp App { get; private set; } = null!;

    private string Address => App.ClientOptions.BaseAddress.ToString().TrimEnd('/');

    public async ValueTask InitializeAsync()
    {
        if (!Chromium.IsExpected)
            return;
        App = await TestApp.CreateAsync(settings: new Dictionary<string, string> { ["environment"] = "Development", ["DetailedErrors"] = "true" });
        App.UseKestrel(0);
        App.StartServer();
        // A machine that builds and tests at once answers late; what is wrong stays wrong.
        Assertions.SetDefaultExpectTimeout(20_000);
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Chromium.Path ?? throw new InvalidOperationException("CI needs Chromium."),
            Args = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
        });
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
            await _browser.DisposeAsync();
        _playwright?.Dispose();
        if (App is not null)
            await App.DisposeAsync();
    }

    /// <summary>Services of the running application, for what a journey finds there before it begins.</summary>
    public AsyncServiceScope ScopeOf(Shop shop)
    {
        var scope = App.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<TenantContext>().Set(shop.TenantId, TestTenant.Clerk, Rights.All);
        return scope;
    }

    /// <summary>A tab of a new visitor on this device.</summary>
    /// <param name="address">Of another server than the journeys' usual one.</param>
    public async Task<Tab> OpenAsync(Device device, string? address = null)
    {
        var context = await _browser!.NewContextAsync(device is Device.Phone
            ? new() { ViewportSize = new() { Width = 390, Height = 844 }, IsMobile = true, HasTouch = true, Locale = "en-IN" }
            : new() { ViewportSize = new() { Width = 1366, Height = 768 }, Locale = "en-IN" });
        context.SetDefaultTimeout(20_000);
        return new(await context.NewPageAsync(), address ?? Address) { MayComplain = address is not null };
    }

    /// <summary>A tab of the owner of a business.</summary>
    public async Task<Tab> SignInAsync(Device device, string email)
    {
        var tab = await OpenAsync(device);
        await tab.SignInAsync(email);
        return tab;
    }
}

public enum Device { Desktop, Phone }

[CollectionDefinition(Name)]
public sealed class BrowserCollection : ICollectionFixture<BrowserFixture>
{
    public const string Name = "browser";
}

/// <summary>Walks over every page, which take minutes, beside the journeys.</summary>
[CollectionDefinition(Name)]
public sealed class BrowserWalkCollection : ICollectionFixture<BrowserFixture>
{
    public const string Name = "browser walk";
}
