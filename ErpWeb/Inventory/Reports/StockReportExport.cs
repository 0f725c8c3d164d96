using ErpWeb.Shared.Csv;
using ErpWeb.Shared.Data.Hosting;
using ErpWeb.Shared.Sheets;

namespace ErpWeb.Inventory.Reports;

/// <summary>Takes a report of the stock out of the application; the edit log knows who took it.</summary>
public sealed class StockReportExport(IEnumerable<IStockReport> reports, TenantDb tenantDb, ExportRecorder recorder)
{
    /// <summary>The whole report and the name of the business; null when there is no such report or item here.</summary>
    public async Task<(Sheet Sheet, string Business)?> ReadAsync(string key, StockReportRequest request, string file, string filter, CancellationToken ct = default)
    {
        await using var db = await tenantDb.OpenAsync(StockReportPermissions.Export, ct);
        if (reports.FirstOrDefault(report => report.Key == key) is not { } report || await report.ReadAsync(request with { IsWhole = true }, ct) is not { } part)
            return null;
        await recorder.RecordAsync("Report", file, filter, ct);
        return (part.Sheet, await BusinessNameReader.ReadAsync(db, ct));
    }
}
