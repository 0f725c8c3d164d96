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

    public int RowCount => Tables.Sum(table => table.Rows.Count);

    public static async Task<RecordedRows> ReadAsync(ErpDbContext db, Guid invoiceId)
    {
        await db.Database.OpenConnectionAsync();
        var entryId = await db.JournalEntries.Where(entry => entry.SourceId == invoiceId).Select(entry => entry.Id).SingleAsync();
        var tables = new List<RecordedTable>();
        foreach (var (table, key) in Written)
            tables.Add(await ReadAsync(db, table, key, table == "JournalLines" ? entryId : invoiceId));
        return new(tables);
    }

    private static async Task<RecordedTable> ReadAsync(ErpDbContext db, string table, string key, Guid id)
    {
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = $"""select * from "{table}" where "{key}" = @id""";
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
    public int IndexOf(string column) => Array.IndexOf(Columns, column);
}
