using System.Net;
using System.Text.Json.Nodes;
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
                foreach (var (status, answer) in operation["responses"]!.AsObject().Where(answer => answer.Key[0] is '4' or '5'))
                    Assert.Equal(int.Parse(status), (int)answer!["content"]!["application/problem+json"]!["example"]!["status"]!);
                if (operation["requestBody"] is { } sent)
                    AssertIsExample(document, sent["content"]!["application/json"]!);
            }
        var names = document["paths"]!.AsObject().SelectMany(path => path.Value!.AsObject()).Select(operation => (string)operation.Value!["operationId"]!).ToList();
        Assert.Equal(names.Count, names.Distinct().Count());
        Assert.Contains("getBillsByIdPdf", names);
        Assert.Equal((2, 1), (document["paths"]!["/api/bills"]!["get"]!["security"]!.AsArray().Count, document["paths"]!["/api/users"]!["get"]!["security"]!.AsArray().Count));
        AssertRefuses(document, "/api/auth/login", 401, 403, 409, 413, 415, 423, 429);
        AssertRefuses(document, "/api/auth/refresh-token", 401, 423);
        AssertRefuses(document, "/api/credit/payment", 401, 403, 404, 409, 422);
        Assert.NotNull(document["paths"]!["/api/bills/{id}/pdf"]!["get"]!["responses"]!["200"]!["content"]!["application/pdf"]);
        Assert.NotNull(document["paths"]!["/api/products"]!["post"]!["responses"]!["201"]!["headers"]!["ETag"]);
        Assert.Equal("number", (string)document["components"]!["schemas"]!["Bill"]!["properties"]!["total"]!["type"]!);
    }

    // An example names only fields that there are.
    private static void AssertIsExample(JsonNode document, JsonNode content)
    {
        Assert.NotNull(content["example"]);
        var schema = ((string?)content["schema"]!["$ref"] ?? (string)content["schema"]!["oneOf"]!.AsArray().Select(one => one!["$ref"]).Single(name => name is not null)!)[21..];
        var fields = document["components"]!["schemas"]![schema]!["properties"]!.AsObject().Select(field => field.Key).ToHashSet();
        Assert.Subset(fields, content["example"]!.AsObject().Select(field => field.Key).ToHashSet());
    }

    private static void AssertRefuses(JsonNode document, string path, params int[] statuses) =>
        Assert.Subset(document["paths"]![path]!["post"]!["responses"]!.AsObject().Select(answer => answer.Key).ToHashSet(), statuses.Select(status => status.ToString()).ToHashSet());

    [Fact]
    public async Task Document_IsForThoseWhoAreSignedIn()
    {
        await using var api = await ApiFixture.CreateAsync();
        (await api.Stranger().GetAsync("/api/openapi.json")).Expect(HttpStatusCode.Unauthorized);
        (await api.Owner.GetAsync("/api/openapi.json")).Expect(HttpStatusCode.OK);
    }
}
