using System.Data.Common;
using System.Security.Cryptography;
using System.Text;
using ErpWeb.Shared.Data.Providers;
using ErpWeb.Shared.Data.Walls;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;

namespace ErpWeb.Shared.Data.Hosting;

/// <summary>Brings the database to the model of this version: migrations by the owner, then the walls.</summary>
public static class DatabaseSetup
{
    /// <param name="options">Which database.</param>
    /// <param name="tell">Hears what is being done, when it takes a moment.</param>
    public static async Task ApplyAsync(DatabaseOptions options, Action<string>? tell = null, CancellationToken ct = default)
    {
        await using var db = DatabaseEngines.Create(options.Engine, options.OwnerConnectionString);
        var isNew = !(await db.Database.GetAppliedMigrationsAsync(ct)).Any();
        if ((await db.Database.GetPendingMigrationsAsync(ct)).Any())
        {
            tell?.Invoke(isNew ? "Creating the database..." : "Upgrading the database...");
            await db.Database.MigrateAsync(ct);
        }
        await db.Database.OpenConnectionAsync(ct);
        if (options.Engine is DatabaseEngine.Sqlite)
            await ExecuteAsync(db, "pragma journal_mode=wal", ct);
        await RaiseWallsAsync(db, options, ct);
    }

    // The walls and the note of which walls they are commit together: a start that is interrupted is caught up by the next
    // one. The migration belongs to the note, because on SQLite one that rebuilds a table loses its triggers.
    private static async Task RaiseWallsAsync(ErpDbContext db, DatabaseOptions options, CancellationToken ct)
    {
        var script = DatabaseWalls.Script(db.Model, options.Engine, ApplicationRole(options));
        var fingerprint = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', [db.Database.GetMigrations().Last(), .. script]))));

        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        if (options.Engine is DatabaseEngine.Postgres)
            await ExecuteAsync(db, "select pg_advisory_xact_lock(20261121)", ct);
        await ExecuteAsync(db, options.Engine is DatabaseEngine.SqlServer
            ? "if object_id('_walls') is null create table _walls (fingerprint char(64) not null)"
            : "create table if not exists _walls (fingerprint char(64) not null)", ct);
        if (await ExecuteAsync(db, $"select count(*) from _walls where fingerprint = '{fingerprint}'", ct) is > 0)
            return;
        foreach (var statement in script)
            await ExecuteAsync(db, statement, ct);
        await ExecuteAsync(db, "delete from _walls", ct);
        await ExecuteAsync(db, $"insert into _walls values ('{fingerprint}')", ct);
        await transaction.CommitAsync(ct);
    }

    private static string? ApplicationRole(DatabaseOptions options)
    {
        if (options.Engine is not DatabaseEngine.Postgres)
            return null;
        var application = new NpgsqlConnectionStringBuilder(options.ConnectionString).Username;
        var owner = new NpgsqlConnectionStringBuilder(options.OwnerConnectionString).Username;
        return application == owner ? null : application;
    }

    private static async Task<long?> ExecuteAsync(ErpDbContext db, string statement, CancellationToken ct)
    {
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = statement;
        command.Transaction = db.Database.CurrentTransaction?.GetDbTransaction();
        return await command.ExecuteScalarAsync(ct) switch { long count => count, int count => count, _ => null };
    }
}
