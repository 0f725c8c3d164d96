using System.Data.Common;
using ErpWeb.Shared.Data.Hosting;
using ErpWeb.Shared.Data.Providers;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace ErpWeb.Bench.Posting;

/// <summary>
/// A pooled connection as a careful programmer would use it without an ORM: on SQLite one writer at a time with foreign
/// keys checked and commits on disk, on PostgreSQL with the tenant set.
/// </summary>
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
            var sqlite = new SqliteConnection(options.ConnectionString);
            await sqlite.OpenAsync();
            SqlitePragmas.Tell(sqlite);
            return new(sqlite, holdsTurn: true);
        }
        var postgres = new NpgsqlConnection(options.ConnectionString);
        await postgres.OpenAsync();
        await using var announce = new NpgsqlCommand($"select set_config('app.tenant_id', '{tenantId}', false)", postgres);
        await announce.ExecuteNonQueryAsync();
        return new(postgres, holdsTurn: false);
    }

    public async ValueTask DisposeAsync()
    {
        await Connection.DisposeAsync();
        if (_holdsTurn)
            SqliteTurn.Release();
    }
}
