using ErpWeb.Catalog.Items;
using ErpWeb.Shared.Data;
using ErpWeb.Shared.Data.Hosting;
using ErpWeb.Shared.Data.Providers;
using ErpWeb.Shared.Kernel.Access;
using ErpWeb.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Tests.Shared.Data;

/// <summary>Tries each way across to another tenant on every tenant-owned type.</summary>
public sealed class TenantIsolationTests
{
    private static readonly Guid Mine = Guid.Parse("0197aaaa-0000-7000-8000-00000000000a");
    private static readonly Guid Theirs = Guid.Parse("0197aaaa-0000-7000-8000-00000000000b");

    [Theory, Engines]
    public async Task Reads_SeeOwnRowsOnly(DatabaseEngine engine)
    {
        await using var database = await TwoTenantsWithEverythingAsync(engine);
        await using var db = database.For(Mine);
        foreach (var type in SampleRows.Types(db))
        {
            var rows = SampleRows.Set(db, type);
            Assert.All(await rows.ToListAsync(), row => Assert.Equal(Mine, row.TenantId));
            Assert.NotEqual(0, await rows.CountAsync());
            Assert.False(await rows.AnyAsync(row => row.TenantId == Theirs), type.Name);
            Assert.Null(await db.FindAsync(type.ClrType, SampleRows.Key(type, SampleRows.Make(type, Theirs))));
        }
    }

    [Theory, Engines]
    public async Task BulkStatements_TouchOwnRowsOnly(DatabaseEngine engine)
    {
        await using var database = await TwoTenantsWithEverythingAsync(engine);
        await using var db = database.For(Mine);
        foreach (var type in SampleRows.Types(db))
        {
            var theirs = SampleRows.Set(db, type).Where(row => row.TenantId == Theirs);
            if (typeof(IUnlogged).IsAssignableFrom(type.ClrType))
            {
                Assert.Equal(0, await theirs.ExecuteUpdateAsync(set => set.SetProperty(row => row.TenantId, Mine)));
                Assert.Equal(0, await theirs.ExecuteDeleteAsync());
            }
            else
            {
                await Assert.ThrowsAsync<NotSupportedException>(() => theirs.ExecuteUpdateAsync(set => set.SetProperty(row => row.TenantId, Mine)));
                await Assert.ThrowsAsync<NotSupportedException>(() => theirs.ExecuteDeleteAsync());
            }
        }
    }

    [Theory, Engines]
    public async Task ForgedRows_AreRefused(DatabaseEngine engine)
    {
        await using var database = await TwoTenantsWithEverythingAsync(engine);
        await using var types = database.For(Mine);
        foreach (var type in SampleRows.Types(types))
        {
            await RefusedAsync("their row", EntityState.Modified, SampleRows.Make(type, Theirs));
            await RefusedAsync("their row", EntityState.Deleted, SampleRows.Make(type, Theirs));
            await RefusedAsync("a new row of theirs", EntityState.Added, SampleRows.Make(type, Theirs, number: 2));
            if (typeof(TenantRow).IsAssignableFrom(type.ClrType))
            {
                await RefusedAsync("their id under my name", EntityState.Modified, WithMyName(SampleRows.Make(type, Theirs)));
                await RefusedAsync("their id under my name", EntityState.Deleted, WithMyName(SampleRows.Make(type, Theirs)));
            }

            async Task RefusedAsync(string what, EntityState state, ITenantOwned row)
            {
                await using var db = database.For(Mine);
                db.Entry(row).State = state;
                var fault = await Record.ExceptionAsync(() => db.SaveChangesAsync());
                Assert.True(fault is InvalidOperationException or DbUpdateException, $"{type.ClrType.Name}: {what}, {state}: {fault?.Message ?? "saved"}");
            }
        }
        await using var theirs = database.For(Theirs);
        foreach (var type in SampleRows.Types(theirs))
            Assert.NotEqual(0, await SampleRows.Set(theirs, type).CountAsync());
    }

