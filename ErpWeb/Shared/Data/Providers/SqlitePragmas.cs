using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace ErpWeb.Shared.Data.Providers;

/// <summary>
/// Books need every acknowledged commit on disk (synchronous=FULL); WAL lets readers go on while one writes. The system's
/// SQLite does not check foreign keys unless told, and without recursive_triggers a REPLACE deletes posted rows unseen.
/// </summary>
internal sealed class SqlitePragmas : DbConnectionInterceptor
{
    private const string Sql = "pragma synchronous=full; pragma foreign_keys=on; pragma recursive_triggers=on; pragma cache_size=-20000; pragma temp_store=memory;";

    // By reflection: the registry's SQLitePCLRaw, whose type it is, is older than the one the provider was built with.
    internal static readonly Func<SqliteConnection, object> HandleOf = typeof(SqliteConnection).GetProperty("Handle")!.GetMethod!.CreateDelegate<Func<SqliteConnection, object>>();

    private static readonly ConditionalWeakTable<object, object?> Told = [];

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData) => Tell((SqliteConnection)connection);

    /// <summary>Says it once to each connection: those that come from the pool again have kept it.</summary>
    internal static void Tell(SqliteConnection connection)
    {
        if (!Told.TryAdd(HandleOf(connection), null))
            return;
        using var command = connection.CreateCommand();
        command.CommandText = Sql;
        command.ExecuteNonQuery();
    }

    public override Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        ConnectionOpened(connection, eventData);
        return Task.CompletedTask;
    }
}
