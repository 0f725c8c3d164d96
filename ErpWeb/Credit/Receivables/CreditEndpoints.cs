using ErpWeb.Credit.Contracts;
using ErpWeb.Shared.Csv;
using ErpWeb.Shared.Data.Hosting;
using ErpWeb.Shared.Kernel;
using ErpWeb.Shared.Sheets;
using ErpWeb.Shared.Ui.Access;

namespace ErpWeb.Credit.Receivables;

/// <summary>Ageing and statements as files and as pages to print.</summary>
public static class CreditEndpoints
{
    public static void MapCreditFiles(this IEndpointRouteBuilder routes)
    {
        var files = routes.MapGroup("/credit/export").Needs(CreditPermissions.Export);
        files.MapGet("/ageing/{format}", AgeingAsync);
        files.MapGet("/statement/{id:guid}/{format}", StatementAsync);
    }

    private static async Task<IResult> AgeingAsync(string format, CreditExport export, IndiaClock clock, HttpContext http, CancellationToken ct)
    {
        if (format is not ("csv" or "xlsx" or "pdf" or "print"))
            return NotFound();
        var day = DayIn(http, "asOf") ?? clock.Today;
        var (sheet, business) = await export.AgeingAsync(day, format, ct);
        return await FileAsync(sheet, business, $"receivables-{day:yyyy-MM-dd}", format, export, http, ct);
    }

    private static async Task<IResult> StatementAsync(Guid id, string format, CreditExport export, IndiaClock clock, HttpContext http, CancellationToken ct)
    {
        var last = DayIn(http, "to") ?? clock.Today;
        if (format is not ("csv" or "xlsx" or "pdf" or "print") || await export.StatementAsync(id, DayIn(http, "from") ?? FinancialYear.From(last).First, last, format, ct) is not var (sheet, business))
            return NotFound();
        return await FileAsync(sheet, business, $"statement-{last:yyyy-MM-dd}", format, export, http, ct);
    }

    private static async Task<IResult> FileAsync(Sheet sheet, string business, string name, string format, CreditExport export, HttpContext http, CancellationToken ct)
    {
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

    private static DateOnly? DayIn(HttpContext http, string name) =>
        DateOnly.TryParseExact(http.Request.Query[name], "yyyy-MM-dd", out var day) ? day : null;

    private static IResult NotFound() => TypedResults.Problem("There is no such paper.", statusCode: StatusCodes.Status404NotFound);
}
