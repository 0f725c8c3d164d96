using System.Data.Common;
using ErpWeb.Shared.Data.Hosting;
using ErpWeb.Shared.Data.Providers;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace ErpWeb.Bench.Posting;

/// <summary>A pooled connection as a careful programmer would use it without an ORM: one writer at a time on SQLite, tenant set on PostgreSQL.</summary>
internal sealed class RawConnection : IAsyncDisposable
{
    private static readonly SemaphoreSlim SqliteTurn = new(1, 1);

    private readonly bool _holdsTurn;

    private RawConnection(DbConnection connection, bool holdsTurn) => (Connection, _holdsTurn) = (connection, holdsTurn);

    public DbConnection Connection { get; }

    public static async Task<RawConnection> OpenAsync(DatabaseOptions options, Guid tenantId)
    {
        if (options.Engine is DatabaseEngine.Sqlite)
        {
            await SqliteTurn.WaitAsync();
            return new(await OpenAsync(new SqliteConnection(options.ConnectionString), "pragma synchronous=full"), holdsTurn: true);
        }
        return new(await OpenAsync(new NpgsqlConnection(options.ConnectionString), $"select set_config('app.tenant_id', '{tenantId}', false)"), holdsTurn: false);
    }

    public async ValueTask DisposeAsync()
    {
        await Connection.DisposeAsync();
        if (_holdsTurn)
            SqliteTurn.Release();
    }

    private static async Task<DbConnection> OpenAsync(DbConnection connection, string prepare)
    {
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = prepare;
        await command.ExecuteNonQueryAsync();
        return connection;
    }
}
