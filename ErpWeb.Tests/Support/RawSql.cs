using System.Data.Common;

namespace ErpWeb.Tests.Support;

/// <summary>Statements past EF, as an intruder or a careless script would run them.</summary>
internal static class RawSql
{
    public static async Task<int> ExecuteAsync(this DbConnection connection, string sql)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        return await command.ExecuteNonQueryAsync();
    }

    public static async Task<long> CountAsync(this DbConnection connection, string sql)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        return Convert.ToInt64(await command.ExecuteScalarAsync());
    }

    /// <summary>Tells PostgreSQL whose session this is; SQLite has no such notion.</summary>
    public static async Task<DbConnection> AsTenantAsync(this Task<DbConnection> opening, Guid tenantId)
    {
        var connection = await opening;
        if (connection is Npgsql.NpgsqlConnection)
            await connection.ExecuteAsync($"select set_config('app.tenant_id', '{tenantId}', false)");
        return connection;
    }
}
