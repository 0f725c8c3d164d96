using ErpWeb.Purchasing.Documents;
using ErpWeb.Purchasing.Payables;
using ErpWeb.Shared.Data.Hosting;
using ErpWeb.Shared.Kernel;
using ErpWeb.Shared.Sheets;
using ErpWeb.Shared.Ui.Access;

namespace ErpWeb.Purchasing.Printing;

/// <summary>Papers of purchasing as files.</summary>
internal static class PurchasePaperEndpoints
{
    public static void MapPapers(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/purchasing/orders/{id:guid}/pdf", async (Guid id, PurchasePaperReader papers, HttpResponse response, CancellationToken ct) => Send(await papers.OrderAsync(id, ct), response)).Needs(PurchasingPermissions.OrderView);
        routes.MapGet("/purchasing/bills/{id:guid}/self-invoice", async (Guid id, PurchasePaperReader papers, HttpResponse response, CancellationToken ct) => Send(await papers.SelfInvoiceAsync(id, ct), response)).Needs(PurchasingPermissions.BillView);
        routes.MapGet("/purchasing/debit-notes/{id:guid}/pdf", async (Guid id, PurchasePaperReader papers, HttpResponse response, CancellationToken ct) => Send(await papers.DebitNoteAsync(id, ct), response)).Needs(PurchasingPermissions.BillView);
        routes.MapGet("/purchasing/landed-costs/{id:guid}/pdf", async (Guid id, PurchasePaperReader papers, HttpResponse response, CancellationToken ct) => Send(await papers.LandedCostAsync(id, ct), response)).Needs(PurchasingPermissions.LandedCostView);
    }

    /// <summary>Dues to micro and small enterprises as a file.</summary>
    public static void MapMsme(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/purchasing/export/msme/{format}", async (string format, string? asOf, MsmeReader dues, SheetFiles files, IndiaClock clock, HttpContext http, CancellationToken ct) =>
        {
            if (!SheetFiles.Knows(format))
                return SheetFiles.NotFound();
            var day = IsoDay.Parse(asOf) ?? clock.Today;
            var (sheet, business) = await dues.ExportAsync(day, $"msme-{day:yyyy-MM-dd}.{format}", ct);
            return await files.AnswerAsync(http, sheet, business, $"msme-{day:yyyy-MM-dd}", format, ct);
        }).Needs(PurchasingPermissions.PayableView);

    /// <summary>What is owed to suppliers, and the account of one, as files.</summary>
    public static void MapStatements(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/purchasing/export/ageing/{format}", async (string format, string? asOf, PayableExport export, SheetFiles files, IndiaClock clock, HttpContext http, CancellationToken ct) =>
        {
            if (!SheetFiles.Knows(format))
                return SheetFiles.NotFound("There is no such paper.");
            var day = IsoDay.Parse(asOf) ?? clock.Today;
            var name = $"payables-{day:yyyy-MM-dd}";
            var (sheet, business) = await export.AgeingAsync(day, $"{name}.{format}", ct);
            return await files.AnswerAsync(http, sheet, business, name, format, ct);
        }).Needs(PurchasingPermissions.PayableView);
        routes.MapGet("/purchasing/export/statement/{id:guid}/{format}", async (Guid id, string format, string? from, string? to, string? currency, PayableExport export, SheetFiles files, IndiaClock clock, HttpContext http, CancellationToken ct) =>
        {
            var last = IsoDay.Parse(to) ?? clock.Today;
            var name = $"supplier-{last:yyyy-MM-dd}";
            if (!SheetFiles.Knows(format) || await export.StatementAsync(id, IsoDay.Parse(from) ?? FinancialYear.From(last).First, last, $"{name}.{format}", string.IsNullOrEmpty(currency) ? null : currency, ct) is not var (sheet, business))
                return SheetFiles.NotFound("There is no such paper.");
            return await files.AnswerAsync(http, sheet, business, name, format, ct);
        }).Needs(PurchasingPermissions.PayableView);
    }

    private static IResult Send(PurchasePaper? paper, HttpResponse response)
    {
        if (paper is null)
            return TypedResults.Problem(PurchaseErrors.NotFound.Message, statusCode: StatusCodes.Status404NotFound);
        if (!PurchasePdf.CanWrite(paper))
            return TypedResults.Problem("This document holds letters that the PDF cannot show. Print its page instead.", statusCode: StatusCodes.Status422UnprocessableEntity);
        response.Headers.CacheControl = "private, no-cache";
        response.Headers.ContentDisposition = $"inline; filename=\"{paper.Number.Replace('/', '-')}.pdf\"";
        return TypedResults.Bytes(PurchasePdf.Write(paper), "application/pdf");
    }
}
