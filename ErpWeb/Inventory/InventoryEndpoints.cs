using ErpWeb.Inventory.Counts;
using ErpWeb.Inventory.Opening;
using ErpWeb.Inventory.Transfers;
using ErpWeb.Shared.Csv;
using ErpWeb.Shared.Sheets;
using ErpWeb.Shared.Ui.Access;

namespace ErpWeb.Inventory;

/// <summary>Files and pages of paper.</summary>
internal static class InventoryEndpoints
{
    public static void Map(IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet("/inventory/opening/template.csv", () => Results.File(OpeningColumns.All.Template(), CsvFile.ContentType, "opening-stock-template.csv")).Needs(InventoryPermissions.OpeningPost);
        endpoints.MapGet("/inventory/counts/{id:guid}/sheet/{format}", async (Guid id, string format, CountPaperReader paper, SheetFiles files, HttpContext http, CancellationToken ct) =>
            SheetFiles.Knows(format) && await paper.FindAsync(id, ct) is var (sheet, business) ? await files.AnswerAsync(http, sheet, business, "count-sheet", format, ct) : SheetFiles.NotFound("There is no such paper.")).Needs(InventoryPermissions.CountCount);
        endpoints.MapGet("/inventory/transfers/{id:guid}/challan", async (Guid id, ChallanReader reader, ChallanHtml html, CancellationToken ct) =>
            await reader.FindAsync(id, ct) is { } challan ? Results.Content(await html.RenderAsync(challan), "text/html; charset=utf-8") : Results.NotFound()).Needs(InventoryPermissions.TransferView);
    }
}
