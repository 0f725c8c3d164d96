using ErpWeb.Tests.Support;
using Microsoft.AspNetCore.Components.Server;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace ErpWeb.Tests.Security.Web;

/// <summary>Every limit of the server, read back. A new version of the framework that brings another one fails here until somebody has looked at it.</summary>
public sealed class LimitTests
{
    [Fact]
    public async Task Circuits() => await AssertAsync<CircuitOptions>(new()
    {
        ["DetailedErrors"] = false,
        ["DisconnectedCircuitMaxRetained"] = 100,
        ["DisconnectedCircuitRetentionPeriod"] = TimeSpan.FromMinutes(5),
        ["HybridPersistenceCache"] = null,
        ["JSInteropDefaultCallTimeout"] = TimeSpan.FromSeconds(30),
        ["MaxBufferedUnacknowledgedRenderBatches"] = 10,
        ["PersistedCircuitInMemoryMaxRetained"] = 0,
        ["PersistedCircuitInMemoryRetentionPeriod"] = Any,
        ["PersistedCircuitDistributedRetentionPeriod"] = Any,
        ["RootComponents"] = Any,
    });

    [Fact]
    public async Task Requests()
    {
        await using var app = await TestApp.CreateAsync();
        var kestrel = app.Services.GetRequiredService<IOptions<KestrelServerOptions>>().Value;
        var form = app.Services.GetRequiredService<IOptions<FormOptions>>().Value;

        Assert.False(kestrel.AddServerHeader);
        Assert.Equal(12 * 1024 * 1024, kestrel.Limits.MaxRequestBodySize);
        Assert.Equal(12 * 1024 * 1024, form.MultipartBodyLengthLimit);
        Assert.True(kestrel.Limits.MaxRequestHeadersTotalSize <= 32 * 1024);
        Assert.True(kestrel.Limits.MaxRequestLineSize <= 8 * 1024);
        Assert.True(kestrel.Limits.RequestHeadersTimeout <= TimeSpan.FromSeconds(30));
        Assert.NotNull(kestrel.Limits.MinRequestBodyDataRate);
        Assert.NotNull(kestrel.Limits.MinResponseDataRate);
        Assert.True(form.ValueCountLimit <= 1024);
    }

    [Fact]
    public async Task CircuitMessages()
    {
        await using var app = await TestApp.CreateAsync();
        var circuits = typeof(CircuitOptions).Assembly.GetType("Microsoft.AspNetCore.Components.Server.ComponentHub")!;
        var type = typeof(IOptions<>).MakeGenericType(typeof(HubOptions<>).MakeGenericType(circuits));
        var options = (HubOptions)type.GetProperty("Value")!.GetValue(app.Services.GetRequiredService(type))!;

        Assert.Equal(64 * 1024, options.MaximumReceiveMessageSize);
        Assert.True(options.EnableDetailedErrors is not true);
    }

    private static readonly object Any = new();

    private static async Task AssertAsync<TOptions>(Dictionary<string, object?> reviewed) where TOptions : class
    {
        await using var app = await TestApp.CreateAsync();
        var options = app.Services.GetRequiredService<IOptions<TOptions>>().Value;
        var properties = typeof(TOptions).GetProperties();

        Assert.Equal(reviewed.Keys.Order(), properties.Select(property => property.Name).Order());
        Assert.All(properties.Where(property => reviewed[property.Name] != Any), property => Assert.Equal(reviewed[property.Name], property.GetValue(options)));
    }
}
