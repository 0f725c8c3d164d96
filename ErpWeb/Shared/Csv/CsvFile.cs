using CsvHelper;

namespace ErpWeb.Shared.Csv;

/// <summary>Writes files that Excel opens with a double click: UTF-8 with its mark, and no cell that is a formula.</summary>
public static class CsvFile
{
    public const string ContentType = "text/csv; charset=utf-8";

    private static readonly CsvWriterOptions Options = new() { WriteByteOrderMark = true };

    /// <summary>Writes row after row, so that a long list never stands in memory as a whole.</summary>
    public static async Task WriteAsync(Stream stream, IReadOnlyList<string> headers, IAsyncEnumerable<IReadOnlyList<string>> rows, CancellationToken ct = default)
    {
        await using var csv = CsvWriter.Create(stream, Options, leaveOpen: true);
        await csv.WriteRecordAsync([.. headers], ct);
        await foreach (var row in rows.WithCancellation(ct))
            await csv.WriteRecordAsync(Guarded(row), ct);
    }

    /// <summary>A small file at once.</summary>
    public static byte[] Of(IReadOnlyList<string> headers, IEnumerable<IReadOnlyList<string>> rows)
    {
        using var stream = new MemoryStream();
        using (var csv = CsvWriter.Create(stream, Options, leaveOpen: true))
        {
            csv.WriteRecord([.. headers]);
            foreach (var row in rows)
                csv.WriteRecord(Guarded(row));
        }
        return stream.ToArray();
    }

    private static string[] Guarded(IReadOnlyList<string> row) => [.. row.Select(CsvCells.Guarded)];
}
