using ErpWeb.Shared.Data.Hosting;
using ErpWeb.Shared.Kernel;
using ErpWeb.Shared.Sheets;
using ErpWeb.Shared.Ui.Access;

namespace ErpWeb.Banking.Reconciliation;

/// <summary>The reconciliation as a file and as a page to print.</summary>
internal static class ReconciliationEndpoints
{
    public static void Map(IEndpointRouteBuilder endpoints) =>
        endpoints.MapGet("/banking/export/{id:guid}/{format}", ExportAsync).Needs(BankingPermissions.Export);

    private static async Task<IResult> ExportAsync(Guid id, string format, ReconciliationExport export, SheetFiles files, IndiaClock clock, HttpContext http, CancellationToken ct)
    {
        var asOf = IsoDay.Parse(http.Request.Query["asOf"]) ?? clock.Today;
        if (!SheetFiles.Knows(format) || await export.ReadAsync(id, asOf, format, ct) is not var (sheet, business))
            return SheetFiles.NotFound("There is no such account.");
        return await files.AnswerAsync(http, sheet, business, $"bank-reconciliation-{asOf:yyyy-MM-dd}", format, ct);
    }
}
