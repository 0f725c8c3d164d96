using System.Net;
using ErpWeb.Billing.Invoices;
using ErpWeb.Credit.Links;
using ErpWeb.Tenancy;
using ErpWeb.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Tests.Security;

/// <summary>A customer's link shows his dues and nothing else, and every other token shows nothing.</summary>
public sealed class CustomerLinkTests
{
    [Fact]
    public async Task Link_ShowsOwnDues_AndNothingOfAnybodyElse()
    {
        await using var app = await TestApp.CreateAsync();
        var (tenant, item) = await ShopAsync(app);
        var (mine, other) = (await tenant.AddAsync(A.Party().Named("Kiran Electricals").CreditDays(30)), await tenant.AddAsync(A.Party().Named("Bharat Hardware").Consumer().CreditDays(30)));
        var (bill, foreign) = (await BillAsync(app, tenant, mine.Id, item), await BillAsync(app, tenant, other.Id, item));
        var token = await LinkAsync(app, tenant, mine.Id);
        var client = app.CreateClient();

        var answer = await client.GetAsync($"/due/{token}");
        var page = await answer.Content.ReadAsStringAsync();
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains("Kiran Electricals", page);
        Assert.Contains("236.00", page);
        Assert.DoesNotContain("Bharat Hardware", page);
        Assert.Contains("no-store", answer.Headers.CacheControl!.ToString());
        Assert.Equal("no-referrer", answer.Headers.GetValues("Referrer-Policy").Single());
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync($"/due/{token}/bills/{bill}")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync($"/due/{token}/bills/{foreign}")).StatusCode);
        var statement = await client.GetStringAsync($"/due/{token}/statement");
        Assert.DoesNotContain("Bharat Hardware", statement);
        Assert.NotEqual(HttpStatusCode.OK, (await client.GetAsync($"/billing/invoices/{bill}/pdf")).StatusCode);
    }

    [Fact]
    public async Task Forged_Expired_Revoked_ForeignAndSuspendedTokens_GetTheSameNothing()
    {
        await using var app = await TestApp.CreateAsync();
        var (tenant, item) = await ShopAsync(app);
        var party = await tenant.AddAsync(A.Party().CreditDays(30));
        await BillAsync(app, tenant, party.Id, item);
        var neighbour = await app.SignUpAsync("Bharat Stores", "bharat@example.com", "29");
        var (good, revoked) = (await LinkAsync(app, tenant, party.Id), await LinkAsync(app, tenant, party.Id));
        await using (var scope = new TestScope(app.Database, tenant.Id))
        {
            await using var db = await scope.OpenAsync();
            await scope.Get<LinkService>().RevokeAsync(await db.CustomerLinks.Where(link => link.TokenHash == LinkToken.HashOf(revoked)).Select(link => link.Id).SingleAsync());
        }
        var client = app.CreateClient();
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync($"/due/{good}")).StatusCode);
        string[] tokens = ["x", LinkToken.New(tenant.Id), LinkToken.New(neighbour.Id), LinkToken.New(Guid.NewGuid()), good[..^1] + (good[^1] is 'A' ? 'B' : 'A'), revoked];

        var answers = new HashSet<string>();
        foreach (var token in tokens)
        {
            var answer = await client.GetAsync($"/due/{token}");
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
            answers.Add(await answer.Content.ReadAsStringAsync());
        }
        await using (var db = app.Database.For(tenant.Id))
        {
            await db.Tenants.Where(row => row.Id == tenant.Id).ExecuteUpdateAsync(set => set.SetProperty(row => row.Status, TenantStatus.Suspended));
            answers.Add(await (await client.GetAsync($"/due/{good}")).Content.ReadAsStringAsync());
            await db.Tenants.Where(row => row.Id == tenant.Id).ExecuteUpdateAsync(set => set.SetProperty(row => row.Status, TenantStatus.Active));
            Assert.Equal(HttpStatusCode.OK, (await client.GetAsync($"/due/{good}")).StatusCode);
            (await db.CustomerLinks.SingleAsync(link => link.TokenHash == LinkToken.HashOf(good))).ExpiresAtUtc = DateTime.UtcNow.AddMinutes(-1);
            await db.SaveChangesAsync();
        }
        answers.Add(await (await client.GetAsync($"/due/{good}")).Content.ReadAsStringAsync());
        Assert.Single(answers);
    }

    [Fact]
    public async Task Tries_AreLimited()
    {
        await using var app = await TestApp.CreateAsync(settings: new Dictionary<string, string> { ["Limits:LinksPerMinute"] = "5" });
        var client = app.CreateClient();
        var answers = new List<HttpStatusCode>();
        for (var trial = 0; trial < 6; trial++)
            answers.Add((await client.GetAsync($"/due/{LinkToken.New(Guid.NewGuid())}")).StatusCode);

        Assert.Equal([.. Enumerable.Repeat(HttpStatusCode.NotFound, 5), HttpStatusCode.TooManyRequests], answers);
    }

    private static async Task<(TestTenant Tenant, Guid Item)> ShopAsync(TestApp app)
    {
        var tenant = await TestTenants.OneAsync(app.Database);
        return (tenant, (await tenant.AddAsync(An.Item())).Id);
    }

    private static async Task<Guid> BillAsync(TestApp app, TestTenant tenant, Guid party, Guid item)
    {
        await using var scope = new TestScope(app.Database, tenant.Id);
        return (await scope.Get<InvoiceService>().PostAsync(new() { Date = new(2026, 11, 20), PartyId = party, Lines = [new() { ItemId = item, Quantity = 2, UnitPrice = 100m }] })).Value.Id;
    }

    private static async Task<string> LinkAsync(TestApp app, TestTenant tenant, Guid party)
    {
        await using var scope = new TestScope(app.Database, tenant.Id);
        return (await scope.Get<LinkService>().CreateAsync(party, 30)).Value;
    }
}
