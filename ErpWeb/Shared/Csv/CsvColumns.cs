namespace ErpWeb.Shared.Csv;

/// <summary>The template of an import: our columns and one example row.</summary>
public static class CsvColumns
{
    public static IReadOnlyList<string> OurHeaders(this IEnumerable<CsvColumn> columns) => [.. columns.Where(column => column.IsOurs).Select(column => column.Header)];

    public static byte[] Template(this IReadOnlyList<CsvColumn> columns) =>
        CsvFile.Of(columns.OurHeaders(), [[.. columns.Where(column => column.IsOurs).Select(column => column.Example)]]);
}
