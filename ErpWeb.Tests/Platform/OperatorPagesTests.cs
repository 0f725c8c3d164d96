using System.Net;
using System.Text.RegularExpressions;
using ErpWeb.Shared.Data;
using ErpWeb.Shared.Data.Providers;
using ErpWeb.Shared.Kernel;
using ErpWeb.Tenancy;
using ErpWeb.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Tests.Platform;

public sealed class OperatorPagesTests
{
    [Theory, Engines]
    public async Task Operator_CreatesSuspendsAndResumes(DatabaseEngine engine)
    {
        await using var app = await TestApp.CreateAsync(engine);
        var vikram = await OperatorVisitor.SignedInAsync(app);
        var made = await vikram.Browser.PostFormAsync("/operator/tenants/new", "new-tenant", new Dictionary<string, string>
        {
            ["Draft.BusinessName"] = "Gita Stores",
            ["Draft.Industry"] = "Trading",
            ["Draft.StateCode"] = "27",
            ["Draft.AdminName"] = "Gita Rao",
            ["Draft.Email"] = "gita@example.com",
        });
        var oneTime = Regex.Match(await made.Content.ReadAsStringAsync(), "One-time password: <code>([^<]+)").Groups[1].Value;
        Assert.True(made.Headers.CacheControl!.NoStore);
        Tenant tenant;
        await using (var db = app.Database.Unbound())
        {
            tenant = await db.Tenants.SingleAsync();
            Assert.True((await db.Users.SingleAsync()).MustChangePassword);
        }
        var gita = app.Visit();
        Assert.Equal(HttpStatusCode.Redirect, (await gita.SignInAsync("gita@example.com", oneTime)).StatusCode);

        var list = await vikram.Browser.ReadAsync("/operator?q=GITA");
        foreach (var words in (string[])["Gita Stores", "gita-stores", "Trading or retail", "Active"])
            Assert.Contains(words, list);
        Assert.Contains("No business found", await vikram.Browser.ReadAsync("/operator?q=zzz"));

        var page = $"/operator/tenants/{tenant.Id}";
        Assert.Contains("Say why", await (await vikram.Browser.PostFormAsync(page, "suspend", new Dictionary<string, string> { ["Reason"] = " " })).Content.ReadAsStringAsync());
        await vikram.Browser.PostFormAsync(page, "suspend", new Dictionary<string, string> { ["Reason"] = "October is not paid" });
        Assert.Equal(HttpStatusCode.Locked, (await gita.GetAsync("/")).StatusCode);
        Assert.Contains("October is not paid", await vikram.Browser.ReadAsync(page));
        await vikram.Browser.PostFormAsync(page, "resume", new Dictionary<string, string>());
        Assert.NotEqual(HttpStatusCode.Locked, (await gita.GetAsync("/")).StatusCode);
        await using var log = app.Database.For(tenant.Id);
        Assert.Equal(2, await log.EditLog.CountAsync(entry => entry.ActorName == "Operator: Vikram"));
    }

    [Theory, Engines]
    public async Task Operator_NeverReadsARowOfABusiness(DatabaseEngine engine)
    {
        await using var app = await TestApp.CreateAsync(engine);
        var tenant = await app.SignUpAsync();
        var vikram = await OperatorVisitor.SignedInAsync(app);
        var asha = await vikram.Browser.SignInAsync("asha@example.com", TestApp.Password);
        Assert.Equal(HttpStatusCode.Redirect, asha.StatusCode);

        using var spy = new StatementSpy(app.Database);
        foreach (var path in (string[])["/operator", "/operator?q=asha&page=2", "/operator/health", "/operator/tenants/new", $"/operator/tenants/{tenant.Id}", $"/operator/tenants/{Guid.NewGuid()}"])
            Assert.Equal(HttpStatusCode.OK, (await vikram.Browser.GetAsync(path)).StatusCode);
        Assert.NotEmpty(spy.Statements);
        Assert.Empty(await ReadTablesAsync(app, spy));

        // A suspension ends the sessions, which are rows of the business; it reads nothing else.
        await vikram.Browser.PostFormAsync($"/operator/tenants/{tenant.Id}", "suspend", new Dictionary<string, string> { ["Reason"] = "October is not paid" });
        Assert.Equal(["Sessions"], await ReadTablesAsync(app, spy));
    }

    private static async Task<IReadOnlyList<string>> ReadTablesAsync(TestApp app, StatementSpy spy)
    {
        await using var db = app.Database.Unbound();
        var tables = TenantConventions.TenantTypes(db.Model.GetEntityTypes()).Select(type => type.GetTableName()!).ToList();
        Assert.NotEmpty(tables);
        return [.. tables.Where(table => spy.Statements.Any(sql => Regex.IsMatch(sql, $"(FROM|JOIN)\\s+\"{table}\"", RegexOptions.IgnoreCase)))];
    }

    [Theory, Engines]
    public async Task List_IsPaged(DatabaseEngine engine)
    {
        await using var app = await TestApp.CreateAsync(engine);
        var vikram = await OperatorVisitor.SignedInAsync(app);
        await using (var db = app.Database.Unbound())
        {
            db.Tenants.AddRange(Enumerable.Range(1, 120).Select(number => new Tenant { Id = Ids.New(), Name = $"Shop {number:000}", NormalizedName = $"SHOP{number:000}", Slug = $"shop-{number:000}" }));
            await db.SaveChangesAsync();
        }
        Assert.Contains("Shop 050", await vikram.Browser.ReadAsync("/operator"));
        Assert.Contains("Shop 051", await vikram.Browser.ReadAsync("/operator?page=2"));
        var last = await vikram.Browser.ReadAsync("/operator?page=3");
        Assert.Contains("Shop 120", last);
        Assert.DoesNotContain("Next page", last);
        Assert.Contains(IndianNumber.Format(120, 0, 0), last);
    }

    [Theory, Engines]
    public async Task Health_TellsHowTheInstallationIs(DatabaseEngine engine)
    {
        await using var app = await TestApp.CreateAsync(engine);
        var vikram = await OperatorVisitor.SignedInAsync(app);
        var page = await vikram.Browser.ReadAsync("/operator/health");
        foreach (var words in (string[])["Well", engine is DatabaseEngine.Sqlite ? "SQLite" : "PostgreSQL", "Messages kept in the outbox", "Version"])
            Assert.Contains(words, page);
    }
}
