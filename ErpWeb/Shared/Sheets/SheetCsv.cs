using ErpWeb.Shared.Csv;

namespace ErpWeb.Shared.Sheets;

/// <summary>A report as a CSV file: every row of it, amounts as plain numbers, credits in parentheses.</summary>
public static class SheetCsv
{
    public static byte[] Of(Sheet sheet) => CsvFile.Of(
        [.. sheet.Columns.Select(column => column.Title.ToString())],
        sheet.Rows.Select(row => (IReadOnlyList<string>)[.. row.Cells.Zip(sheet.Columns, (cell, column) => SheetText.Plain(column.Kind, cell))]));
}
