using System.Net;
using ErpWeb.Shared.Data.Providers;
using ErpWeb.Tests.Support;

namespace ErpWeb.Tests.Api;

public sealed class CustomerApiTests
{
    [Theory, Engines]
    public async Task Customer_IsMadeFoundChangedAndSwitchedOff(DatabaseEngine engine)
    {
        await using var api = await ApiFixture.CreateAsync(engine);
        var made = await api.CustomerAsync();
        Assert.Equal("27", (string)made.Json["stateCode"]!);

        foreach (var words in (string[])["kiran", "9845012345", "pune electricals"])
        {
            var found = (await api.Owner.GetAsync("/api/customers/search?q=" + Uri.EscapeDataString(words))).Expect(HttpStatusCode.OK);
            Assert.Equal(made.Id, (string)Assert.Single(found.Json["items"]!.AsArray())!["id"]!);
        }

        var body = ApiFixture.CustomerBody("Kiran Lights");
        var changed = (await api.Owner.PutAsync($"/api/customers/{made.Id}", body, ("If-Match", made.ETag))).Expect(HttpStatusCode.OK);
        Assert.Equal("Kiran Lights", (string)changed.Json["name"]!);
        (await api.Owner.DeleteAsync($"/api/customers/{made.Id}")).Expect(HttpStatusCode.PreconditionRequired);
        (await api.Owner.DeleteAsync($"/api/customers/{made.Id}", ("If-Match", made.ETag))).Expect(HttpStatusCode.PreconditionFailed);
        (await api.Owner.DeleteAsync($"/api/customers/{made.Id}", ("If-Match", changed.ETag))).Expect(HttpStatusCode.NoContent);
        Assert.Empty((await api.Owner.GetAsync("/api/customers")).Json["items"]!.AsArray());
        var kept = (await api.Owner.GetAsync($"/api/customers/{made.Id}")).Expect(HttpStatusCode.OK);
        Assert.False((bool)kept.Json["isActive"]!);
    }

    [Fact]
    public async Task List_ShowsWhatIsOwed()
    {
        await using var api = await ApiFixture.CreateAsync();
        await api.BillAsync();
        var row = Assert.Single((await api.Owner.GetAsync("/api/customers")).Json["items"]!.AsArray())!;
        Assert.Equal(236m, (decimal)row["due"]!);
        Assert.Contains("\"due\":236.00", row.ToJsonString());
    }

    [Fact]
    public async Task WrongGstin_IsToldAtItsField()
    {
        await using var api = await ApiFixture.CreateAsync();
        var body = ApiFixture.CustomerBody();
        body["gstKind"] = "regular";
        body["gstin"] = "27AAPFU0939F1ZX";
        Assert.Contains("gstin", (await api.Owner.PostAsync("/api/customers", body)).Expect(HttpStatusCode.UnprocessableEntity).Fields);
    }

    [Fact]
    public async Task Supplier_IsNoCustomer()
    {
        await using var api = await ApiFixture.CreateAsync();
        var supplier = A.Party().With(party => (party.IsCustomer, party.IsSupplier) = (false, true)).Build();
        await api.App.Database.SaveAsync(api.Tenant.Id, supplier);
        (await api.Owner.GetAsync($"/api/customers/{supplier.Id}")).Expect(HttpStatusCode.NotFound);
        (await api.Owner.PutAsync($"/api/customers/{supplier.Id}", ApiFixture.CustomerBody(), ("If-Match", "\"0\""))).Expect(HttpStatusCode.NotFound);
    }
}
