using ErpWeb.Shared.Data;
using ErpWeb.Shared.Data.Providers;
using ErpWeb.Shared.Mail;
using ErpWeb.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;

namespace ErpWeb.Tests.Shared.Mail;

/// <summary>A mail leaves with the transaction that wrote it, once, whichever node is quicker and whichever dies.</summary>
public sealed class MailRoundsTests
{
    [Theory, Engines]
    public async Task Mail_LeavesOnce_WithItsFile_ThoughTwoNodesLook(DatabaseEngine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        await using var server = new MailServer();
        var tenant = await TestTenants.OneAsync(database);
        await using TestScope one = Node(database, tenant, server), two = Node(database, tenant, server);
        var id = await QueueAsync(one);
        Assert.DoesNotContain("Dear Kiran", (await RowAsync(database, id)).Sealed);

        var tried = await Task.WhenAll(Task.Run(() => one.Get<MailRounds>().DeliverAsync(default)), Task.Run(() => two.Get<MailRounds>().DeliverAsync(default)));

        Assert.Equal(1, tried.Sum());
        var mail = await server.NextAsync();
        Assert.Contains("Dear Kiran", mail);
        Assert.Contains("INV-26-27-0001.pdf", mail);
        Assert.Contains($"<{id:N}@example.com>", mail);
        var row = await RowAsync(database, id);
        Assert.NotNull(row.SentAtUtc);
        Assert.Empty(row.Sealed);
        Assert.Equal(0, await two.Get<MailRounds>().DeliverAsync(default));
    }

    [Theory, Engines]
    public async Task Mail_OfARolledBackTransaction_NeverLeaves(DatabaseEngine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        await using var server = new MailServer();
        var tenant = await TestTenants.OneAsync(database);
        await using var node = Node(database, tenant, server);
        await QueueAsync(node);
        Assert.Equal(1, await node.Get<MailRounds>().DeliverAsync(default));
        await using (var db = await node.OpenAsync())
        {
            await using var write = await db.BeginWriteAsync();
            node.Get<MailQueue>().Add(db, Ids.New(), A("kiran@example.com"), "/");
            await db.SaveChangesAsync();
        }

        Assert.Equal(0, await node.Get<MailRounds>().DeliverAsync(default));
    }

    [Fact]
    public async Task Mail_OfANodeThatDied_IsTakenOver_AfterItsLease()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var server = new MailServer();
        var tenant = await TestTenants.OneAsync(database);
        await using var node = Node(database, tenant, server);
        var id = await QueueAsync(node);
        await using (var db = database.Unbound())
        {
            var until = database.Clock.GetUtcNow().UtcDateTime.AddMinutes(5);
            await db.QueuedMails.Where(row => row.Id == id).ExecuteUpdateAsync(set => set.SetProperty(row => row.Attempts, 1).SetProperty(row => row.NextTryAtUtc, until));
        }

        Assert.Equal(0, await node.Get<MailRounds>().DeliverAsync(default));
        database.Clock.Advance(TimeSpan.FromMinutes(6));
        Assert.Equal(1, await node.Get<MailRounds>().DeliverAsync(default));
    }

    [Theory, Engines]
    public async Task Mail_ThatNobodyTakes_IsGivenUp_AndRingsTheBellOfItsBusinessAlone(DatabaseEngine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        await using var server = new MailServer(refusals: 100);
        var (mine, other) = await TestTenants.TwoAsync(database);
        await using TestScope node = Node(database, mine, server), neighbour = Node(database, other, server);
        await QueueAsync(node);

        Assert.Equal(6, await node.Get<MailRounds>().DeliverAsync(default));

        Assert.Contains(await AlertsAsync(node), text => text.Contains("kiran@example.com"));
        Assert.DoesNotContain(await AlertsAsync(neighbour), text => text.Contains("kiran@example.com"));
    }

    private static TestScope Node(TestDatabase database, TestTenant tenant, MailServer server) => new(database, tenant.Id, services =>
        services.Configure<SmtpSettings>(new ConfigurationBuilder().AddInMemoryCollection(server.Settings!).Build().GetSection("Smtp")));

    private static ErpWeb.Shared.Mail.Mail A(string to) => new(to, "Invoice INV/26-27/0001", "Dear Kiran, here it is.") { Files = [new("INV-26-27-0001.pdf", "application/pdf", "%PDF-1.7"u8.ToArray())] };

    private static async Task<Guid> QueueAsync(TestScope node)
    {
        var id = Ids.New();
        await using var db = await node.OpenAsync();
        node.Get<MailQueue>().Add(db, id, A("kiran@example.com"), "/billing/invoices");
        await db.SaveChangesAsync();
        return id;
    }

    private static async Task<QueuedMail> RowAsync(TestDatabase database, Guid id)
    {
        await using var db = database.Unbound();
        return await db.QueuedMails.AsNoTracking().SingleAsync(row => row.Id == id);
    }

    private static async Task<IReadOnlyList<string>> AlertsAsync(TestScope node)
    {
        await using var db = await node.OpenAsync();
        return [.. (await new ErpWeb.Alerts.Sources.FailedMailAlerts().FindAsync(db, new(2026, 11, 21), default)).Select(alert => alert.Text.ToString())];
    }
}
