using ErpWeb.Shared.Csv;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ErpWeb.Shared.Sheets;

/// <summary>Prints pages; the printing engine implements it.</summary>
public interface ISheetPrinter
{
    /// <summary>The page as PDF; null where this computer cannot set the texts of it, and the browser of the person prints.</summary>
    Task<byte[]?> PrintAsync(string html, IEnumerable<string?> texts, CancellationToken ct);
}

/// <summary>Answers a request with a sheet as a file or as a page to print.</summary>
public sealed class SheetFiles(ISheetPrinter printer)
{
    public static bool Knows(string format) => format is "csv" or "xlsx" or "pdf" or "print";

    public static ProblemHttpResult NotFound(string what = "There is no such report.") => TypedResults.Problem(what, statusCode: StatusCodes.Status404NotFound);

    /// <param name="name">Of the file, without its ending.</param>
    /// <param name="format">One that <see cref="Knows"/>.</param>
    public async Task<IResult> AnswerAsync(HttpContext http, Sheet sheet, string business, string name, string format, CancellationToken ct)
    {
        http.Response.Headers.CacheControl = "private, no-cache";
        switch (format)
        {
            case "csv":
                return TypedResults.File(SheetCsv.Of(sheet), CsvFile.ContentType, $"{name}.csv");
            case "xlsx":
                return TypedResults.File(SheetXlsx.Of(sheet, business), SheetXlsx.ContentType, $"{name}.xlsx");
            case "pdf" when await PdfAsync(sheet, business, ct) is { } pdf:
                http.Response.Headers.ContentDisposition = $"inline; filename=\"{name}.pdf\"";
                return TypedResults.Bytes(pdf, "application/pdf");
            default:
                return TypedResults.Content(SheetHtml.Of(sheet, business, hasPrintButton: true), "text/html; charset=utf-8");
        }
    }

    /// <summary>The sheet as PDF; null where this computer cannot set its texts.</summary>
    public Task<byte[]?> PdfAsync(Sheet sheet, string business, CancellationToken ct) =>
        printer.PrintAsync(SheetHtml.Of(sheet, business, hasPrintButton: false), [business, sheet.Subject, .. sheet.Rows.SelectMany(row => row.Cells).OfType<string>()], ct);
}
