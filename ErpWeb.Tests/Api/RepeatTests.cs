using System.Net;
using System.Text.Json.Nodes;
using ErpWeb.Shared.Data.Providers;
using ErpWeb.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Tests.Api;

public sealed class RepeatTests
{
    [Theory, Engines]
    public async Task FiftyRepeatsAtOnce_HaveOneEffectAndOneAnswer(DatabaseEngine engine)
    {
        await using var api = await ApiFixture.CreateAsync(engine);
        var customer = await api.CustomerAsync();
        var product = await api.ProductAsync();
        var body = ApiFixture.BillBody(customer.Id, product.Id);
        var answers = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => api.Owner.PostAsync("/api/bills", body, Key("bill-1"))));
        Assert.All(answers, answer => answer.Expect(HttpStatusCode.Created));
        Assert.Single(answers.Select(answer => answer.Body).Distinct());
        await using (var db = api.App.Database.For(api.Tenant.Id))
            Assert.Equal(1, await db.Invoices.CountAsync());

        var payment = new JsonObject { ["billId"] = answers[0].Id, ["amount"] = 236 };
        var paid = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => api.Owner.PostAsync("/api/credit/payment", payment, Key("payment-1"))));
        Assert.Single(paid.Select(answer => answer.Expect(HttpStatusCode.Created).Body).Distinct());
        await BooksCheck.AssertSoundAsync(api.App.Database, api.Tenant.Id);
    }

    [Fact]
    public async Task Repeat_GetsTheFirstAnswer_AnotherBodyNone()
    {
        await using var api = await ApiFixture.CreateAsync();
        var first = (await api.Owner.PostAsync("/api/customers", ApiFixture.CustomerBody(), Key("a"))).Expect(HttpStatusCode.Created);
        (await api.Owner.PutAsync($"/api/customers/{first.Id}", ApiFixture.CustomerBody("Renamed since"), ("If-Match", first.ETag))).Expect(HttpStatusCode.OK);
        var again = (await api.Owner.PostAsync("/api/customers", ApiFixture.CustomerBody(), Key("a"))).Expect(HttpStatusCode.Created);
        Assert.Equal((first.Body, first.ETag, first.Headers["Location"], "true"), (again.Body, again.ETag, again.Headers["Location"], again.Headers["Idempotency-Replayed"]));

        var other = await api.Owner.PostAsync("/api/customers", ApiFixture.CustomerBody("Somebody else"), Key("a"));
        Assert.Equal("api.idempotency_key_reused", other.Expect(HttpStatusCode.UnprocessableEntity).Code);
        Assert.Single((await api.Owner.GetAsync("/api/customers")).Json["items"]!.AsArray());
    }

    [Fact]
    public async Task SameKey_InAnotherBusiness_IsAnotherKey()
    {
        await using var api = await ApiFixture.CreateAsync();
        var neighbour = await api.NeighbourAsync();
        var mine = (await api.Owner.PostAsync("/api/customers", ApiFixture.CustomerBody(), Key("a"))).Expect(HttpStatusCode.Created);
        var theirs = (await neighbour.PostAsync("/api/customers", ApiFixture.CustomerBody(), Key("a"))).Expect(HttpStatusCode.Created);
        Assert.NotEqual(mine.Id, theirs.Id);
    }

    [Fact]
    public async Task RefusedRequest_FreesItsKey()
    {
        await using var api = await ApiFixture.CreateAsync();
        (await api.Owner.PostAsync("/api/customers", ApiFixture.CustomerBody(""), Key("a"))).Expect(HttpStatusCode.UnprocessableEntity);
        (await api.Owner.PostAsync("/api/customers", ApiFixture.CustomerBody(), Key("a"))).Expect(HttpStatusCode.Created);
    }

    [Theory, Engines]
    public async Task ProcessThatDiedBeforeItAnswered_IsCaughtUpByTheRepeat(DatabaseEngine engine)
    {
        await using var api = await ApiFixture.CreateAsync(engine);
        var bill = await api.BillAsync();
        var payment = new JsonObject { ["billId"] = bill.Id, ["amount"] = 100 };
        var first = (await api.Owner.PostAsync("/api/credit/payment", payment, Key("a"))).Expect(HttpStatusCode.Created);
        await using (var db = api.App.Database.For(api.Tenant.Id))
            await db.IdempotentRequests.ExecuteUpdateAsync(set => set.SetProperty(row => row.Status, (int?)null).SetProperty(row => row.Answer, (string?)null));
        var again = (await api.Owner.PostAsync("/api/credit/payment", payment, Key("a"))).Expect(HttpStatusCode.Created);
        Assert.Equal(first.Body, again.Body);
    }

    [Theory]
    [InlineData("with space")]
    [InlineData("ключ")]
    [InlineData("12345678901234567890123456789012345678901234567890123456789012345678901234567890123456789012345678901")]
    public async Task KeyOfAnotherShape_IsRefused(string key)
    {
        await using var api = await ApiFixture.CreateAsync();
        (await api.Owner.PostAsync("/api/customers", ApiFixture.CustomerBody(), Key(key))).Expect(HttpStatusCode.BadRequest);
    }

    private static (string, string) Key(string key) => ("Idempotency-Key", key);
}
