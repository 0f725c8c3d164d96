using System.Text.Json;
using ErpWeb.Catalog.Items;
using ErpWeb.Shared.Data;
using ErpWeb.Shared.Data.EditLog;
using ErpWeb.Shared.Data.Posting;
using ErpWeb.Shared.Data.Providers;
using ErpWeb.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Tests.Shared.Data.EditLog;

public sealed class EditLogTests
{
    private static readonly Guid Tenant = Guid.Parse("0197aaaa-0000-7000-8000-00000000000a");

    [Theory, Engines]
    public async Task Life_OfAMaster_IsLoggedWithOldAndNewValues(DatabaseEngine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        var item = An.Item().Named("Tawa").Price(450.50m).Build();
        await database.SaveAsync(Tenant, item);
        await ChangeAsync(database, item.Id, row => (row.Name, row.SalePrice) = ("Iron tawa", 475));
        await using (var db = database.For(Tenant))
        {
            db.Remove(await db.Items.SingleAsync());
            await db.SaveChangesAsync();
        }

        var log = await ReadAsync(database);

        Assert.Equal(["Created", "Changed", "Deleted"], log.Select(entry => entry.Action));
        Assert.All(log, entry => Assert.Equal((nameof(Item), item.Id), (entry.EntityType, entry.EntityId)));
        Assert.All(log, entry => Assert.Equal((TestTenant.Clerk.UserId, "Meena", "test"), (entry.ActorId, entry.ActorName, entry.Origin)));
        Assert.All(log, entry => Assert.Equal(database.Clock.GetUtcNow().UtcDateTime, DateTime.SpecifyKind(entry.AtUtc, DateTimeKind.Utc)));
        Assert.Equal("""{"new":"Tawa"}""", Changed(log[0], "Name"));
        Assert.Equal("""{"old":"Tawa","new":"Iron tawa"}""", Changed(log[1], "Name"));
        Assert.Equal(["Name", "SalePrice"], JsonDocument.Parse(log[1].Changes).RootElement.EnumerateObject().Select(change => change.Name));
        Assert.Equal("""{"old":"Iron tawa"}""", Changed(log[2], "Name"));
    }

    [Theory, Engines]
    public async Task EveryLoggedType_HasItsEntry(DatabaseEngine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        await SampleRows.SaveAllAsync(database, Tenant);
        await using var db = database.For(Tenant);
        var logged = SampleRows.Types(db).Where(type => !typeof(IUnlogged).IsAssignableFrom(type.ClrType)).Select(type => type.ClrType.Name);

        Assert.Equal(logged.Order(), (await ReadAsync(database)).Select(entry => entry.EntityType).Order());
        Assert.True((await EditLogVerifier.VerifyAsync(db)).IsIntact);
    }

    [Theory, Engines]
    public async Task WritersAtOnce_KeepOneChain(DatabaseEngine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        await Parallel.ForAsync(0, 8, async (_, _) =>
        {
            for (var turn = 0; turn < 15; turn++)
                await database.SaveAsync(Tenant, An.Item().Build());
        });
        await using var db = database.For(Tenant);

        Assert.Equal(new EditLogVerdict(120, null), await EditLogVerifier.VerifyAsync(db));
    }

    [Theory, Engines]
    public async Task Tenants_HaveChainsOfTheirOwn(DatabaseEngine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        var other = Guid.NewGuid();
        await database.SaveAsync(Tenant, An.Item().Build());
        await database.SaveAsync(other, An.Item().Build(), An.Item().Build());
        await using var mine = database.For(Tenant);
        await using var theirs = database.For(other);

        Assert.Equal(new EditLogVerdict(1, null), await EditLogVerifier.VerifyAsync(mine));
        Assert.Equal(new EditLogVerdict(2, null), await EditLogVerifier.VerifyAsync(theirs));
    }

    [Theory, Engines]
    public async Task FailedSave_MovesNothing_AndMayBeRepeated(DatabaseEngine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        await database.SaveAsync(Tenant, An.Item().Code("A").Build());
        await using var db = database.For(Tenant);
        var second = An.Item().Code("A").Build();
        db.Add(second);

        await Assert.ThrowsAsync<DbUpdateException>(() => db.SaveChangesAsync());
        second.Code = "B";
        await db.SaveChangesAsync();

        Assert.Equal(new EditLogVerdict(2, null), await EditLogVerifier.VerifyAsync(db));
    }

