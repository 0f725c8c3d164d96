using ErpWeb.Billing.Invoices;
using ErpWeb.Billing.Invoices.Printing;
using ErpWeb.Counter.Shifts;
using ErpWeb.Counter.Tills;
using ErpWeb.Shared.Ui.Access;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ErpWeb.Counter.Papers;

/// <summary>The papers of the counter: pages that the browser prints, and files.</summary>
public static class CounterEndpoints
{
    private const int NarrowMillimetres = 58;
    private const int WideMillimetres = 80;

    public static void MapCounter(this IEndpointRouteBuilder routes)
    {
        var bill = routes.MapGroup("/counter/bills/{id:guid}").Needs(CounterPermissions.Sell);
        bill.MapGet("/print", PrintAsync);
        bill.MapGet("/pdf", PdfAsync);
        routes.MapGet("/counter/shifts/{id:guid}/print", PrintShiftAsync).Needs(CounterPermissions.ShiftWork);
    }

    private static async Task<IResult> PrintAsync(Guid id, string? paper, BillPaperReader bills, InvoicePrintReader invoices, InvoicePrintHtml page, HttpContext http, CancellationToken ct)
    {
        if (PaperOf(paper) is not { } chosen)
            return NoSuchPaper();
        if (WidthOf(chosen) is { } width)
            return await bills.FindAsync(id, ct) is { } narrow ? Page(http, ThermalHtml.Of(narrow, width)) : NotFound();
        return await invoices.FindAsync(id, ct) is { } model
            ? Page(http, await page.RenderAsync(model with { IsHalfSheet = chosen is TillPaper.A5 }, [InvoiceCopy.Original], hasPrintButton: true))
            : NotFound();
    }

    private static async Task<IResult> PdfAsync(Guid id, string? paper, BillPaperReader bills, InvoicePrintReader invoices, InvoicePdfService pdfs, HttpContext http, CancellationToken ct)
    {
        if (PaperOf(paper) is not { } chosen)
            return NoSuchPaper();
        if (WidthOf(chosen) is not { } width)
            return await SheetAsync(id, chosen, invoices, pdfs, http, ct);
        if (await bills.FindAsync(id, ct) is not { } narrow)
            return NotFound();
        if (!ThermalPdf.CanWrite(narrow))
            return PrintPage(id, chosen);
        return File(http, ThermalPdf.Write(narrow, width));
    }

    private static async Task<IResult> SheetAsync(Guid id, TillPaper paper, InvoicePrintReader invoices, InvoicePdfService pdfs, HttpContext http, CancellationToken ct)
    {
        if (await invoices.FindAsync(id, ct) is not { } model)
            return NotFound();
        return await pdfs.RenderAsync(model with { IsHalfSheet = paper is TillPaper.A5 }, [InvoiceCopy.Original], ct) is InvoicePdfResult.Bytes sheet
            ? File(http, sheet.Pdf)
            : PrintPage(id, paper);
    }

    private static async Task<IResult> PrintShiftAsync(Guid id, ShiftQueries shifts, HttpContext http, CancellationToken ct) =>
        await shifts.ReportAsync(id, ct) is { Shift.Status: ShiftStatus.Closed } report ? Page(http, ThermalHtml.Of(ShiftPaper.Of(report), WideMillimetres)) : NotFound();

    private static TillPaper? PaperOf(string? name) => name is null ? TillPaper.Thermal80 : Enum.TryParse<TillPaper>(name, out var paper) && Enum.IsDefined(paper) ? paper : null;

    private static int? WidthOf(TillPaper paper) => paper switch
    {
        TillPaper.Thermal80 => WideMillimetres,
        TillPaper.Thermal58 => NarrowMillimetres,
        _ => null,
    };

    // Where the server cannot set the text, the browser does.
    private static RedirectHttpResult PrintPage(Guid id, TillPaper paper) => TypedResults.LocalRedirect($"/counter/bills/{id}/print?paper={paper}");

    private static FileContentHttpResult File(HttpContext http, byte[] pdf)
    {
        http.Response.Headers.CacheControl = "private, no-cache";
        return TypedResults.Bytes(pdf, "application/pdf");
    }

    private static ContentHttpResult Page(HttpContext http, string html)
    {
        http.Response.Headers.CacheControl = "private, no-cache";
        return TypedResults.Content(html, "text/html; charset=utf-8");
    }

    private static ProblemHttpResult NotFound() => TypedResults.Problem(InvoiceErrors.NotFound.Message, statusCode: StatusCodes.Status404NotFound);

    private static ProblemHttpResult NoSuchPaper() => TypedResults.Problem("There is no such paper: ask for Thermal80, Thermal58, A5 or A4.", statusCode: StatusCodes.Status400BadRequest);
}
