using System.Globalization;
using System.Runtime.CompilerServices;
using ErpWeb.Audit.Wording;
using ErpWeb.Shared.Csv;
using ErpWeb.Shared.Data.EditLog;
using ErpWeb.Shared.Data.Hosting;

namespace ErpWeb.Audit.Csv;

/// <summary>Writes the filtered log as a file: one row for each field that an entry speaks of.</summary>
public sealed class EditLogExport(EditLogQueries queries, TenantContext tenant, ExportRecorder recorder)
{
    public const string FileName = "edit-log.csv";

    private const int PageSize = 500;

    private static readonly string[] Headers = ["Entry", "Time (IST)", "Time (UTC)", "Who", "From", "Action", "Kind", "Record", "Field", "Before", "After"];

    /// <summary>Notes in the log who takes what out, before the first row leaves.</summary>
    public async Task WriteAsync(Stream stream, EditLogFilter filter, string filterWords, CancellationToken ct = default)
    {
        tenant.Demand(AuditPermissions.Export);
        await recorder.RecordAsync(nameof(EditLogEntry), FileName, filterWords, ct);
        await CsvFile.WriteAsync(stream, Headers, RowsAsync(filter, ct), ct);
    }

    private async IAsyncEnumerable<IReadOnlyList<string>> RowsAsync(EditLogFilter filter, [EnumeratorCancellation] CancellationToken ct)
    {
        string? cursor = null;
        do
        {
            var page = await queries.PageAsync(filter, cursor, PageSize, ct);
            foreach (var entry in page.Rows)
            {
                foreach (var change in entry.Changes.DefaultIfEmpty(new("", "", "")))
                    yield return Cells(entry, change);
            }
            cursor = page.NextCursor;
        }
        while (cursor is not null);
    }

    private static string[] Cells(LogEntryView entry, FieldChange change) =>
    [
        entry.Sequence.ToString(CultureInfo.InvariantCulture), LogWords.IndianTime(entry.AtUtc), entry.AtUtc.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture),
        entry.Who, entry.From, entry.Action, entry.Kind, entry.Record, change.Field, change.Before, change.After,
    ];
}
