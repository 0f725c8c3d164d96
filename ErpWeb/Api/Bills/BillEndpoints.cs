using ErpWeb.Api.Http;
using ErpWeb.Api.OpenApi;
using ErpWeb.Api.Repeats;
using ErpWeb.Billing;
using ErpWeb.Billing.Invoices;
using ErpWeb.Billing.Invoices.Endpoints;
using ErpWeb.Billing.Invoices.Printing;
using ErpWeb.Shared.Data;
using ErpWeb.Shared.Data.Hosting;
using ErpWeb.Shared.Ui.Access;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ErpWeb.Api.Bills;

/// <summary>Bills: invoices as the screens post and cancel them. Nothing posted is changed.</summary>
internal static class BillEndpoints
{
    public static void MapBills(this RouteGroupBuilder api)
    {
        var bills = api.MapGroup("/bills").WithTags("Bills");
        bills.MapGet("", ListAsync).Needs(BillingPermissions.InvoiceView).WithSummary("Bills, newest first");
        bills.MapGet("/{id:guid}", FindAsync).Needs(BillingPermissions.InvoiceView).WithSummary("One bill with its lines and payments");
        bills.MapGet("/{id:guid}/pdf", PdfAsync).Needs(BillingPermissions.InvoicePrint).WithMetadata(new Refuses(501)).WithSummary("The bill as a PDF").Produces(200, contentType: "application/pdf");
        bills.MapPost("", PostAsync).Needs(BillingPermissions.InvoicePost).Needs(BillingPermissions.InvoiceView).WithSummary("Post a bill")
            .WithDescription("One step writes the bill, stock, ledger and tax, or nothing.");
        bills.MapPost("/{id:guid}/cancel", CancelAsync).Needs(BillingPermissions.InvoiceCancel).Needs(BillingPermissions.InvoiceView).WithSummary("Cancel a bill")
            .WithDescription("The number stays; the ledgers get the reverse.");
    }

    /// <param name="q">Parts of a number or a customer's name.</param>
    /// <param name="state">due, partPaid, paid, overdue or cancelled.</param>
    private static async Task<Results<Ok<Page<BillRow>>, ProblemHttpResult>> ListAsync(
        string? q, Word<PaymentState>? state, Day? from, Day? to, Guid? customerId,
        [AsParameters] PageRequest page, InvoiceQueries invoices, IndiaClock clock, HttpContext http, CancellationToken ct)
    {
        if (page.Fault(cursor => DateCursor.TryParse(cursor, out _)) is { } fault)
            return fault;
        var found = await invoices.PageAsync(new(q, state?.Value, from?.Date, to?.Date, customerId), page.Cursor, page.Rows, ct);
        return TypedResults.Ok(PageRequest.Answer(http, [.. found.Rows.Select(row => BillRow.Of(row, clock.Today))], found.NextCursor));
    }

    private static async Task<Results<Ok<Bill>, ProblemHttpResult>> FindAsync(Guid id, InvoiceReader invoices, IndiaClock clock, CancellationToken ct) =>
        await invoices.FindAsync(id, ct) is { } view ? TypedResults.Ok(Bill.Of(view, clock.Today)) : ApiProblems.NotFound;

    /// <param name="copy">original (unless said), duplicate, triplicate or all.</param>
    private static async Task<IResult> PdfAsync(Guid id, string? copy, InvoicePrintReader reader, InvoicePdfService pdfs, HttpResponse response, CancellationToken ct)
    {
        if (await reader.FindAsync(id, ct) is not { } model)
            return ApiProblems.NotFound;
        if (InvoiceCopies.Parse(copy, model.IsServicesOnly) is not { } copies)
            return ApiProblems.Of(StatusCodes.Status400BadRequest, "api.copy", "There is no such copy: ask for original, duplicate, triplicate (goods only) or all.");
        if (await pdfs.RenderAsync(model, copies, ct) is not InvoicePdfResult.Bytes file)
            return ApiProblems.Of(StatusCodes.Status501NotImplemented, "api.pdf_needs_browser", "This bill has text that only a browser can set. Print it from its page.");
        response.Headers.ContentDisposition = $"attachment; filename=\"{InvoiceEndpoints.FileName(model.Number)}\"";
        return TypedResults.Bytes(file.Pdf, "application/pdf");
    }

    private static async Task<Results<Created<Bill>, ProblemHttpResult>> PostAsync(
        BillBody body, RequestIds ids, InvoiceService service, InvoiceReader invoices, BodyPrices prices, IndiaClock clock, CancellationToken ct)
    {
        var draft = body.ToDraft(ids.Next(), clock.Today, await prices.OfAsync([.. body.UnpricedProducts], body.Date ?? clock.Today, ct));
        draft.DueDate = body.DueDate;
        var posted = await service.PostAsync(draft, ct);
        if (!posted.IsSuccess)
            return ApiProblems.Of(posted.Errors, BodyNames.All);
        return TypedResults.Created($"/api/bills/{posted.Value.Id}", Bill.Of((await invoices.FindAsync(posted.Value.Id, ct))!, clock.Today));
    }

    private static async Task<Results<Ok<Bill>, ProblemHttpResult>> CancelAsync(
        Guid id, CancelBody body, RequestIds ids, InvoiceService service, InvoiceReader invoices, IndiaClock clock, CancellationToken ct)
    {
        var done = await service.CancelAsync(id, body.Reason, ct);
        // A repeat that ran beside the first finds its work done.
        if (!done.IsSuccess && !(ids.IsRepeatable && done.FirstError == InvoiceErrors.AlreadyCancelled))
            return ApiProblems.Of(done.Errors, BodyNames.All);
        return TypedResults.Ok(Bill.Of((await invoices.FindAsync(id, ct))!, clock.Today));
    }
}
