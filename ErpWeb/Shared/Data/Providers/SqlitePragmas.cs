using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace ErpWeb.Shared.Data.Providers;

/// <summary>
/// Books need every acknowledged commit on disk (synchronous=FULL); WAL lets readers go on while one writes. The system's
/// SQLite does not check foreign keys unless told, and without recursive_triggers a REPLACE deletes posted rows unseen.
/// </summary>
internal sealed class SqlitePragmas : DbConnectionInterceptor
{
    private const string Sql = "pragma synchronous=full; pragma foreign_keys=on; pragma recursive_triggers=on; pragma cache_size=-20000; pragma temp_store=memory;";

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
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
