using ErpWeb.Shared.Csv;
using ErpWeb.Shared.Data.Hosting;
using ErpWeb.Shared.Sheets;
using ErpWeb.Shared.Ui.Access;

namespace ErpWeb.Insights.Reports;

/// <summary>Sales reports as files and as pages to print.</summary>
internal static class SalesReportEndpoints
{
    public static void Map(IEndpointRouteBuilder endpoints) =>
        endpoints.MapGet("/sales/export/{key}/{format}", ExportAsync).Needs(InsightsPermissions.SalesExport);

    private static async Task<IResult> ExportAsync(string key, string format, SalesReportReader reports, SheetFiles files, IndiaClock clock, HttpContext http, CancellationToken ct)
    {
        if (SalesReportKind.Find(key) is not { } kind || !SheetFiles.Knows(format))
            return SheetFiles.NotFound();
        var request = SalesReportRequest.Read(name => http.Request.Query[name], clock.Today);
        var name = $"sales-{key}-{request.To ?? clock.Today:yyyy-MM-dd}";
        var (sheet, business) = await reports.ExportAsync(kind, request, $"{name}.{format}", ExportRecorder.Words(http.Request.Query), ct);
        return await files.AnswerAsync(http, sheet, business, name, format, ct);
    }
}
