using ErpWeb.Shared.Csv;
using ErpWeb.Shared.Data.Hosting;
using ErpWeb.Shared.Sheets;
using ErpWeb.Shared.Ui.Access;

namespace ErpWeb.Banking.Reconciliation;

/// <summary>The reconciliation as a file and as a page to print.</summary>
internal static class ReconciliationEndpoints
{
    public static void Map(IEndpointRouteBuilder endpoints) =>
        endpoints.MapGet("/banking/export/{id:guid}/{format}", ExportAsync).Needs(BankingPermissions.Export);

    private static async Task<IResult> ExportAsync(Guid id, string format, ReconciliationExport export, IndiaClock clock, HttpContext http, CancellationToken ct)
    {
        var asOf = DateOnly.TryParseExact(http.Request.Query["asOf"], "yyyy-MM-dd", out var day) ? day : clock.Today;
        if (format is not ("csv" or "xlsx" or "pdf" or "print") || await export.ReadAsync(id, asOf, format, ct) is not var (sheet, business))
            return TypedResults.Problem("There is no such account.", statusCode: StatusCodes.Status404NotFound);
        var name = $"bank-reconciliation-{asOf:yyyy-MM-dd}";
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
}
