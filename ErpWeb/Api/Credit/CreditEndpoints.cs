using ErpWeb.Api.Http;
using ErpWeb.Api.OpenApi;
using ErpWeb.Api.Repeats;
using ErpWeb.Billing;
using ErpWeb.Billing.Receipts;
using ErpWeb.Credit.Contracts;
using ErpWeb.Shared.Data;
using ErpWeb.Shared.Data.Hosting;
using ErpWeb.Shared.Ui.Access;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ErpWeb.Api.Credit;

/// <summary>What customers owe, and what they pay.</summary>
internal static class CreditEndpoints
{
    private static readonly Dictionary<string, string> Names = new() { ["InvoiceId"] = "billId" };

    public static void MapCredit(this RouteGroupBuilder api)
    {
        var credit = api.MapGroup("/credit").WithTags("Credit");
        credit.MapGet("/bills/debug", ExplainAsync).Needs(ApiPermissions.CreditExplain).WithSummary("Open bills, and why each is open");
        credit.MapPost("/payment", PayAsync).Needs(BillingPermissions.ReceiptPost).WithMetadata(new Refuses(404)).WithSummary("Record a payment for a bill");
    }

    private static async Task<Results<Ok<Page<OpenBill>>, ProblemHttpResult>> ExplainAsync([AsParameters] PageRequest page, CreditQueries credit, HttpContext http, CancellationToken ct)
    {
        if (page.Fault(cursor => DateCursor.TryParse(cursor, out _)) is { } fault)
            return fault;
        var found = await credit.OpenAsync(DateCursor.TryParse(page.Cursor, out var after) ? after : null, page.Rows, ct);
        return TypedResults.Ok(PageRequest.Answer(http, found.Rows, found.NextCursor));
    }

    private static async Task<Results<Created<Payment>, ProblemHttpResult>> PayAsync(
        PaymentBody body, RequestIds ids, ReceiptService receipts, CreditLedger ledger, TenantDb tenantDb, IndiaClock clock, CancellationToken ct)
    {
        var draft = new ReceiptDraft { Id = ids.Next(), InvoiceId = body.BillId, Amount = body.Amount, Mode = body.Mode, Date = body.Date ?? clock.Today, Reference = body.Reference.Trim() };
        var posted = await receipts.ReceiveAsync(draft, ct);
        if (!posted.IsSuccess)
            return ApiProblems.Of(posted.Errors, Names);
        await using var db = await tenantDb.OpenAsync(BillingPermissions.ReceiptPost, ct);
        var due = await ledger.DueAsync(db, body.BillId, ct);
        return TypedResults.Created($"/api/bills/{body.BillId}", new Payment(posted.Value.Id, posted.Value.Number, body.BillId, body.Amount, due));
    }
}
