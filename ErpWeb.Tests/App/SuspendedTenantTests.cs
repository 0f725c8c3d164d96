using System.Net;
using ErpWeb.Shared.Data;
using ErpWeb.Shared.Data.Providers;
using ErpWeb.Tenancy.Contracts;
using ErpWeb.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Tests.App;

/// <summary>A suspended business is closed on every path and says why; resumed, it works as before.</summary>
public sealed class SuspendedTenantTests
{
    private static readonly Actor Operator = new(Guid.Parse("0197aaaa-0000-7000-8000-0000000000f1"), "Operator: Vikram", "test");

    [Theory, Engines]
    public async Task EveryPath_SaysWhy_UntilItIsResumed(DatabaseEngine engine)
    {
        await using var app = await TestApp.CreateAsync(engine, new Dictionary<string, string> { ["Support:Contact"] = "help@erp.example" });
        var tenant = await app.SignUpAsync();
        await app.SignUpAsync("Bharat Stores", "bharat@example.com", "29");
        var (asha, bharat) = (await app.SignInAsync(), await app.SignInAsync("bharat@example.com"));
        var status = app.Services.GetRequiredService<TenantStatusService>();

        Assert.True((await status.SuspendAsync(tenant.Id, " Bill of October is not paid. ", Operator)).IsSuccess);

        foreach (var path in (string[])["/", "/billing/invoices", "/settings/business", "/nowhere", "/_blazor/negotiate"])
            Assert.Equal(HttpStatusCode.Locked, (await asha.GetAsync(path)).StatusCode);
        var page = await (await asha.GetAsync("/")).Content.ReadAsStringAsync();
        foreach (var words in (string[])["Asha Traders is suspended", "Reason: Bill of October is not paid.", "help@erp.example"])
            Assert.Contains(words, page);
        Assert.Equal(HttpStatusCode.Locked, (await app.Visit().GetAsync("/t/asha-traders/sign-in")).StatusCode);
        var program = await asha.SendAsync(new(HttpMethod.Get, "/billing/invoices") { Headers = { { "Accept", "application/json" } } });
        Assert.Equal((HttpStatusCode.Locked, "application/problem+json"), (program.StatusCode, program.Content.Headers.ContentType!.MediaType));
        Assert.Equal(HttpStatusCode.OK, (await asha.GetAsync("/app.css")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await bharat.GetAsync("/")).StatusCode);

        Assert.True((await status.ResumeAsync(tenant.Id, Operator)).IsSuccess);
        Assert.Equal(HttpStatusCode.OK, (await (await app.SignInAsync()).GetAsync("/")).StatusCode);
        await using var db = app.Database.For(tenant.Id);
        var logged = await db.EditLog.Where(entry => entry.ActorName == Operator.Name).OrderBy(entry => entry.Sequence).Select(entry => entry.Action).ToListAsync();
        Assert.Equal(["Suspended", "Resumed"], logged);
    }

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData(null)]
    public async Task WithoutAReason_ItIsRefused(string? reason)
    {
        await using var database = await TestDatabase.CreateAsync();
        var tenant = await TestTenants.OneAsync(database);
        var status = database.Services.GetRequiredService<TenantStatusService>();
        Assert.False((await status.SuspendAsync(tenant.Id, reason ?? new string('x', 301), Operator)).IsSuccess);
        Assert.False((await status.SuspendAsync(Ids.New(), "Not paid", Operator)).IsSuccess);
        Assert.False((await database.Services.GetRequiredService<TenantDirectory>().FindAsync(tenant.Id))!.IsSuspended);
    }
}
