using System.Net;
using ErpWeb.Tests.Support;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Routing;

namespace ErpWeb.Tests.Api;

public sealed class ApiDescriptionTests
{
    [Fact]
    public async Task Document_HasEveryRouteAndWhatItAnswers()
    {
        await using var api = await ApiFixture.CreateAsync();
        var document = (await api.Owner.GetAsync("/api/openapi.json")).Expect(HttpStatusCode.OK).Json;
        var described = document["paths"]!.AsObject().SelectMany(path => path.Value!.AsObject().Select(operation => $"{operation.Key.ToUpperInvariant()} {path.Key}")).ToHashSet();
        var routes = api.App.Services.GetRequiredService<IEnumerable<EndpointDataSource>>().SelectMany(source => source.Endpoints).OfType<RouteEndpoint>()
            .Where(route => route.RoutePattern.RawText!.StartsWith("/api/", StringComparison.Ordinal) && !route.RoutePattern.RawText.StartsWith("/api/changes", StringComparison.Ordinal) && route.RoutePattern.RawText != "/api/openapi.json")
            .SelectMany(route => route.Metadata.GetMetadata<IHttpMethodMetadata>()!.HttpMethods.Select(method => $"{method} {route.RoutePattern.RawText!.Replace(":guid", "", StringComparison.Ordinal).TrimEnd('/')}"))
            .ToHashSet();
        Assert.True(routes.Count > 20);
        Assert.Equal(routes.Order(), described.Order());

        foreach (var (_, path) in document["paths"]!.AsObject())
            foreach (var (_, operation) in path!.AsObject())
            {
                Assert.NotNull(operation!["summary"]);
                Assert.NotNull(operation["responses"]!["400"]!["content"]!["application/problem+json"]);
                Assert.Contains(operation["responses"]!.AsObject(), answer => answer.Key.StartsWith('2'));
            }
        Assert.Equal("number", (string)document["components"]!["schemas"]!["Bill"]!["properties"]!["total"]!["type"]!);
    }

    [Fact]
    public async Task Document_IsForThoseWhoAreSignedIn()
    {
        await using var api = await ApiFixture.CreateAsync();
        (await api.Stranger().GetAsync("/api/openapi.json")).Expect(HttpStatusCode.Unauthorized);
        (await api.Owner.GetAsync("/api/openapi.json")).Expect(HttpStatusCode.OK);
    }
}
