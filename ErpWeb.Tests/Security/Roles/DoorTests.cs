using System.Net;
using ErpWeb.Platform.Operators;
using ErpWeb.Shared.Kernel.Access;
using ErpWeb.Shared.Ui.Access;
using ErpWeb.Tests.Architecture;
using ErpWeb.Tests.Security.TwinTenants;
using ErpWeb.Tests.Support;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.StaticAssets;

namespace ErpWeb.Tests.Security.Roles;

/// <summary>Every page and every address says who may come in, and keeps to it.</summary>
public sealed class DoorTests
{
    /// <summary>What anybody may open, read through one by one. A new address is added here only on purpose.</summary>
    private static readonly string[] ForAnybody =
    [
        "/branding/{slug}/logo", "/choose-business", "/due/{token}/", "/due/{token}/bills/{id:guid}", "/due/{token}/statement", "/error/{Status:int}", "/forgot-password", "/health/live", "/health/ready", "/invitation/{Token}", "/manifest.webmanifest", "/operator/set-up", "/operator/sign-in", "/operator/sign-out", "/reset-password", "/sign-in", "/sign-in/code", "/sign-in/passkey", "/sign-in/passkey/options", "/sign-out", "/sign-up",
    ];

    /// <summary>What the framework serves to whoever has a session: the circuit and its script.</summary>
    private static readonly string[] OfTheFramework = ["/_blazor", "/_framework", "/{**"];

    [Fact]
    public void EveryPage_NamesARight_OrIsForAnybody()
    {
        var pages = typeof(Program).Assembly.GetTypes().Where(type => type.IsDefined(typeof(RouteAttribute), false)).ToList();
        Assert.True(pages.Count > 12, "The pages were not found.");
        Offences.AssertNone(pages
            .Where(page => page.GetCustomAttributes(true).OfType<IAuthorizeData>().Any(data => data.Policy is not null) == page.IsDefined(typeof(AllowAnonymousAttribute), true))
            .Select(page => $"{page.Name} needs either [Needs] or [AllowAnonymous]."));
    }

    [Fact]
    public async Task EveryAddress_NamesARight_OrIsOnTheListForAnybody()
    {
        await using var app = await TestApp.CreateAsync();
        var open = Addresses(app).Where(address => address.IsForAnybody).Select(address => address.Path).Distinct().Order().ToList();
        var unsaid = Addresses(app).Where(address => address is { IsForAnybody: false, Needs: null, IsForOperators: false }).Select(address => address.Path)
            .Where(path => !OfTheFramework.Any(start => path.StartsWith(start, StringComparison.Ordinal)));

        Offences.AssertNone(unsaid.Select(path => $"{path} names no right: .Needs(...) or [Needs]."));
        Assert.Equal(ForAnybody.Order(), open);
    }

    [Fact]
    public async Task EachRole_IsLetInExactlyWhereItsRightsReach()
    {
        await using var app = await TestApp.CreateAsync();
        var firm = await Firm.CreateAsync(app.Database, industry: ErpWeb.Tenancy.Industry.Dental);
        var catalogue = app.Services.GetRequiredService<PermissionCatalogue>();
        var gates = Addresses(app).Where(address => address.Needs is not null).ToList();
        Assert.True(gates.Count > 18, "The addresses were not found.");
        var cells = 0;
        foreach (var role in Enum.GetValues<BuiltInRole>().Where(role => role is not (BuiltInRole.ProductionPlanner or BuiltInRole.ShopFloor)))
        {
            var colleague = role is BuiltInRole.Owner ? firm.Owner : await firm.HireAsync(role);
            var visitor = await app.SignInAsync(colleague.Email);
            foreach (var gate in gates)
            {
                using var request = new HttpRequestMessage(new HttpMethod(gate.Method), gate.Example);
                request.Headers.Add("Accept", "text/html");
                using var answer = await visitor.SendAsync(request);
                var isRefused = answer.StatusCode is HttpStatusCode.Forbidden;
                Assert.True(catalogue.Of(role).Allows(gate.Needs!) != isRefused, $"{role} and {gate.Method} {gate.Path}, which needs {gate.Needs}: {(int)answer.StatusCode}");
                cells++;
            }
        }
        Assert.True(cells > 200);
    }

    [Fact]
    public async Task Refusal_IsAPageForPeople_AndProblemDetailsForPrograms()
    {
        await using var app = await TestApp.CreateAsync();
        var firm = await Firm.CreateAsync(app.Database);
        var visitor = await app.SignInAsync((await firm.HireAsync(BuiltInRole.Storekeeper)).Email);

        using var page = await visitor.GetAsync("/settings/people");
        Assert.Equal(HttpStatusCode.Forbidden, page.StatusCode);
        Assert.Contains("You may not open this page", await page.Content.ReadAsStringAsync());

        using var request = new HttpRequestMessage(HttpMethod.Get, "/parties/export.csv");
        request.Headers.Add("Accept", "application/json");
        using var answer = await visitor.SendAsync(request);
        Assert.Equal((HttpStatusCode.Forbidden, "application/problem+json"), (answer.StatusCode, answer.Content.Headers.ContentType?.MediaType));
    }

    private sealed record Address(string Path, string Method, string Example, string? Needs, bool IsForAnybody, bool IsForOperators);

    private static IReadOnlyList<Address> Addresses(TestApp app) =>
    [
        .. from endpoint in app.Services.GetRequiredService<IEnumerable<EndpointDataSource>>().SelectMany(source => source.Endpoints).OfType<RouteEndpoint>()
           where endpoint.Metadata.GetMetadata<StaticAssetDescriptor>() is null
           let path = "/" + endpoint.RoutePattern.RawText!.TrimStart('/')
           where !path.StartsWith("/api/", StringComparison.Ordinal) && !path.StartsWith("/dev/", StringComparison.Ordinal)
           from method in endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods is { Count: > 0 } methods ? methods.Take(1) : ["GET"]
           select new Address(
               path, method, RouteSweep.PathWith(endpoint, Guid.Empty.ToString()),
               endpoint.Metadata.GetMetadata<NeedsAttribute>()?.Permission,
               endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null,
               endpoint.Metadata.GetOrderedMetadata<IAuthorizeData>().Any(data => data.Policy is OperatorSchemes.Operator)),
    ];
}
