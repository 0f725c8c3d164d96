using ErpWeb.Shared.Data;
using ErpWeb.Shared.Data.Outbox;
using ErpWeb.Shared.Data.Providers;
using ErpWeb.Shared.Events;
using ErpWeb.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Hosting;

namespace ErpWeb.Tests.Shared.Events;

/// <summary>Two service providers on one database stand for two nodes.</summary>
public sealed class NodeFanOutTests
{
    private static readonly Guid Tenant = Guid.Parse("0197aaaa-0000-7000-8000-00000000000a");
    private static readonly NodeIdentity Other = new(Guid.NewGuid());

    [Theory, Engines]
    public async Task Message_ReachesTheTenantsScreensOfTheOtherNode_Once(DatabaseEngine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        await using var other = OtherNode(database);
        var (ear, stranger) = (new Ear(), new Ear());
        using var listening = other.Get<TenantEventHub>().Subscribe(Tenant, ear.HearAsync);
        using var strange = other.Get<TenantEventHub>().Subscribe(Guid.NewGuid(), stranger.HearAsync);

        var first = await WriteAsync(database);
        await LookAsync(other);
        Assert.Equal(first, (await ear.NextAsync()).Id);
        await LookAsync(other);
        var second = await WriteAsync(database);
        await LookAsync(other);

        Assert.Equal(second, (await ear.NextAsync()).Id);
        Assert.Empty(ear.Heard);
        Assert.Empty(stranger.Heard);
    }

    [Theory, Engines]
    public async Task OwnMessage_IsNotTold(DatabaseEngine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        await using var self = new TestScope(database, Tenant);
        var ear = new Ear();
        using var listening = self.Get<TenantEventHub>().Subscribe(Tenant, ear.HearAsync);
        await WriteAsync(database);
        var theirs = await WriteAsync(database, node: Other.Id);

        await LookAsync(self);

        Assert.Equal(theirs, (await ear.NextAsync()).Id);
        Assert.Empty(ear.Heard);
    }

    [Theory, Engines]
    public async Task Message_CommittedAfterALaterOne_IsStillTold(DatabaseEngine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        await using var other = OtherNode(database);
        var ear = new Ear();
        using var listening = other.Get<TenantEventHub>().Subscribe(Tenant, ear.HearAsync);
        var started = database.Clock.GetUtcNow().UtcDateTime;
        database.Clock.Advance(TimeSpan.FromSeconds(5));
        var quick = await WriteAsync(database);
        await LookAsync(other);
        Assert.Equal(quick, (await ear.NextAsync()).Id);

        var slow = await WriteAsync(database, createdAtUtc: started);
        database.Clock.Advance(TimeSpan.FromSeconds(1));
        await LookAsync(other);

        Assert.Equal(slow, (await ear.NextAsync()).Id);
        Assert.Empty(ear.Heard);
    }

    [Theory, Engines]
    public async Task MessageOfAnHour_IsTold_WhenTheDatabaseWasAwayThatLong(DatabaseEngine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        await using var other = OtherNode(database);
        var ear = new Ear();
        using var listening = other.Get<TenantEventHub>().Subscribe(Tenant, ear.HearAsync);
        await LookAsync(other);
        var missed = await WriteAsync(database);

        database.Clock.Advance(TimeSpan.FromHours(1));
        await LookAsync(other);

        Assert.Equal(missed, (await ear.NextAsync()).Id);
    }

    [Theory, Engines]
    public async Task OldMessages_AreRemovedAfterADay(DatabaseEngine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        await using var other = OtherNode(database);
        await WriteAsync(database);
        database.Clock.Advance(TimeSpan.FromHours(23));
        var young = await WriteAsync(database);
        await LookAsync(other);
        await using var db = database.Unbound();
        Assert.Equal(2, await db.Outbox.CountAsync());

        database.Clock.Advance(TimeSpan.FromHours(2));
        await LookAsync(other);

        Assert.Equal([young], await db.Outbox.Select(message => message.EntityId).ToListAsync());
    }

    [Fact]
    public async Task RunningService_TellsWithinSeconds()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var other = OtherNode(database);
        var ear = new Ear();
        using var listening = other.Get<TenantEventHub>().Subscribe(Tenant, ear.HearAsync);
        var service = other.Get<IEnumerable<IHostedService>>().OfType<NodeFanOut>().Single();
        await service.StartAsync(default);

        var written = await WriteAsync(database);

        Assert.Equal(written, (await ear.NextAsync()).Id);
        await service.StopAsync(default);
    }

    private static TestScope OtherNode(TestDatabase database) => new(database, Tenant, services => services.AddSingleton(Other));

    private static Task LookAsync(TestScope node) => node.Get<IEnumerable<IHostedService>>().OfType<NodeFanOut>().Single().ReadAsync(default);

    /// <summary>Writes a message of this node, as a posting does, and returns what it is about.</summary>
    private static async Task<Guid> WriteAsync(TestDatabase database, Guid? node = null, DateTime? createdAtUtc = null)
    {
        await using var db = database.For(Tenant);
        var message = OutboxMessage.For(db, "invoice", Ids.New());
        message.NodeId = node ?? message.NodeId;
        message.CreatedAtUtc = createdAtUtc ?? message.CreatedAtUtc;
        db.Add(message);
        await db.SaveChangesAsync();
        return message.EntityId;
    }
}
