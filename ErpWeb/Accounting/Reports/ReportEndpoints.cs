using ErpWeb.Accounting.Contracts;
using ErpWeb.Accounting.Journals;
using ErpWeb.Shared.Csv;
using ErpWeb.Shared.Data.Hosting;
using ErpWeb.Shared.Sheets;
using ErpWeb.Shared.Ui.Access;

namespace ErpWeb.Accounting.Reports;

/// <summary>Reports as files and as pages to print.</summary>
internal static class ReportEndpoints
{
    public static void Map(IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet("/accounting/export/{key}/{format}", ExportAsync).Needs(AccountingPermissions.ReportExport);
        endpoints.MapGet("/accounting/vouchers/{id:guid}/{format}", VoucherAsync).Needs(AccountingPermissions.JournalView);
    }

    private static async Task<IResult> ExportAsync(string key, string format, Guid? id, IEnumerable<IReport> reports, ReportExport export, SheetFiles files, IndiaClock clock, HttpContext http, CancellationToken ct)
    {
        if (reports.FirstOrDefault(report => report.Key == key) is not { } report || !SheetFiles.Knows(format))
            return SheetFiles.NotFound();
        var request = ReportRequest.Read(name => http.Request.Query[name], id, report.DefaultPeriod, clock.Today) with { IsWhole = true };
        var name = $"{key}-{request.Days.To:yyyy-MM-dd}";
        if (await export.ReadAsync(key, request, $"{name}.{format}", ExportRecorder.Words(http.Request.Query), ct) is not var (sheet, business))
            return SheetFiles.NotFound();
        return await files.AnswerAsync(http, sheet, business, name, format, ct);
    }

    private static async Task<IResult> VoucherAsync(Guid id, string format, VoucherSheetReader vouchers, SheetFiles files, HttpContext http, CancellationToken ct)
    {
        if (!SheetFiles.Knows(format) || await vouchers.FindAsync(id, ct) is not var (sheet, business))
            return SheetFiles.NotFound("There is no such voucher.");
        return await files.AnswerAsync(http, sheet, business, $"voucher-{id:N}", format, ct);
    }
}
