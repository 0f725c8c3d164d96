using ErpWeb.Shared.Csv;
using ErpWeb.Shared.Data.Hosting;
using ErpWeb.Shared.Sheets;
using ErpWeb.Shared.Ui.Access;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ErpWeb.Inventory.Reports;

/// <summary>Reports of the stock as files and as pages to print.</summary>
internal static class StockReportEndpoints
{
    public static void Map(IEndpointRouteBuilder endpoints) =>
        endpoints.MapGet("/inventory/export/{key}/{format}", ExportAsync).Needs(StockReportPermissions.Export);

    private static async Task<IResult> ExportAsync(string key, string format, Guid? item, StockReportExport export, IndiaClock clock, HttpContext http, CancellationToken ct)
    {
        if (format is not ("csv" or "xlsx" or "pdf" or "print"))
            return NotFound();
        var request = StockReportRequest.Read(name => http.Request.Query[name], item, clock.Today);
        var name = $"stock-{key}-{request.AsOf:yyyy-MM-dd}";
        if (await export.ReadAsync(key, request, $"{name}.{format}", ExportRecorder.Words(http.Request.Query), ct) is not var (sheet, business))
            return NotFound();
        http.Response.Headers.CacheControl = "private, no-cache";
        switch (format)
        {
            case "csv":
                return TypedResults.File(SheetCsv.Of(sheet), CsvFile.ContentType, $"{name}.csv");
            case "xlsx":
                return TypedResults.File(SheetXlsx.Of(sheet, business), SheetXlsx.ContentType, $"{name}.xlsx");
            case "pdf" when await export.PdfAsync(sheet, business, ct) is { } pdf:
                http.Response.Headers.ContentDisposition = $"inline; filename=\"{name}.pdf\"";
                return TypedResults.Bytes(pdf, "application/pdf");
            default:
                return TypedResults.Content(SheetHtml.Of(sheet, business, hasPrintButton: true), "text/html; charset=utf-8");
        }
    }

    private static ProblemHttpResult NotFound() => TypedResults.Problem("There is no such report.", statusCode: StatusCodes.Status404NotFound);
}
