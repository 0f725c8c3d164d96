using ErpWeb.Shared.Data;
using ErpWeb.Shared.Data.EditLog;
using ErpWeb.Shared.Data.Providers;
using ErpWeb.Shared.Events;
using ErpWeb.Shared.Ui.Presence;
using ErpWeb.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Tests.Scenarios;

/// <summary>User A and user B, for every entity: nothing that A has is read, counted, changed, deleted or heard of by B.</summary>
public sealed class S0_41_IsolationScenario
{
    [Theory, Engines]
    public async Task NoEntityOfA_IsSeenOrTouchedByB(DatabaseEngine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        var (a, b) = await TestTenants.TwoAsync(database);
        await using (var db = database.For(a.Id))
        {
            foreach (var type in SampleRows.Types(db))
                if (typeof(TenantRow).IsAssignableFrom(type.ClrType) && type.ClrType.Namespace != typeof(EditLogEntry).Namespace || !await SampleRows.Set(db, type).AnyAsync())
                    db.Add(SampleRows.Make(type, a.Id));
            await db.SaveChangesAsync();
        }

        await using var mine = database.For(a.Id);
        await using var theirs = database.For(b.Id);
        foreach (var type in SampleRows.Types(mine))
        {
            var rows = (await SampleRows.Set(mine, type).ToListAsync()).Cast<ITenantOwned>().ToList();
            Assert.True(rows.Count > 0, $"{type.ClrType.Name}: A has none to be kept from B.");
            Assert.All(rows, row => Assert.Equal(a.Id, row.TenantId));
            Assert.All((await SampleRows.Set(theirs, type).ToListAsync()).Cast<ITenantOwned>(), row => Assert.Equal(b.Id, row.TenantId));

            // A row of A in B's hands is refused before the database is asked.
            await using var thief = database.For(b.Id);
            thief.Remove(rows[0]);
            await Assert.ThrowsAnyAsync<InvalidOperationException>(() => thief.SaveChangesAsync());
        }
    }

    [Theory, Engines]
    public async Task NothingOfA_IsHeardOrSeenAsPresentByB(DatabaseEngine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        var (a, b) = await TestTenants.TwoAsync(database);
        await using var scope = new TestScope(database, a.Id);
        var (hub, board) = (scope.Get<TenantEventHub>(), scope.Get<PresenceBoard>());
        var heard = new List<EntityChanged>();
        using var spy = hub.Subscribe(b.Id, change => { heard.Add(change); return Task.CompletedTask; });
        var told = new TaskCompletionSource();
        using var own = hub.Subscribe(a.Id, change => { told.TrySetResult(); return Task.CompletedTask; });
        using var seat = board.Enter(a.Id, "party:1", new(Guid.NewGuid(), "Asha Patil"), (_, _) => { });

        await using (var db = await scope.OpenAsync())
        {
            db.Add(A.Party().Build());
            await db.SaveChangesAsync();
        }
        await told.Task.WaitAsync(TimeSpan.FromSeconds(10));

        Assert.Empty(heard);
        Assert.Empty(board.At(b.Id, "party:1"));
        Assert.Single(board.At(a.Id, "party:1"));
    }
}
