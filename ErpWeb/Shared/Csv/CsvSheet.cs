using System.Text;
using System.Text.Unicode;
using CsvHelper;
using ErpWeb.Shared.Kernel;

namespace ErpWeb.Shared.Csv;

/// <summary>A file of rows, its columns recognised by their headers.</summary>
/// <param name="Rows">The rows that hold anything.</param>
/// <param name="UnknownHeaders">Columns of the file that are left out.</param>
public sealed record CsvSheet(IReadOnlyList<CsvRow> Rows, IReadOnlyList<string> UnknownHeaders)
{
    public const int MaxBytes = 5 * 1024 * 1024;
    public const int MaxRows = 20_000;

    // Some programs write a line or two above the headers.
    private const int MaxLinesAboveHeaders = 5;
    private const int FewestKnownHeaders = 2;

    /// <summary>Reads comma, semicolon or tab separated text in UTF-8, UTF-16 or, failing that, Latin-1.</summary>
    public static Result<CsvSheet> Read(byte[] file, IReadOnlyList<CsvColumn> columns)
    {
        var options = new CsvReaderOptions { HasHeader = false, SkipEmptyLines = false, Encoding = IsUnicode(file) ? null : Encoding.Latin1 };
        using var reader = CsvReader.Create(file, options);
        return FindHeaders(reader, columns) is { } headers
            ? ReadRows(reader, headers, columns)
            : new Error("csv.no_headers", "No row of this file names the columns. Download the template to see the names we know.");
    }

    private static string[]? FindHeaders(CsvReader reader, IReadOnlyList<CsvColumn> columns)
    {
        var known = columns.SelectMany(column => column.Headers).Select(CsvColumn.Normalized).ToHashSet();
        for (var line = 0; line <= MaxLinesAboveHeaders && reader.Read(); line++)
        {
            var headers = Enumerable.Range(0, reader.FieldCount).Select(reader.GetString).ToArray();
            if (headers.Count(header => known.Contains(CsvColumn.Normalized(header))) >= FewestKnownHeaders)
                return headers;
        }
        return null;
    }

    private static Result<CsvSheet> ReadRows(CsvReader reader, string[] headers, IReadOnlyList<CsvColumn> columns)
    {
        var normalized = headers.Select(CsvColumn.Normalized).ToList();
        var places = columns
            .Select(column => (Column: column, Indexes: column.Headers.Select(header => normalized.IndexOf(CsvColumn.Normalized(header))).Where(index => index >= 0).Distinct().ToList()))
            .Where(place => place.Indexes.Count > 0)
            .ToList();
        var rows = new List<CsvRow>();
        while (reader.Read())
        {
            var cells = new Dictionary<CsvColumn, string>();
            foreach (var (column, indexes) in places)
            {
                if (indexes.Select(index => CellAt(reader, index)).FirstOrDefault(cell => cell.Length > 0) is { } text)
                    cells[column] = text;
            }
            if (cells.Count == 0)
                continue;
            if (rows.Count == MaxRows)
                return new Error("csv.too_many_rows", $"A file may have {IndianNumber.Format(MaxRows, 0, 0)} rows. Split it into several.");
            rows.Add(new((int)reader.RowNumber, cells));
        }
        var used = places.SelectMany(place => place.Indexes).ToHashSet();
        return new CsvSheet(rows, [.. headers.Where((header, index) => !used.Contains(index) && header.Trim().Length > 0)]);
    }

    private static string CellAt(CsvReader reader, int index) => index < reader.FieldCount ? PlainText.Of(CsvCells.Unguarded(reader.GetString(index).Trim())) : "";

    private static bool IsUnicode(byte[] file) => file is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..] || Utf8.IsValid(file);
}
