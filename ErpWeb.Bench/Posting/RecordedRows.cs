using System.Data.Common;
using ErpWeb.Shared.Data;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Bench.Posting;

/// <summary>
/// Every row that posting one document wrote, read back table by table, so that the raw writer can write the same again
/// with fresh ids and numbers: same tables, same columns, same sizes.
/// </summary>
internal sealed record RecordedRows(IReadOnlyList<RecordedTable> Tables)
{
    private static readonly (string Table, string Key)[] OfEveryDocument =
        [("JournalEntries", "SourceId"), ("JournalLines", "EntryId"), ("StockMoves", "SourceId"), ("Outbox", "EntityId"), ("EditLog", "EntityId")];

    // What stands after the posting: how the goods it moved stand now, and the month's totals of the accounts it touched.
    private const string Positions = """select p.* from "StockPositions" p where exists (select 1 from "StockMoves" m where m."SourceId" = @id and m."ItemId" = p."ItemId" and m."WarehouseId" = p."WarehouseId")""";

    private const string Months = """
        select m.* from "AccountMonths" m where exists (select 1 from "JournalLines" l join "JournalEntries" e on e."TenantId" = l."TenantId" and e."Id" = l."EntryId" where e."SourceId" = @id and l."AccountId" = m."AccountId")
        """;

    private const string Days = """select d.* from "ChangedDays" d join "Invoices" i on i."TenantId" = d."TenantId" and i."Date" = d."Day" where i."Id" = @id""";

    public int RowCount => Tables.Sum(table => table.Rows.Count);

    public static async Task<RecordedRows> ReadAsync(ErpDbContext db, PostedKind kind, Guid id)
    {
        await db.Database.OpenConnectionAsync();
        var tables = new List<RecordedTable>();
        foreach (var (table, key) in kind.Rows.Concat(OfEveryDocument))
            tables.Add(await ReadAsync(db, table, table == "JournalLines"
                ? """select l.* from "JournalLines" l join "JournalEntries" e on e."TenantId" = l."TenantId" and e."Id" = l."EntryId" where e."SourceId" = @id"""
                : $"""select * from "{table}" where "{key}" = @id""", id));
        tables.Add(await ReadAsync(db, "StockPositions", Positions, id) with { Keys = ["TenantId", "ItemId", "WarehouseId", "LotId"] });
        tables.Add(await ReadAsync(db, "AccountMonths", Months, id) with { Keys = ["TenantId", "AccountId", "Month"], Sums = ["Debit", "Credit"] });
        if (kind == PostedKind.Invoice)
            tables.Add(await ReadAsync(db, "ChangedDays", Days, id) with { Keys = ["TenantId", "Day"], Sums = ["Changes", "Counted"] });
        return new([.. tables.Where(table => table.Rows.Count > 0)]);
    }

    private static async Task<RecordedTable> ReadAsync(ErpDbContext db, string table, string sql, Guid id)
    {
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = sql;
        var parameter = command.CreateParameter();
        parameter.ParameterName = "@id";
        parameter.Value = id;
        command.Parameters.Add(parameter);
        await using DbDataReader reader = await command.ExecuteReaderAsync();
        var columns = Enumerable.Range(0, reader.FieldCount).Select(reader.GetName).ToArray();
        var types = db.Model.GetEntityTypes().Single(type => type.GetTableName() == table).GetProperties().ToDictionary(property => property.GetColumnName(), property => Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType);
        var rows = new List<object[]>();
        while (await reader.ReadAsync())
        {
            rows.Add([.. columns.Select((column, place) => ValueOf(reader, place, types.GetValueOrDefault(column)))]);
        }
        return new(table, columns, rows) { Ids = [.. columns.Select(column => types.GetValueOrDefault(column) == typeof(Guid))] };
    }

    // As a program holds it; SQLite keeps these as text.
    private static object ValueOf(DbDataReader reader, int place, Type? type) =>
        reader.IsDBNull(place) ? DBNull.Value
        : type == typeof(Guid) ? reader.GetGuid(place)
        : type == typeof(DateOnly) ? reader.GetFieldValue<DateOnly>(place)
        : type == typeof(DateTime) ? reader.GetFieldValue<DateTime>(place)
        : reader.GetValue(place);
}

internal sealed record RecordedTable(string Name, string[] Columns, IReadOnlyList<object[]> Rows)
{
    /// <summary>Which columns hold ids: their type is said even where there is none, or the statement would be prepared anew.</summary>
    public required bool[] Ids { get; init; }

    /// <summary>The key of rows that are there already and are written over; empty for rows that are new.</summary>
    public string[] Keys { get; init; } = [];

    /// <summary>Columns that are added to instead of written over.</summary>
    public string[] Sums { get; init; } = [];

    public int IndexOf(string column) => Array.IndexOf(Columns, column);
}
