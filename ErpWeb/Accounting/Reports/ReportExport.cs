using ErpWeb.Accounting.Contracts;
using ErpWeb.Shared.Csv;
using ErpWeb.Shared.Data.Hosting;
using ErpWeb.Shared.Sheets;

namespace ErpWeb.Accounting.Reports;

/// <summary>Takes a report out of the application; the edit log knows who took it.</summary>
public sealed class ReportExport(IEnumerable<IReport> reports, TenantDb tenantDb, ExportRecorder recorder)
{
    /// <summary>The whole report and the name of the business; null when there is no such report, account or party here.</summary>
    public async Task<(Sheet Sheet, string Business)?> ReadAsync(string key, ReportRequest request, string file, string filter, CancellationToken ct = default)
    {
        await using var db = await tenantDb.OpenAsync(AccountingPermissions.ReportExport, ct);
        if (reports.FirstOrDefault(report => report.Key == key) is not { } report || await report.ReadAsync(request, ct) is not { } part)
            return null;
        await recorder.RecordAsync("Report", file, filter, ct);
        return (part.Sheet, await BusinessNameReader.ReadAsync(db, ct));
    }
}