    [Theory, Engines]
    public async Task FailedSave_InsideATransactionThatGoesOn_MovesNothing(DatabaseEngine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        await database.SaveAsync(Tenant, An.Item().Code("A").Build());
        await using var db = database.For(Tenant);
        await using (var write = await db.BeginWriteAsync())
        {
            db.Add(An.Item().Code("B").Build());
            await db.SaveChangesAsync();
            db.Add(An.Item().Code("A").Build());
            await Assert.ThrowsAsync<DbUpdateException>(() => db.SaveChangesAsync());
            await write.CommitAsync();
        }

        Assert.Equal(["A", "B"], await db.Items.AsNoTracking().Select(item => item.Code).Order().ToListAsync());
        Assert.Equal(new EditLogVerdict(2, null), await EditLogVerifier.VerifyAsync(db));
    }

    [Theory, Engines]
    public async Task StaleSave_IsRefused_AndNotLogged(DatabaseEngine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        var item = An.Item().Build();
        await database.SaveAsync(Tenant, item);
        await using var slow = database.For(Tenant);
        var stale = await slow.Items.SingleAsync();
        await ChangeAsync(database, item.Id, row => row.SalePrice = 120);

        stale.SalePrice = 130;
        await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => slow.SaveChangesAsync());

        await using var db = database.For(Tenant);
        Assert.Equal(120, (await db.Items.SingleAsync()).SalePrice);
        Assert.Equal(new EditLogVerdict(2, null), await EditLogVerifier.VerifyAsync(db));
    }

    [Fact]
    public async Task PostedDocument_IsLoggedByItsBatch()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var db = database.For(Tenant);
        await using (var write = await db.BeginWriteAsync())
        {
            await new PostingBatch(db).WriteAsync(LoggedChange.Posted("Invoice", Tenant, new { Total = 118m }), default);
            await write.CommitAsync();
        }

        var entry = Assert.Single(await ReadAsync(database));

        Assert.Equal(("Posted", "Invoice", """{"Total":118}"""), (entry.Action, entry.EntityType, entry.Changes));
    }

    [Fact]
    public async Task NoPath_SavesAMasterUnlogged()
    {
        await using var database = await TestDatabase.CreateAsync();
        await database.SaveAsync(Tenant, An.Item().Build());
        await using var db = database.For(Tenant);

        await Assert.ThrowsAsync<NotSupportedException>(() => db.Items.ExecuteUpdateAsync(set => set.SetProperty(item => item.SalePrice, 1)));
        await Assert.ThrowsAsync<NotSupportedException>(() => db.Items.Where(item => item.Name == "x").ExecuteDeleteAsync());
        Assert.Throws<ArgumentException>(() => new PostingBatch(db).Add(An.Item().Build()));
        db.Add(An.Item().Build());
        Assert.Throws<InvalidOperationException>(() => db.SaveChanges());
    }

    [Fact]
    public async Task Log_IsNotWrittenByHand()
    {
        await using var database = await TestDatabase.CreateAsync();
        await database.SaveAsync(Tenant, An.Item().Build());
        await using var db = database.For(Tenant);
        var entry = await db.EditLog.SingleAsync();

        entry.ActorName = "Nobody";
        await Assert.ThrowsAsync<DbUpdateException>(() => db.SaveChangesAsync());
    }

    private static async Task ChangeAsync(TestDatabase database, Guid itemId, Action<Item> change)
    {
        await using var db = database.For(Tenant);
        change(await db.Items.SingleAsync(item => item.Id == itemId));
        await db.SaveChangesAsync();
    }

    private static async Task<List<EditLogEntry>> ReadAsync(TestDatabase database)
    {
        await using var db = database.For(Tenant);
        return await db.EditLog.AsNoTracking().OrderBy(entry => entry.Sequence).ToListAsync();
    }

    private static string Changed(EditLogEntry entry, string property) => JsonDocument.Parse(entry.Changes).RootElement.GetProperty(property).GetRawText();
}
