using System.Data;
using System.Data.Common;

namespace ErpWeb.Bench.Posting;

/// <summary>
/// Writes recorded rows with nothing but ADO.NET: number counter, edit-log head, one prepared statement per table (a
/// batch where the driver has them), one commit. This is what the services are measured against.
/// </summary>
internal sealed class RawWriter(RecordedRows recorded, bool hasBatches)
{
    private const string TakeNumber = """update "NumberCounters" set "Last" = "Last" + 1 where "TenantId" = @tenant and "SeriesId" = @series and "FinancialYear" = @year returning "Last" """;
    private const string TakePlaces = """update "StockClocks" set "Sequence" = "Sequence" + @lines where "TenantId" = @tenant returning "Sequence" """;
    private const string TakeSequence = """update "EditLogHeads" set "Sequence" = "Sequence" + 1 where "TenantId" = @tenant returning "Sequence" """;
    private const string SetHash = """update "EditLogHeads" set "Hash" = @hash where "TenantId" = @tenant""";

    private readonly int _lines = recorded.Tables.Single(table => table.Name == "StockMoves").Rows.Count;
    private readonly object _tenant = Value(recorded.Tables[0].Name, "TenantId", recorded);
    private readonly object _series = Value(recorded.Tables[0].Name, "SeriesId", recorded);
    private readonly object _year = Value(recorded.Tables[0].Name, "FinancialYear", recorded);
    private readonly object _hash = Value("EditLog", "Hash", recorded);
    private readonly Dictionary<string, string> _inserts = recorded.Tables.ToDictionary(table => table.Name, table => Insert(table, positional: hasBatches));
    private readonly HashSet<Guid> _freshIds =
        [.. recorded.Tables.Where(table => table.Keys.Length == 0).SelectMany(table => table.Rows.Select(row => (Guid)row[table.IndexOf("Id")]))];

    public async Task WriteAsync(DbConnection connection)
    {
        await using var transaction = await connection.BeginTransactionAsync();
        var number = Convert.ToInt64(await ScalarAsync(connection, transaction, TakeNumber, ("tenant", _tenant), ("series", _series), ("year", _year)));
        await ScalarAsync(connection, transaction, TakePlaces, ("tenant", _tenant), ("lines", _lines));
        var sequence = Convert.ToInt64(await ScalarAsync(connection, transaction, TakeSequence, ("tenant", _tenant)));
        var ids = new Dictionary<Guid, Guid>();
        if (hasBatches)
            await WriteBatchAsync(connection, transaction, ids, number, sequence);
        else
            await WriteOneByOneAsync(connection, transaction, ids, number, sequence);
        await ScalarAsync(connection, transaction, SetHash, ("tenant", _tenant), ("hash", _hash));
        await transaction.CommitAsync();
    }

    private async Task WriteOneByOneAsync(DbConnection connection, DbTransaction transaction, Dictionary<Guid, Guid> ids, long number, long sequence)
    {
        foreach (var table in recorded.Tables)
        {
            await using var command = connection.CreateCommand();
            command.Transaction = transaction;
            command.CommandText = _inserts[table.Name];
            foreach (var column in table.Columns)
            {
                var parameter = command.CreateParameter();
                parameter.ParameterName = "@" + column;
                command.Parameters.Add(parameter);
            }
            foreach (var row in table.Rows)
            {
                for (var column = 0; column < row.Length; column++)
                    command.Parameters[column].Value = Fresh(table.Columns[column], row[column], ids, number, sequence);
                await command.ExecuteNonQueryAsync();
            }
        }
    }

    private async Task WriteBatchAsync(DbConnection connection, DbTransaction transaction, Dictionary<Guid, Guid> ids, long number, long sequence)
    {
        await using var batch = connection.CreateBatch();
        batch.Transaction = transaction;
        foreach (var table in recorded.Tables)
        {
            var sql = _inserts[table.Name];
            foreach (var row in table.Rows)
            {
                var command = batch.CreateBatchCommand();
                command.CommandText = sql;
                for (var column = 0; column < row.Length; column++)
                {
                    var parameter = command.CreateParameter();
                    if (table.Ids[column])
                        parameter.DbType = DbType.Guid;
                    parameter.Value = Fresh(table.Columns[column], row[column], ids, number, sequence);
                    command.Parameters.Add(parameter);
                }
                batch.BatchCommands.Add(command);
            }
        }
        await batch.ExecuteNonQueryAsync();
    }

    private object Fresh(string column, object value, Dictionary<Guid, Guid> ids, long number, long sequence) => column switch
    {
        "SequenceNumber" => number,
        "Sequence" => sequence,
        "Number" => $"INV/26-27/{number:0000}",
        "SupplierNumberKey" => $"{number:0000000000000}",
        _ when value is Guid id && _freshIds.Contains(id) => FreshId(id, ids),
        _ => value,
    };

    private static Guid FreshId(Guid old, Dictionary<Guid, Guid> ids)
    {
        if (!ids.TryGetValue(old, out var id))
            ids[old] = id = Guid.CreateVersion7();
        return id;
    }

    private static string Insert(RecordedTable table, bool positional) =>
        $"insert into \"{table.Name}\" ({Names(table.Columns)}) " +
        $"values ({string.Join(',', table.Columns.Select((column, index) => positional ? $"${index + 1}" : "@" + column))})" +
        Replacing(table);

    private static string Replacing(RecordedTable table) => table.Keys.Length == 0 ? "" :
        $" on conflict ({Names(table.Keys)}) do update set " +
        string.Join(',', table.Columns.Except(table.Keys).Select(column => table.Sums.Contains(column) ? $"\"{column}\" = \"{table.Name}\".\"{column}\" + excluded.\"{column}\"" : $"\"{column}\" = excluded.\"{column}\""));

    private static string Names(IEnumerable<string> columns) => string.Join(',', columns.Select(column => $"\"{column}\""));

    private static async Task<object?> ScalarAsync(DbConnection connection, DbTransaction transaction, string sql, params (string Name, object Value)[] parameters)
    {
        await using var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = sql;
        foreach (var (name, value) in parameters)
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = "@" + name;
            parameter.Value = value;
            command.Parameters.Add(parameter);
        }
        return await command.ExecuteScalarAsync();
    }

    private static object Value(string table, string column, RecordedRows recorded)
    {
        var found = recorded.Tables.Single(candidate => candidate.Name == table);
        return found.Rows[0][found.IndexOf(column)];
    }
}
