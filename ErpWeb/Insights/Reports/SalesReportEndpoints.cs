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

    private static async Task<IResult> ExportAsync(string key, string format, SalesReportReader reports, IndiaClock clock, HttpContext http, CancellationToken ct)
    {
        if (SalesReportKind.Find(key) is not { } kind || format is not ("csv" or "xlsx" or "pdf" or "print"))
            return TypedResults.Problem("There is no such report.", statusCode: StatusCodes.Status404NotFound);
        var request = SalesReportRequest.Read(name => http.Request.Query[name], clock.Today);
        var name = $"sales-{key}-{request.To ?? clock.Today:yyyy-MM-dd}";
        var (sheet, business) = await reports.ExportAsync(kind, request, $"{name}.{format}", ExportRecorder.Words(http.Request.Query), ct);
        http.Response.Headers.CacheControl = "private, no-cache";
        switch (format)
        {
            case "csv":
                return TypedResults.File(SheetCsv.Of(sheet), CsvFile.ContentType, $"{name}.csv");
            case "xlsx":
                return TypedResults.File(SheetXlsx.Of(sheet, business), SheetXlsx.ContentType, $"{name}.xlsx");
            case "pdf" when await reports.PdfAsync(sheet, business, ct) is { } pdf:
                http.Response.Headers.ContentDisposition = $"inline; filename=\"{name}.pdf\"";
                return TypedResults.Bytes(pdf, "application/pdf");
            default:
                return TypedResults.Content(SheetHtml.Of(sheet, business, hasPrintButton: true), "text/html; charset=utf-8");
        }
    }
}
