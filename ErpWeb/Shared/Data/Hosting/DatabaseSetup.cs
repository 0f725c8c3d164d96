using System.Data.Common;
using ErpWeb.Shared.Data.Providers;
using ErpWeb.Shared.Data.Walls;
using Microsoft.EntityFrameworkCore;
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
        var hasPending = isNew || (await db.Database.GetPendingMigrationsAsync(ct)).Any();
        if (!hasPending)
            return;
        tell?.Invoke(isNew ? "Creating the database..." : "Upgrading the database...");
        await db.Database.MigrateAsync(ct);
        if (options.Engine is DatabaseEngine.Sqlite)
            await ExecuteAsync(db, ["pragma journal_mode=wal"], ct);
        await ExecuteAsync(db, DatabaseWalls.Script(db.Model, options.Engine, ApplicationRole(options)), ct);
    }

    private static string? ApplicationRole(DatabaseOptions options)
    {
        if (options.Engine is not DatabaseEngine.Postgres)
            return null;
        var application = new NpgsqlConnectionStringBuilder(options.ConnectionString).Username;
        var owner = new NpgsqlConnectionStringBuilder(options.OwnerConnectionString).Username;
        return application == owner ? null : application;
    }

    private static async Task ExecuteAsync(ErpDbContext db, IReadOnlyList<string> script, CancellationToken ct)
    {
        await db.Database.OpenConnectionAsync(ct);
        DbConnection connection = db.Database.GetDbConnection();
        foreach (var statement in script)
        {
            await using var command = connection.CreateCommand();
            command.CommandText = statement;
            await command.ExecuteNonQueryAsync(ct);
        }
    }
}
