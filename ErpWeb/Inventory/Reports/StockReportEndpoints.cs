using ErpWeb.Shared.Csv;
using ErpWeb.Shared.Data.Hosting;
using ErpWeb.Shared.Sheets;
using ErpWeb.Shared.Ui.Access;

namespace ErpWeb.Inventory.Reports;

/// <summary>Reports of the stock as files and as pages to print.</summary>
internal static class StockReportEndpoints
{
    public static void Map(IEndpointRouteBuilder endpoints) =>
        endpoints.MapGet("/inventory/export/{key}/{format}", ExportAsync).Needs(StockReportPermissions.Export);

    private static async Task<IResult> ExportAsync(string key, string format, Guid? item, StockReportExport export, SheetFiles files, IndiaClock clock, HttpContext http, CancellationToken ct)
    {
        if (!SheetFiles.Knows(format))
            return SheetFiles.NotFound();
        var request = StockReportRequest.Read(name => http.Request.Query[name], item, clock.Today);
        var name = $"stock-{key}-{request.AsOf:yyyy-MM-dd}";
        if (await export.ReadAsync(key, request, $"{name}.{format}", ExportRecorder.Words(http.Request.Query), ct) is not var (sheet, business))
            return SheetFiles.NotFound();
        return await files.AnswerAsync(http, sheet, business, name, format, ct);
    }
}
