using System.Net;
using ErpWeb.Shared.Data.Providers;
using ErpWeb.Tests.Support;

namespace ErpWeb.Tests.Api;

public sealed class ProductApiTests
{
    [Theory, Engines]
    public async Task Product_IsMadeReadChangedAndListed(DatabaseEngine engine)
    {
        await using var api = await ApiFixture.CreateAsync(engine);
        var made = await api.ProductAsync();
        Assert.Equal($"/api/products/{made.Id}", made.Headers["Location"]);
        Assert.Contains("\"salePrice\":100.00", made.Body);
        Assert.Contains("\"kind\":\"goods\"", made.Body);

        var read = (await api.Owner.GetAsync($"/api/products/{made.Id}")).Expect(HttpStatusCode.OK);
        Assert.Equal(made.Body, read.Body);

        var body = await api.ProductBodyAsync();
        body["salePrice"] = 120.5;
        var changed = (await api.Owner.PutAsync($"/api/products/{made.Id}", body, ("If-Match", read.ETag))).Expect(HttpStatusCode.OK);
        Assert.Equal(120.5m, (decimal)changed.Json["salePrice"]!);
        Assert.NotEqual(read.ETag, changed.ETag);

        var list = (await api.Owner.GetAsync("/api/products?q=led")).Expect(HttpStatusCode.OK);
        Assert.Equal(made.Id, (string)Assert.Single(list.Json["items"]!.AsArray())!["id"]!);
        Assert.Empty((await api.Owner.GetAsync("/api/products?status=inactive")).Json["items"]!.AsArray());
    }

    [Fact]
    public async Task Change_NeedsTheVersionThatWasRead()
    {
        await using var api = await ApiFixture.CreateAsync();
        var made = await api.ProductAsync();
        var body = await api.ProductBodyAsync();
        Assert.Equal("api.if_match", (await api.Owner.PutAsync($"/api/products/{made.Id}", body)).Expect(HttpStatusCode.PreconditionRequired).Code);
        (await api.Owner.PutAsync($"/api/products/{made.Id}", body, ("If-Match", made.ETag))).Expect(HttpStatusCode.OK);
        body["name"] = "Another name";
        (await api.Owner.PutAsync($"/api/products/{made.Id}", body, ("If-Match", made.ETag))).Expect(HttpStatusCode.OK);

        body["name"] = "A third name";
        var stale = (await api.Owner.PutAsync($"/api/products/{made.Id}", body, ("If-Match", made.ETag))).Expect(HttpStatusCode.PreconditionFailed);
        Assert.Equal("catalog.item.changed", stale.Code);
        Assert.Equal("Another name", (string)stale.Json["current"]!["name"]!);
    }

    [Fact]
    public async Task SameCode_IsAConflictHereAndNoneInAnotherBusiness()
    {
        await using var api = await ApiFixture.CreateAsync();
        var neighbour = await api.NeighbourAsync();
        var made = await api.ProductAsync();
        var twice = (await api.Owner.PostAsync("/api/products", await api.ProductBodyAsync())).Expect(HttpStatusCode.Conflict);
        Assert.Equal(["code"], twice.Fields);
        await api.ProductAsync(client: neighbour);
        Assert.Equal((await neighbour.GetAsync($"/api/products/{made.Id}")).Expect(HttpStatusCode.NotFound).Body, (await neighbour.GetAsync($"/api/products/{Guid.NewGuid()}")).Body);
    }

    [Fact]
    public async Task Refusal_NamesEveryFieldAsTheProgramSentIt()
    {
        await using var api = await ApiFixture.CreateAsync();
        var refused = (await api.Owner.PostAsync("/api/products", new System.Text.Json.Nodes.JsonObject { ["unit"] = "XYZ", ["salePrice"] = -1 })).Expect(HttpStatusCode.UnprocessableEntity);
        Assert.Equal(["code", "name", "salePrice", "taxRateId", "unit"], refused.Fields.Order());
        Assert.Equal("application/problem+json", refused.Headers["Content-Type"].Split(';')[0]);
    }

    [Theory, Engines]
    public async Task Pages_FollowOneAnotherWithoutGapOrDouble(DatabaseEngine engine)
    {
        await using var api = await ApiFixture.CreateAsync(engine);
        for (var number = 0; number < 7; number++)
            await api.ProductAsync($"P-{number}");
        var seen = new List<string>();
        var next = "/api/products?size=3";
        while (next is not null)
        {
            var page = (await api.Owner.GetAsync(next)).Expect(HttpStatusCode.OK);
            seen.AddRange(page.Json["items"]!.AsArray().Select(item => (string)item!["code"]!));
            next = (string?)page.Json["next"];
            Assert.Equal(next is null ? null : $"<{next}>; rel=\"next\"", page.Headers.GetValueOrDefault("Link"));
        }
        Assert.Equal(Enumerable.Range(0, 7).Select(number => $"P-{number}"), seen);
    }

    [Theory]
    [InlineData("size=0")]
    [InlineData("size=201")]
    [InlineData("size=1000000000")]
    [InlineData("size=many")]
    [InlineData("cursor=nonsense")]
    [InlineData("kind=animal")]
    [InlineData("q=a%00b")]
    public async Task BadQuestion_IsRefused(string query)
    {
        await using var api = await ApiFixture.CreateAsync();
        Assert.NotNull((await api.Owner.GetAsync("/api/products?" + query)).Expect(HttpStatusCode.BadRequest).Code);
    }
}
