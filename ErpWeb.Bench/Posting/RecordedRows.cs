using System.Data.Common;
using ErpWeb.Shared.Data;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Bench.Posting;

/// <summary>
/// Every row that posting one invoice wrote, read back table by table, so that the raw writer can write the same again
/// with fresh ids and numbers: same tables, same columns, same sizes.
/// </summary>
internal sealed record RecordedRows(IReadOnlyList<RecordedTable> Tables)
{
    private static readonly (string Table, string Key)[] Written =
    [
        ("Invoices", "Id"), ("InvoiceLines", "InvoiceId"), ("InvoiceTaxes", "InvoiceId"), ("JournalEntries", "SourceId"), ("JournalLines", "EntryId"),
        ("StockMoves", "SourceId"), ("Receivables", "Id"), ("Outbox", "EntityId"), ("EditLog", "EntityId"),
    ];

    // What stands after the posting: how the goods it moved stand now, and the month's totals of the accounts it touched.
    private const string Positions = """select p.* from "StockPositions" p where exists (select 1 from "StockMoves" m where m."SourceId" = @id and m."ItemId" = p."ItemId" and m."WarehouseId" = p."WarehouseId")""";

    private const string Months = """
        select m.* from "AccountMonths" m where exists (select 1 from "JournalLines" l join "JournalEntries" e on e."TenantId" = l."TenantId" and e."Id" = l."EntryId" where e."SourceId" = @id and l."AccountId" = m."AccountId")
        """;

    public int RowCount => Tables.Sum(table => table.Rows.Count);

    public static async Task<RecordedRows> ReadAsync(ErpDbContext db, Guid invoiceId)
    {
        await db.Database.OpenConnectionAsync();
        var tables = new List<RecordedTable>();
        foreach (var (table, key) in Written)
            tables.Add(await ReadAsync(db, table, table == "JournalLines"
                ? """select l.* from "JournalLines" l join "JournalEntries" e on e."TenantId" = l."TenantId" and e."Id" = l."EntryId" where e."SourceId" = @id"""
                : $"""select * from "{table}" where "{key}" = @id""", invoiceId));
        tables.Add(await ReadAsync(db, "StockPositions", Positions, invoiceId) with { Keys = ["TenantId", "ItemId", "WarehouseId", "LotId"] });
        tables.Add(await ReadAsync(db, "AccountMonths", Months, invoiceId) with { Keys = ["TenantId", "AccountId", "Month"], Sums = ["Debit", "Credit"] });
        return new(tables);
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
        var rows = new List<object[]>();
        while (await reader.ReadAsync())
        {
            var values = new object[columns.Length];
            reader.GetValues(values);
            rows.Add(values);
        }
        return new(table, columns, rows);
    }
}

internal sealed record RecordedTable(string Name, string[] Columns, IReadOnlyList<object[]> Rows)
{
    /// <summary>The key of rows that are there already and are written over; empty for rows that are new.</summary>
    public string[] Keys { get; init; } = [];

    /// <summary>Columns that are added to instead of written over.</summary>
    public string[] Sums { get; init; } = [];

    public int IndexOf(string column) => Array.IndexOf(Columns, column);
}