    [Theory, Engines]
    public async Task OwnRow_CannotBeGivenAway(DatabaseEngine engine)
    {
        await using var database = await TwoTenantsWithEverythingAsync(engine);
        await using var db = database.For(Mine);
        var item = await db.Items.FirstAsync();

        item.TenantId = Theirs;

        await Assert.ThrowsAnyAsync<InvalidOperationException>(() => db.SaveChangesAsync());
    }

    [Theory, Engines]
    public async Task Reference_CannotCrossToAnotherTenant(DatabaseEngine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        var (first, second) = await TestTenants.TwoAsync(database);
        var theirs = await second.AddAsync(An.Item());
        await using var db = database.For(first.Id);
        db.Add(new ItemTaxRate { Id = Ids.New(), ItemId = theirs.Id, From = new(2026, 4, 1), TaxRateId = first.Taxed(5).Id });

        await Assert.ThrowsAsync<DbUpdateException>(() => db.SaveChangesAsync());
    }

    [Theory, Engines]
    public async Task UnboundContext_ReadsAndWritesNothing(DatabaseEngine engine)
    {
        await using var database = await TwoTenantsWithEverythingAsync(engine);
        await using var db = database.Unbound();
        foreach (var type in SampleRows.Types(db))
        {
            Assert.Empty(await SampleRows.Set(db, type).ToListAsync());
            foreach (var state in (EntityState[])[EntityState.Added, EntityState.Modified, EntityState.Deleted])
            {
                db.Entry(SampleRows.Make(type, Mine, number: 2)).State = state;
                await Assert.ThrowsAsync<InvalidOperationException>(() => db.SaveChangesAsync());
                db.ChangeTracker.Clear();
            }
        }
    }

    [Theory, Engines]
    public async Task PooledContexts_NeverShowAnotherTenantsRows(DatabaseEngine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        var (first, second) = await TestTenants.TwoAsync(database);
        await first.AddAsync(An.Item().Named(first.Name));
        await second.AddAsync(An.Item().Named(second.Name));

        await Parallel.ForAsync(0, 1000, new ParallelOptions { MaxDegreeOfParallelism = 16 }, async (turn, ct) =>
        {
            var tenant = turn % 2 == 0 ? first : second;
            await using var scope = new TestScope(database, tenant.Id);
            await using var db = await scope.OpenAsync();
            Assert.Equal([tenant.Name], await db.Items.Select(item => item.Name).ToListAsync(ct));
        });
    }

    [Fact]
    public async Task PooledContext_ForgetsItsTenant()
    {
        await using var database = await TestDatabase.CreateAsync();
        var pool = database.Services.GetRequiredService<ErpDbContextPool>();
        ErpDbContext rented;
        await using (rented = await pool.RentAsync())
            rented.Bind(Mine, TestTenant.Clerk);

        await using var again = await pool.RentAsync();

        Assert.Same(rented, again);
        Assert.Equal((Guid.Empty, Actor.Nobody), (again.TenantId, again.Actor));
    }

    [Fact]
    public async Task Tenant_CannotBeExchanged()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var db = database.For(Mine);
        Assert.Throws<InvalidOperationException>(() => db.Bind(Theirs, TestTenant.Clerk));

        await using var scope = new TestScope(database, Mine);
        Assert.Throws<InvalidOperationException>(() => scope.Get<TenantContext>().Set(Theirs, TestTenant.Clerk, Rights.All));
    }

    [Fact]
    public async Task ScopeWithoutTenant_OpensNoContext()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var scope = database.Services.CreateAsyncScope();

        await Assert.ThrowsAsync<InvalidOperationException>(async () => await scope.ServiceProvider.GetRequiredService<TenantDb>().OpenAsync(Permissions.Member));
    }

    private static async Task<TestDatabase> TwoTenantsWithEverythingAsync(DatabaseEngine engine)
    {
        var database = await TestDatabase.CreateAsync(engine);
        await SampleRows.SaveAllAsync(database, Mine);
        await SampleRows.SaveAllAsync(database, Theirs);
        return database;
    }

    private static ITenantOwned WithMyName(ITenantOwned row)
    {
        row.TenantId = Mine;
        return row;
    }
}
