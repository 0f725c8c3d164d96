using System.Data.Common;
using System.Reflection;
using ErpWeb.Shared.Data;
using ErpWeb.Shared.Data.Providers;
using ErpWeb.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace ErpWeb.Tests.Shared.Data;

/// <summary>Posted rows stay as they are, whoever asks: the database itself refuses.</summary>
public sealed class AppendOnlyTests
{
    private static readonly Guid Tenant = Guid.Parse("0197aaaa-0000-7000-8000-00000000000a");

    [Theory, Engines]
    public async Task PostedRow_CannotBeChangedOrDeleted(DatabaseEngine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        await SampleRows.SaveAllAsync(database, Tenant);
        await using var app = await database.OpenAsync().AsTenantAsync(Tenant);
        await using var owner = await database.OpenAsOwnerAsync().AsTenantAsync(Tenant);
        foreach (var (type, changeable) in PostedTypes(database))
        {
            foreach (var connection in (DbConnection[])[app, owner])
            {
                foreach (var column in type.GetProperties().Where(property => !changeable.Contains(property.Name)).Select(property => property.GetColumnName()))
                    await RefusedAsync(connection, $"update \"{type.GetTableName()}\" set \"{column}\" = \"{column}\"");
                await RefusedAsync(connection, $"delete from \"{type.GetTableName()}\"");
            }
        }
    }

    [Theory, Engines]
    public async Task ColumnsOfTheCancellation_MayBeSet(DatabaseEngine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        await SampleRows.SaveAllAsync(database, Tenant);
        await using var app = await database.OpenAsync().AsTenantAsync(Tenant);
        var changed = 0;
        foreach (var (type, changeable) in PostedTypes(database))
        {
            foreach (var column in changeable)
                changed += await app.ExecuteAsync($"update \"{type.GetTableName()}\" set \"{column}\" = \"{column}\"");
        }

        Assert.True(changed >= 7, $"Only {changed} columns were set.");
    }

    [Theory, Engines(DatabaseEngine.Postgres)]
    public async Task PostedTable_CannotBeEmptied(DatabaseEngine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        await using var owner = await database.OpenAsOwnerAsync();
        foreach (var (type, _) in PostedTypes(database))
            await RefusedAsync(owner, $"truncate \"{type.GetTableName()}\" cascade");
    }

    [Theory, Engines(DatabaseEngine.Sqlite)]
    public async Task PostedRow_CannotBeReplaced(DatabaseEngine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        await SampleRows.SaveAllAsync(database, Tenant);
        await using var db = database.For(Tenant);
        await db.Database.OpenConnectionAsync();
        foreach (var (type, _) in PostedTypes(database))
            await RefusedAsync(db.Database.GetDbConnection(), $"insert or replace into \"{type.GetTableName()}\" select * from \"{type.GetTableName()}\"");
    }

    private static List<(IEntityType Type, IReadOnlyList<string> Changeable)> PostedTypes(TestDatabase database)
    {
        using var db = database.Unbound();
        var posted = SampleRows.Types(db)
            .Select(type => (type, type.ClrType.GetCustomAttribute<AppendOnlyAttribute>()?.Changeable!))
            .Where(posted => posted.Item2 is not null)
            .ToList();
        Assert.True(posted.Count >= 10, "Documents, journals, stock moves and the edit log are posted for good.");
        return posted;
    }

    private static async Task RefusedAsync(DbConnection connection, string sql)
    {
        var fault = await Record.ExceptionAsync(() => connection.ExecuteAsync(sql));
        Assert.True(fault is DbException { Message: var message } && message.Contains("posted rows are never", StringComparison.Ordinal), $"{sql}: {fault?.Message ?? "was done"}");
    }
}
