using ErpWeb.Billing.CreditNotes;
using ErpWeb.Billing.Invoices.Printing;
using ErpWeb.Billing.Invoices.Printing.Look;
using ErpWeb.Billing.Papers;
using ErpWeb.Billing.Receipts.Printing;
using ErpWeb.Shared.Sheets;
using ErpWeb.Shared.Ui.Access;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ErpWeb.Billing.Invoices.Endpoints;

/// <summary>Invoices and their like as files and as pages to print. They need no circuit, so a link to them can be shared with a colleague.</summary>
public static class InvoiceEndpoints
{
    public static void MapInvoicePrinting(this IEndpointRouteBuilder routes)
    {
        routes.MapPaper<InvoicePrintReader>("/billing/invoices", BillingPermissions.InvoicePrint);
        routes.MapPaper<CreditNotePrintReader>("/billing/credit-notes", BillingPermissions.InvoicePrint);
        routes.MapPaper<SalesPaperPrintReader>("/billing/papers", BillingPermissions.PaperView);
        routes.MapGet("/billing/papers/{id:guid}/pick/{format}", async (Guid id, string format, PickListReader picks, SheetFiles files, HttpContext http, CancellationToken ct) =>
            SheetFiles.Knows(format) && await picks.FindAsync(id, ct) is var (sheet, business) ? await files.AnswerAsync(http, sheet, business, "pick-list", format, ct) : SheetFiles.NotFound("There is no such paper.")).Needs(BillingPermissions.PaperView);
        routes.MapPaper<ProformaPrintReader>("/billing/proforma", BillingPermissions.PaperView);
        routes.MapPaper<ReceiptPrintReader>("/billing/receipts", BillingPermissions.ReceiptView);
        routes.MapPaper<RefundPrintReader>("/billing/refunds", BillingPermissions.ReceiptView);
        routes.MapInvoiceLook();
    }

    private static void MapPaper<TReader>(this IEndpointRouteBuilder routes, string address, string right) where TReader : IPaperReader
    {
        var paper = routes.MapGroup(address + "/{id:guid}").Needs(right);
        paper.MapGet("/pdf", (Guid id, string? copy, InvoicePdfService pdfs, HttpContext http, CancellationToken ct) => PdfAsync(id, copy, Reader(http), pdfs, http, $"{address}/{id}/print?copy={copy}", ct));
        paper.MapGet("/print", (Guid id, string? copy, InvoicePrintHtml page, HttpContext http, CancellationToken ct) => PrintAsync(id, copy, Reader(http), page, http, ct));

        // Not a parameter of the handlers: the compiler's check of route handlers fails on a type that is still open.
        static TReader Reader(HttpContext http) => http.RequestServices.GetRequiredService<TReader>();
    }

    private static async Task<IResult> PdfAsync(Guid id, string? copy, IPaperReader reader, InvoicePdfService pdfs, HttpContext http, string printAddress, CancellationToken ct)
    {
        if (await reader.FindAsync(id, ct) is not { } model)
            return NotFound();
        if (InvoiceCopies.Parse(copy, model.IsServicesOnly) is not { } copies)
            return NoSuchCopy();
        if (await pdfs.RenderAsync(model, copies, ct) is not InvoicePdfResult.Bytes file)
            return TypedResults.LocalRedirect(printAddress);
        KeepPrivate(http);
        http.Response.Headers.ContentDisposition = $"inline; filename=\"{FileName(model.Number)}\"";
        return TypedResults.Bytes(file.Pdf, "application/pdf");
    }

    private static async Task<IResult> PrintAsync(Guid id, string? copy, IPaperReader reader, InvoicePrintHtml page, HttpContext http, CancellationToken ct)
    {
        if (await reader.FindAsync(id, ct) is not { } model)
            return NotFound();
        if (InvoiceCopies.Parse(copy, model.IsServicesOnly) is not { } copies)
            return NoSuchCopy();
        KeepPrivate(http);
        return TypedResults.Content(await page.RenderAsync(model, copies, hasPrintButton: true), "text/html; charset=utf-8");
    }

    /// <summary>"INV-26-27-0001.pdf": a slash would end the name.</summary>
    public static string FileName(string number) => number.Replace('/', '-') + ".pdf";

    // Paid amounts and a cancellation change the document, and the next person at the machine may be of another business.
    private static void KeepPrivate(HttpContext http) => http.Response.Headers.CacheControl = "private, no-cache";

    private static ProblemHttpResult NotFound() => TypedResults.Problem(InvoiceErrors.NotFound.Message, statusCode: StatusCodes.Status404NotFound);

    private static ProblemHttpResult NoSuchCopy() =>
        TypedResults.Problem("There is no such copy: ask for original, duplicate, triplicate (goods only) or all.", statusCode: StatusCodes.Status400BadRequest);
}
