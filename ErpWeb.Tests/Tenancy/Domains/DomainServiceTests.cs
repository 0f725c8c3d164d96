using System.Net;
using System.Text;
using ErpWeb.Shared.Data.Hosting;
using ErpWeb.Shared.Data.Providers;
using ErpWeb.Tenancy.Contracts;
using ErpWeb.Tenancy.Domains;
using ErpWeb.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Tests.Tenancy.Domains;

/// <summary>A host name leads to the business that has shown it is its own, and to no other.</summary>
public sealed class DomainServiceTests
{
    private const string Host = "erp.acme.in";

    [Theory, Engines]
    public async Task Host_LeadsToTheBusiness_OnceTheDnsSaysSo(DatabaseEngine engine)
    {
        var dns = new Zone();
        await using var database = await TestDatabase.CreateAsync(engine);
        var (first, second) = await TestTenants.TwoAsync(database);
        await using var own = new TestScope(database, first.Id, services => services.AddSingleton<ITxtRecords>(dns));
        await using var theirs = new TestScope(database, second.Id, services => services.AddSingleton<ITxtRecords>(dns));
        var (domains, rival) = (own.Get<DomainService>(), theirs.Get<DomainService>());
        Assert.True((await domains.AddAsync("https://ERP.Acme.in/")).IsSuccess);
        Assert.True((await rival.AddAsync(Host)).IsSuccess);
        var (row, his) = (Assert.Single(await domains.ListAsync()), Assert.Single(await rival.ListAsync()));
        Assert.NotEqual(row.Token, his.Token);

        Assert.Equal(DomainRules.NoAnswer, (await domains.VerifyAsync(row.Id)).FirstError);
        dns.Texts = ["erpweb=" + his.Token + "x", "v=spf1"];
        Assert.Equal(DomainRules.NoRecord, (await domains.VerifyAsync(row.Id)).FirstError);
        Assert.Null(await own.Get<TenantDirectory>().FindByHostAsync(Host));
        dns.Texts = ["erpweb=" + row.Token];
        Assert.True((await domains.VerifyAsync(row.Id)).IsSuccess);
        Assert.Equal("_erpweb." + Host, dns.Asked);
        Assert.Equal(first.Id, (await own.Get<TenantDirectory>().FindByHostAsync("ERP.acme.in"))?.Id);

        dns.Texts = ["erpweb=" + his.Token];
        Assert.Equal(DomainRules.Taken, (await rival.VerifyAsync(his.Id)).FirstError);
        Assert.Equal(DomainRules.NotFound, (await rival.RemoveAsync(row.Id)).FirstError);
        Assert.True((await domains.RemoveAsync(row.Id)).IsSuccess);
        Assert.Null(await own.Get<TenantDirectory>().FindByHostAsync(Host));
        await using var db = database.For(first.Id);
        Assert.Equal(["Created", "Changed", "Deleted"], await db.EditLog.Where(entry => entry.EntityType == "Domain").OrderBy(entry => entry.Sequence).Select(entry => entry.Action).ToListAsync());
    }

    [Fact]
    public async Task Request_ToTheHost_ShowsTheBusinesss_OwnSignIn_AndAnotherHostShowsNobodys()
    {
        var dns = new Zone();
        await using var app = await TestApp.CreateAsync(configure: services => services.AddSingleton<ITxtRecords>(dns));
        var tenant = await app.SignUpAsync("Acme Traders");
        await using (var scope = app.Services.CreateAsyncScope())
        {
            scope.ServiceProvider.GetRequiredService<TenantContext>().Set(tenant.Id, TestTenant.Clerk, ErpWeb.Shared.Kernel.Access.Rights.All);
            var domains = scope.ServiceProvider.GetRequiredService<DomainService>();
            await domains.AddAsync(Host);
            var row = (await domains.ListAsync()).Single();
            dns.Texts = ["erpweb=" + row.Token];
            Assert.True((await domains.VerifyAsync(row.Id)).IsSuccess);
        }

        Assert.Contains("Acme Traders", await ReadAsync(app, Host, "/sign-in"));
        Assert.DoesNotContain("Acme Traders", await ReadAsync(app, "www.acme.in", "/sign-in"));
        Assert.Contains("two businesses", await ReadAsync(app, Host, "/t/somebody-else/sign-in"));
    }

    [Theory]
    [InlineData("localhost")]
    [InlineData("10.0.0.1")]
    [InlineData("-a.in")]
    [InlineData("a_b.in")]
    [InlineData("erp.example")]
    [InlineData("acme.erp.example")]
    [InlineData("")]
    public void Host_ThatIsNobodysToGive_IsRefused(string host) => Assert.NotNull(DomainRules.Check(DomainRules.Tidy(host), ["erp.example", ""]));

    [Fact]
    public void Question_AndAnswer_AreThoseOfTheDns()
    {
        var question = DnsQuestion.Write(0x1234, "_erpweb.acme.in");
        Assert.Equal("\u0007_erpweb\u0004acme\u0002in\0\0\u0010\0\u0001", Encoding.ASCII.GetString(question[12..]));

        byte[] answer = [0x12, 0x34, 0x81, 0x80, 0, 1, 0, 1, 0, 0, 0, 0, .. question[12..], 0xc0, 12, 0, 16, 0, 1, 0, 0, 0, 60, 0, 8, 3, (byte)'a', (byte)'b', (byte)'c', 3, (byte)'d', (byte)'e', (byte)'f'];
        Assert.Equal(["abcdef"], DnsQuestion.Read(0x1234, answer));
        Assert.Null(DnsQuestion.Read(0x1235, answer));
        for (var length = 0; length < answer.Length; length++)
            Assert.Null(DnsQuestion.Read(0x1234, answer.AsSpan(0, length)));
    }

    private static async Task<string> ReadAsync(TestApp app, string host, string path)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Host = host;
        request.Headers.Accept.ParseAdd("text/html");
        var answer = await app.CreateClient(new() { AllowAutoRedirect = false }).SendAsync(request);
        return WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
    }

    private sealed class Zone : ITxtRecords
    {
        public IReadOnlyList<string>? Texts { get; set; }

        public string Asked { get; private set; } = "";

        public Task<IReadOnlyList<string>> FindAsync(string name, CancellationToken ct)
        {
            Asked = name;
            return Texts is { } texts ? Task.FromResult(texts) : Task.FromException<IReadOnlyList<string>>(new IOException());
        }
    }
}
