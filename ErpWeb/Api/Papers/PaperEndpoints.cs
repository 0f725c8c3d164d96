using ErpWeb.Api.Bills;
using ErpWeb.Api.Http;
using ErpWeb.Api.Repeats;
using ErpWeb.Billing;
using ErpWeb.Billing.Documents;
using ErpWeb.Billing.Drafts;
using ErpWeb.Billing.Invoices;
using ErpWeb.Billing.Papers;
using ErpWeb.Shared.Data;
using ErpWeb.Shared.Data.Hosting;
using ErpWeb.Shared.Data.Posting;
using ErpWeb.Shared.Kernel;
using ErpWeb.Shared.Ui.Access;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ErpWeb.Api.Papers;

/// <summary>Quotes and orders, and the bills that orders become.</summary>
internal static class PaperEndpoints
{
    public static void MapPapers(this RouteGroupBuilder api)
    {
        var quotes = api.MapGroup("/quotes").WithTags("Quotes").Needs(BillingPermissions.PaperView);
        Map(quotes, SalesKind.Quote, "quote", BillingPermissions.QuotePost);
        quotes.MapPost("/{id:guid}/answer", AnswerAsync).Needs(BillingPermissions.QuotePost).WithSummary("Note the customer's answer to a quote");
        quotes.MapPost("/{id:guid}/order", OrderAsync).Needs(BillingPermissions.OrderPost).Needs(BillingPermissions.InvoiceEdit).WithSummary("Confirm the order that a quote became");

        var orders = api.MapGroup("/orders").WithTags("Orders").Needs(BillingPermissions.PaperView);
        Map(orders, SalesKind.Order, "order", BillingPermissions.OrderPost);
        orders.MapPost("/{id:guid}/bill", BillAsync).Needs(BillingPermissions.InvoicePost).Needs(BillingPermissions.InvoiceEdit).Needs(BillingPermissions.InvoiceView)
            .WithSummary("Bill an order, whole or in part").WithDescription("One step writes the bill, stock, ledger and tax, or nothing.");
    }

    private static void Map(RouteGroupBuilder papers, SalesKind kind, string name, string right)
    {
        papers.MapGet("", (string? q, Day? from, Day? to, [AsParameters] PageRequest page, SalesPaperQueries queries, HttpContext http, CancellationToken ct) =>
            ListAsync(kind, new(q, from?.Date, to?.Date), page, queries, http, ct)).WithSummary($"Every {name}, newest first");
        papers.MapGet("/{id:guid}", (Guid id, SalesPaperQueries queries, CancellationToken ct) => FindAsync(kind, id, queries, ct)).WithSummary($"One {name} with its lines");
        papers.MapPost("", (PaperBody body, RequestIds ids, SalesPaperService service, SalesPaperQueries queries, BodyPrices prices, IndiaClock clock, CancellationToken ct) =>
            PostAsync(kind, body, ids, service, queries, prices, clock, ct)).Needs(right).WithSummary($"Post a{(name[0] is 'o' ? "n" : "")} {name}");
    }

    private static async Task<Results<Ok<Page<PaperRow>>, ProblemHttpResult>> ListAsync(SalesKind kind, DocumentFilter filter, PageRequest page, SalesPaperQueries queries, HttpContext http, CancellationToken ct)
    {
        if (page.Fault(cursor => DateCursor.TryParse(cursor, out _)) is { } fault)
            return fault;
        var found = await queries.PageAsync(filter, kind, onlyOpen: false, page.Cursor, page.Rows, ct);
        return TypedResults.Ok(PageRequest.Answer(http, [.. found.Rows.Select(PaperRow.Of)], found.NextCursor));
    }

    private static async Task<Results<Ok<Paper>, ProblemHttpResult>> FindAsync(SalesKind kind, Guid id, SalesPaperQueries queries, CancellationToken ct) =>
        await queries.FindAsync(id, ct) is { } view && view.Paper.Kind == kind ? TypedResults.Ok(Paper.Of(view)) : ApiProblems.NotFound;

