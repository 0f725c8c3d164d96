using ErpWeb.Shared.Data.Providers;
using ErpWeb.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace ErpWeb.Tests.Shared.Data;

/// <summary>The wall inside PostgreSQL, with none of our code in front of it.</summary>
public sealed class RowSecurityTests
{
    private static readonly Guid Mine = Guid.Parse("0197aaaa-0000-7000-8000-00000000000a");
    private static readonly Guid Theirs = Guid.Parse("0197aaaa-0000-7000-8000-00000000000b");

    [Theory, Engines(DatabaseEngine.Postgres)]
    public async Task Application_IsNoRoleThatMayLookPastTheWall(DatabaseEngine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        await using var app = await database.OpenAsync();

        Assert.Equal(1, await app.CountAsync("select count(*) from pg_roles where rolname = current_user and not rolsuper and not rolbypassrls and not rolcreaterole"));
        Assert.Equal(0, await app.CountAsync("select count(*) from pg_tables where schemaname = 'public' and tableowner = current_user"));
        Assert.Equal(0, await app.CountAsync("select count(*) from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace and has_table_privilege(oid, 'truncate, trigger, references')"));
    }

    [Theory, Engines(DatabaseEngine.Postgres)]
    public async Task EveryTenantTable_HasForcedRowSecurity(DatabaseEngine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        await using var app = await database.OpenAsync();
        foreach (var table in Tables(database))
            Assert.True(1 == await app.CountAsync($"select count(*) from pg_class where relname = '{table}' and relrowsecurity and relforcerowsecurity"), table);
    }

    [Theory, Engines(DatabaseEngine.Postgres)]
    public async Task Session_SeesTheRowsOfItsTenantOnly(DatabaseEngine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        await SampleRows.SaveAllAsync(database, Mine);
        await SampleRows.SaveAllAsync(database, Theirs);
        await using var nobody = await database.OpenAsync();
        await using var app = await database.OpenAsync().AsTenantAsync(Mine);
        await using var owner = await database.OpenAsOwnerAsync();
        foreach (var table in Tables(database))
        {
            Assert.Equal(0, await nobody.CountAsync($"select count(*) from \"{table}\""));
            Assert.Equal(0, await owner.CountAsync($"select count(*) from \"{table}\""));
            Assert.NotEqual(0, await app.CountAsync($"select count(*) from \"{table}\""));
            Assert.Equal(0, await app.CountAsync($"select count(*) from \"{table}\" where \"TenantId\" <> '{Mine}'"));
        }
    }

    [Theory, Engines(DatabaseEngine.Postgres)]
    public async Task Session_CannotWriteForAnotherTenant(DatabaseEngine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        await SampleRows.SaveAllAsync(database, Mine);
        await using var app = await database.OpenAsync().AsTenantAsync(Mine);
        await using var db = database.For(Mine);
        foreach (var type in SampleRows.Types(db))
        {
            var columns = type.GetProperties().Select(property => $"\"{property.GetColumnName()}\"").ToList();
            var forged = columns.Select(column => column == "\"TenantId\"" ? $"'{Theirs}'::uuid" : column);
            var copy = $"insert into \"{type.GetTableName()}\" ({string.Join(',', columns)}) select {string.Join(',', forged)} from \"{type.GetTableName()}\"";

            var fault = await Assert.ThrowsAsync<PostgresException>(() => app.ExecuteAsync(copy));
            Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, fault.SqlState);
        }
    }

    [Theory, Engines(DatabaseEngine.Postgres)]
    public async Task ConnectionFromThePool_HasForgottenItsTenant(DatabaseEngine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        database.Options.ConnectionString += ";Maximum Pool Size=1";
        await SampleRows.SaveAllAsync(database, Mine);
        await using (var db = database.For(Mine))
            Assert.NotEqual(0, await db.Items.CountAsync());

        await using var next = await database.OpenAsync();

        Assert.Equal(0, await next.CountAsync("select count(*) from \"Items\""));
    }

    private static List<string> Tables(TestDatabase database)
    {
        using var db = database.Unbound();
        return [.. SampleRows.Types(db).Select(type => type.GetTableName()!).Distinct()];
    }
}
