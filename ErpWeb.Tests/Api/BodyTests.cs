using System.Net;
using System.Text;

namespace ErpWeb.Tests.Api;

/// <summary>Bodies that no program should send.</summary>
public sealed class BodyTests
{
    [Fact]
    public async Task BodyThatDoesNotFit_IsRefusedInWords()
    {
        await using var api = await ApiFixture.CreateAsync();
        foreach (var (body, field) in ((string, string?)[])
        [
            ("", null), ("null", null), ("[]", null), ("{", null), ("{\"name\":", null), ("{\"name\":\"a\",}", null), ("{\"name\":\"a\"} x", null), ("{'name':'a'}", null),
            ("{\"name\":1}", "name"), ("{\"name\":null}", "name"), ("{\"creditDays\":\"3\"}", "creditDays"), ("{\"creditDays\":1e400}", "creditDays"), ("{\"creditDays\":99999999999}", "creditDays"),
            ("{\"gstKind\":1}", "gstKind"), ("{\"gstKind\":\"king\"}", "gstKind"), ("{\"isActive\":\"true\"}", "isActive"),
            ("{\"name\":\"a\\u0000b\"}", "name"), ("{\"name\":\"a\\ud800b\"}", "name"), ("{\"name\":\"a\u0001b\"}", null),
            ("{\"name\":\"a\",\"name\":\"b\"}", null), ("{\"name\":\"a\",\"Name\":\"b\"}", null),
            (new string('[', 10_000), null), ("{\"name\":" + new string('[', 10_000), null),
        ])
        {
            var refused = await api.Owner.SendAsync(HttpMethod.Post, "/api/customers", body);
            Assert.True(refused.Status is HttpStatusCode.BadRequest, $"{refused.Status} for {body[..Math.Min(60, body.Length)]}: {refused.Body}");
            Assert.True(refused.Body.Contains("\"code\":", StringComparison.Ordinal), $"{body[..Math.Min(60, body.Length)]}: {refused.Body}");
            if (field is not null)
                Assert.Contains(field, refused.Fields);
            Assert.DoesNotContain("System.", refused.Body);
        }
        Assert.Empty((await api.Owner.GetAsync("/api/customers?status=all")).Json["items"]!.AsArray());
    }

    [Fact]
    public async Task BadUtf8_IsRefused()
    {
        await using var api = await ApiFixture.CreateAsync();
        byte[] body = [.. "{\"name\":\""u8, 0xFF, 0xFE, 0xC0, .. "\"}"u8];
        (await api.Owner.SendAsync(HttpMethod.Post, "/api/customers", body)).Expect(HttpStatusCode.BadRequest);
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData("application/xml")]
    public async Task OtherMediaTypes_AreRefused(string mediaType)
    {
        await using var api = await ApiFixture.CreateAsync();
        Assert.Equal("api.media_type", (await api.Owner.SendAsync(HttpMethod.Post, "/api/customers", ApiFixture.CustomerBody().ToJsonString(), ("Content-Type", mediaType))).Expect(HttpStatusCode.UnsupportedMediaType).Code);
    }

    [Fact]
    public async Task LargeBody_IsRefusedUnread()
    {
        await using var api = await ApiFixture.CreateAsync();
        var body = Encoding.UTF8.GetBytes("{\"name\":\"" + new string('a', 1024 * 1024) + "\"}");
        Assert.Equal("api.too_large", (await api.Owner.SendAsync(HttpMethod.Post, "/api/customers", body)).Expect(HttpStatusCode.RequestEntityTooLarge).Code);
    }

    [Fact]
    public async Task BillOfTooManyLines_IsRefused()
    {
        await using var api = await ApiFixture.CreateAsync();
        var product = await api.ProductAsync();
        var customer = await api.CustomerAsync();
        var body = ApiFixture.BillBody(customer.Id, product.Id);
        for (var line = 0; line < 500; line++)
            body["lines"]!.AsArray().Add(new System.Text.Json.Nodes.JsonObject { ["productId"] = product.Id });
        Assert.Contains("lines", (await api.Owner.PostAsync("/api/bills", body)).Expect(HttpStatusCode.UnprocessableEntity).Fields);
    }

    [Theory]
    [InlineData("tenantId", "id", "number", "version", "status", "isAdmin", "createdAtUtc", "balance", "due", "approvedBy", "postedBy", "total", "companyId", "clientId")]
    public async Task FieldThatIsNotTheCallers_IsRefusedOnEveryBody(params string[] names)
    {
        await using var api = await ApiFixture.CreateAsync();
        var bill = await api.BillAsync();
        var customer = await api.CustomerAsync();
        var product = await api.ProductAsync();
        (HttpMethod, string, System.Text.Json.Nodes.JsonObject)[] bodies =
        [
            (HttpMethod.Post, "/api/products", await api.ProductBodyAsync("NEW")), (HttpMethod.Put, $"/api/products/{product.Id}", await api.ProductBodyAsync()),
            (HttpMethod.Post, "/api/customers", ApiFixture.CustomerBody("New")), (HttpMethod.Put, $"/api/customers/{customer.Id}", ApiFixture.CustomerBody()),
            (HttpMethod.Post, "/api/bills", ApiFixture.BillBody(customer.Id, product.Id)), (HttpMethod.Post, $"/api/bills/{bill.Id}/cancel", new() { ["reason"] = "x" }),
            (HttpMethod.Post, "/api/credit/payment", new() { ["billId"] = bill.Id, ["amount"] = 1 }),
            (HttpMethod.Post, "/api/auth/register-tenant", []), (HttpMethod.Post, "/api/auth/login", []), (HttpMethod.Post, "/api/auth/refresh-token", []), (HttpMethod.Post, "/api/auth/logout", []),
        ];
        foreach (var (method, path, body) in bodies)
        {
            foreach (var name in names)
            {
                var changed = body.DeepClone().AsObject();
                changed[name] = Guid.NewGuid().ToString();
                var refused = (await api.Owner.SendAsync(method, path, changed.ToJsonString(), ("If-Match", "\"0\""))).Expect(HttpStatusCode.BadRequest);
                Assert.Equal($"There is no field \"{name}\" here.", (string)refused.Json["detail"]!);
            }
        }
        Assert.Single((await api.Owner.GetAsync("/api/bills")).Json["items"]!.AsArray());
    }

    [Fact]
    public async Task NameOfAnother_InTheQuestion_ChangesNothing()
    {
        await using var api = await ApiFixture.CreateAsync();
        var neighbour = await api.NeighbourAsync();
        await api.BillAsync();
        foreach (var path in (string[])["/api/products", "/api/customers", "/api/bills", "/api/sales", "/api/sales/all", "/api/sales/summary", "/api/dashboard/stats", "/api/credit/bills/debug", "/api/customers/search"])
        {
            var plain = await neighbour.GetAsync(path);
            foreach (var name in (string[])["user", "userId", "asUser", "company", "branch", "owner", "tenant", "tenantId"])
                Assert.Equal(plain.Body, (await neighbour.GetAsync($"{path}?{name}={api.Tenant.Id}", ("X-Tenant-Id", api.Tenant.Id.ToString()))).Expect(HttpStatusCode.OK).Body);
        }
    }
}
