using System.Data.Common;
using System.Security.Cryptography;
using System.Text;
using ErpWeb.Shared.Data.EditLog;
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
    /// <exception cref="SetupException">The database does not answer, is another's or a later version's.</exception>
    public static async Task ApplyAsync(DatabaseOptions options, Action<string>? tell = null, CancellationToken ct = default)
    {
        if (options.Engine is DatabaseEngine.SqlServer)
            tell?.Invoke("SQL Server: what it is told was read word by word, but no server has ever run it. Keep no books on it before you have proven it.");
        await using var db = DatabaseEngines.Create(options.Engine, options.OwnerConnectionString);
        var age = await AgeAsync(db, ct);
        if (age is not DatabaseAge.Current)
        {
            tell?.Invoke(age is DatabaseAge.Empty ? "Creating the database..." : "Upgrading the database...");
            await db.Database.MigrateAsync(ct);
        }
        await db.Database.OpenConnectionAsync(ct);
        if (options.Engine is DatabaseEngine.Sqlite)
            await ExecuteAsync(db, "pragma journal_mode=wal", ct);
        await CheckKeyAsync(db, EditLogKey.Parse(options.EditLogKey), ct);
        await RaiseWallsAsync(db, options, ct);
    }

    /// <summary>For commands that only read.</summary>
    /// <exception cref="SetupException">There is no database, or it is not of this version.</exception>
    public static async Task CheckIsCurrentAsync(DatabaseOptions options, CancellationToken ct = default)
    {
        await using var db = DatabaseEngines.Create(options.Engine, options.ConnectionString);
        if (await AgeAsync(db, ct) is var age && age is not DatabaseAge.Current)
            throw new SetupException(age is DatabaseAge.Empty ? "There is no database of ErpWeb here yet." : "The database is of an earlier version. Start ErpWeb once: it brings the database up to date.");
    }

    private static async Task<DatabaseAge> AgeAsync(ErpDbContext db, CancellationToken ct)
    {
        try
        {
            var applied = (await db.Database.GetAppliedMigrationsAsync(ct)).ToList();
            var known = db.Database.GetMigrations().ToList();
            if (applied.Except(known).LastOrDefault() is { } unknown)
                throw new SetupException($"The database is of a later version of ErpWeb ({unknown}). Start that version, or give back a copy of the database that is as old as this one.");
            return applied.Count == 0 ? DatabaseAge.Empty : applied.Count < known.Count ? DatabaseAge.Earlier : DatabaseAge.Current;
        }
        catch (Exception fault) when ((fault as DbException ?? fault.InnerException as DbException) is { } refusal)
        {
            throw new SetupException($"The database does not open: {refusal.Message} Look at the settings Database:Engine and Database:ConnectionString.");
        }
    }

    // A node that came with another key would write entries that no other node believes.
    private static async Task CheckKeyAsync(ErpDbContext db, EditLogKey key, CancellationToken ct)
    {
        await ExecuteAsync(db, db.Database.IsSqlServer()
            ? "if object_id('_edit_log_key') is null create table _edit_log_key (fingerprint char(64) not null primary key, one int not null unique check (one = 1))"
            : "create table if not exists _edit_log_key (fingerprint char(64) not null primary key, one int not null unique check (one = 1))", ct);
        await ExecuteAsync(db, $"insert into _edit_log_key select '{key.Fingerprint}', 1 where not exists (select 1 from _edit_log_key)", ct);
        if (await ExecuteAsync(db, $"select count(*) from _edit_log_key where fingerprint = '{key.Fingerprint}'", ct) is not > 0)
            throw new SetupException("The edit log of this database was written with another key. Give back its edit-log.key (Database:EditLogKeyFile).");
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

    private enum DatabaseAge { Empty, Earlier, Current }
}
