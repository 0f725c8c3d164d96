using ErpWeb.Accounting.Contracts;
using ErpWeb.Shared.Csv;
using ErpWeb.Shared.Data.Hosting;
using ErpWeb.Shared.Sheets;
using ErpWeb.Shared.Ui.Access;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ErpWeb.Accounting.Reports;

/// <summary>Reports as files and as pages to print.</summary>
internal static class ReportEndpoints
{
    public static void Map(IEndpointRouteBuilder endpoints) =>
        endpoints.MapGet("/accounting/export/{key}/{format}", ExportAsync).Needs(AccountingPermissions.ReportExport);

    private static async Task<IResult> ExportAsync(string key, string format, Guid? id, IEnumerable<IReport> reports, ReportExport export, IndiaClock clock, HttpContext http, CancellationToken ct)
    {
        if (reports.FirstOrDefault(report => report.Key == key) is not { } report || format is not ("csv" or "xlsx" or "pdf" or "print"))
            return NotFound();
        var request = ReportRequest.Read(name => http.Request.Query[name], id, report.DefaultPeriod, clock.Today) with { IsWhole = true };
        var name = $"{key}-{request.Days.To:yyyy-MM-dd}";
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
