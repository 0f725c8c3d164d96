using ErpWeb.Inventory.Reports;
using ErpWeb.Printing.Chromium;
using ErpWeb.Shared.Ui.Access;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ErpWeb.Inventory.Labels;

/// <summary>Labels as a file and as a page to print.</summary>
internal static class LabelEndpoints
{
    private const int MostLabels = 3000;

    public static void Map(IEndpointRouteBuilder endpoints) =>
        endpoints.MapGet("/inventory/labels/{paper}/{format}", PrintAsync).Needs(StockReportPermissions.LabelPrint);

    private static async Task<IResult> PrintAsync(string paper, string format, string[]? label, int? used, LabelReader reader, ChromiumPdf chromium, HttpContext http, CancellationToken ct)
    {
        if (LabelPaper.Find(paper) is not { } chosen || format is not ("pdf" or "print"))
            return Problem("There is no such paper.", StatusCodes.Status404NotFound);
        var orders = (label ?? []).Select(LabelOrder.Parse).OfType<LabelOrder>().ToList();
        if (orders.Sum(order => order.Count) > MostLabels)
            return Problem($"At most {MostLabels} labels at once.", StatusCodes.Status400BadRequest);
        var labels = await reader.ReadAsync(orders, ct);
        if (labels.Count == 0)
            return Problem("There is nothing to print: choose items.", StatusCodes.Status400BadRequest);
        http.Response.Headers.CacheControl = "private, no-cache";
        var taken = Math.Clamp(used ?? 0, 0, chosen.PerPage - 1);
        if (format is "pdf" && chromium.CanPrint(labels.Select(one => one.Name)) && await chromium.PrintAsync(LabelHtml.Of(labels, chosen, taken, hasPrintButton: false), ct) is { } pdf)
        {
            http.Response.Headers.ContentDisposition = "inline; filename=\"labels.pdf\"";
            return TypedResults.Bytes(pdf, "application/pdf");
        }
        return TypedResults.Content(LabelHtml.Of(labels, chosen, taken, hasPrintButton: true), "text/html; charset=utf-8");
    }

    private static ProblemHttpResult Problem(string text, int status) => TypedResults.Problem(text, statusCode: status);
}
