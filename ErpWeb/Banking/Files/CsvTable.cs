using System.Text;
using System.Text.Unicode;
using CsvHelper;
using ErpWeb.Shared.Csv;
using ErpWeb.Shared.Kernel;

namespace ErpWeb.Banking.Files;

/// <summary>A CSV file as rows of cells. Banks write their name and the customer's above the headings.</summary>
public sealed record CsvTable(IReadOnlyList<List<string>> Rows)
{
    private const int MostAboveHeadings = 40;

    /// <summary>Reads comma, semicolon or tab separated text; null when it has too many rows.</summary>
    public static CsvTable? Read(byte[] file)
    {
        var isUnicode = file is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..] || Utf8.IsValid(file);
        using var reader = CsvReader.Create(file, new CsvReaderOptions { HasHeader = false, SkipEmptyLines = false, Encoding = isUnicode ? null : Encoding.Latin1 });
        var rows = new List<List<string>>();
        while (reader.Read())
        {
            if (rows.Count == BankFileReader.MostLines + MostAboveHeadings)
                return null;
            rows.Add([.. Enumerable.Range(0, reader.FieldCount).Select(index => PlainText.Of(CsvCells.Unguarded(reader.GetString(index).Trim())))]);
        }
        return new(rows);
    }

    /// <summary>The place of the first row that has the headings; null when none has.</summary>
    public int? FindHeadings(Func<IReadOnlyList<string>, bool> isHeadings) =>
        Rows.Take(MostAboveHeadings).Index().Where(row => isHeadings(row.Item)).Select(row => (int?)row.Index).FirstOrDefault();

    /// <summary>The headings a person may choose from: those found, otherwise of the fullest of the first rows.</summary>
    public IReadOnlyList<string> Headings()
    {
        var row = FindHeadings(CsvFormatGuess.LooksLikeHeadings) is { } at ? Rows[at] : Rows.Take(MostAboveHeadings).MaxBy(cells => cells.Count(cell => cell.Length > 0)) ?? [];
        return [.. row.Where(heading => heading.Length > 0).Distinct()];
    }

    internal static string Cell(IReadOnlyList<string> row, int column) => column >= 0 && column < row.Count ? row[column] : "";

    /// <summary>Case, spaces and punctuation do not matter in a heading.</summary>
    internal static string Key(string heading) => string.Concat(heading.Where(char.IsLetterOrDigit)).ToLowerInvariant();
}