    private static async Task<Results<Created<Paper>, ProblemHttpResult>> PostAsync(
        SalesKind kind, PaperBody body, RequestIds ids, SalesPaperService service, SalesPaperQueries queries, BodyPrices prices, IndiaClock clock, CancellationToken ct)
    {
        var draft = body.ToDraft(ids.Next(), clock.Today, await prices.OfAsync([.. body.UnpricedProducts], body.Date ?? clock.Today, ct));
        draft.Until = body.Until;
        return await CreatedAsync(kind, await (kind is SalesKind.Quote ? service.PostQuoteAsync(draft, ct) : service.PostOrderAsync(draft, ct)), queries, ct);
    }

    private static async Task<Results<Created<Paper>, ProblemHttpResult>> OrderAsync(
        Guid id, RequestIds ids, NextDrafts next, InvoiceDraftService drafts, SalesPaperService service, SalesPaperQueries queries, CancellationToken ct)
    {
        var orderId = ids.Next();
        if (await queries.FindAsync(orderId, ct) is not null)
            return await CreatedAsync(SalesKind.Order, new PostedReference(orderId, ""), queries, ct);
        var draft = await next.BeginAsync([id], SalesKind.Order, orderId, ct);
        return draft.IsSuccess ? await CreatedAsync(SalesKind.Order, await service.PostOrderAsync(draft.Value, ct), queries, ct) : ApiProblems.Of(draft.Errors, BodyNames.All);
    }

    private static async Task<Results<Ok<Paper>, ProblemHttpResult>> AnswerAsync(Guid id, AnswerBody body, SalesPaperService service, SalesPaperQueries queries, CancellationToken ct)
    {
        var answered = await service.AnswerAsync(id, body.IsAccepted, ct);
        return answered.IsSuccess ? TypedResults.Ok(Paper.Of((await queries.FindAsync(id, ct))!)) : ApiProblems.Of(answered.Errors, BodyNames.All);
    }

    private static async Task<Results<Created<Bill>, ProblemHttpResult>> BillAsync(
        Guid id, BillOrderBody body, RequestIds ids, NextDrafts next, InvoiceService service, InvoiceReader invoices, IndiaClock clock, CancellationToken ct)
    {
        var billId = ids.Next();
        if (await invoices.FindAsync(billId, ct) is { } before)
            return TypedResults.Created($"/api/bills/{billId}", Bill.Of(before, clock.Today));
        var begun = await next.BeginAsync([id], SalesKind.Invoice, billId, ct);
        if (!begun.IsSuccess)
            return ApiProblems.Of(begun.Errors, BodyNames.All);
        var draft = begun.Value;
        draft.Date = body.Date ?? clock.Today;
        if (body.Lines is { } wanted && Keep(draft, wanted) is { } unknown)
            return ApiProblems.Of([unknown], BodyNames.All);
        var posted = await service.PostAsync(draft, ct);
        return posted.IsSuccess
            ? TypedResults.Created($"/api/bills/{billId}", Bill.Of((await invoices.FindAsync(billId, ct))!, clock.Today))
            : ApiProblems.Of(posted.Errors, BodyNames.All);
    }

    // The lines that are asked for, in the order of the request, so that a refusal names its place.
    private static Error? Keep(InvoiceDraft draft, IReadOnlyList<BillOrderLineBody> wanted)
    {
        var lines = new List<InvoiceDraftLine>();
        foreach (var (index, part) in wanted.Index())
        {
            if (draft.Lines.Find(line => line.PaperLineId == part.LineId && !lines.Contains(line)) is not { } line)
                return new("api.line", "Nothing of this line is left to bill.", $"Lines[{index}].LineId");
            line.Quantity = part.Quantity;
            lines.Add(line);
        }
        draft.Lines = lines;
        return null;
    }

    private static async Task<Results<Created<Paper>, ProblemHttpResult>> CreatedAsync(SalesKind kind, Result<PostedReference> posted, SalesPaperQueries queries, CancellationToken ct) => posted.IsSuccess
        ? TypedResults.Created($"/api/{(kind is SalesKind.Quote ? "quotes" : "orders")}/{posted.Value.Id}", Paper.Of((await queries.FindAsync(posted.Value.Id, ct))!))
        : ApiProblems.Of(posted.Errors, BodyNames.All);
}
