using ErpWeb.Accounting.Contracts;
using ErpWeb.Credit.Contracts;
using ErpWeb.Credit.Opening;
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
        routes.MapGet("/credit/opening/template.csv", () => Results.File(OpeningBillImport.Columns.Template(), CsvFile.ContentType, "open-bills-template.csv")).Needs(AccountingPermissions.JournalPost);
        files.MapGet("/ageing/{format}", AgeingAsync);
        files.MapGet("/statement/{id:guid}/{format}", StatementAsync);
    }

    private static async Task<IResult> AgeingAsync(string format, CreditExport export, SheetFiles files, IndiaClock clock, HttpContext http, CancellationToken ct)
    {
        if (!SheetFiles.Knows(format))
            return SheetFiles.NotFound("There is no such paper.");
        var day = IsoDay.Parse(http.Request.Query["asOf"]) ?? clock.Today;
        var (sheet, business) = await export.AgeingAsync(day, format, ct);
        return await files.AnswerAsync(http, sheet, business, $"receivables-{day:yyyy-MM-dd}", format, ct);
    }

    private static async Task<IResult> StatementAsync(Guid id, string format, CreditExport export, SheetFiles files, IndiaClock clock, HttpContext http, CancellationToken ct)
    {
        var last = IsoDay.Parse(http.Request.Query["to"]) ?? clock.Today;
        if (!SheetFiles.Knows(format) || await export.StatementAsync(id, IsoDay.Parse(http.Request.Query["from"]) ?? FinancialYear.From(last).First, last, format, http.Request.Query["currency"] is [{ Length: > 0 } currency] ? currency : null, ct) is not var (sheet, business))
            return SheetFiles.NotFound("There is no such paper.");
        return await files.AnswerAsync(http, sheet, business, $"statement-{last:yyyy-MM-dd}", format, ct);
    }
}
