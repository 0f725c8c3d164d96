using ErpWeb.Api.Http;
using ErpWeb.Api.Repeats;
using ErpWeb.Billing;
using ErpWeb.Billing.Receipts;
using ErpWeb.Shared.Data.Hosting;
using ErpWeb.Shared.Ui.Access;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ErpWeb.Api.Receipts;

/// <summary>Money of customers, for bills or in advance.</summary>
internal static class ReceiptEndpoints
{
    private static readonly Dictionary<string, string> Names = new() { ["PartyId"] = "customerId", ["Parts"] = "bills", ["ReceivableId"] = "billId" };

    public static void MapReceipts(this RouteGroupBuilder api)
    {
        var receipts = api.MapGroup("/receipts").WithTags("Receipts").Needs(BillingPermissions.ReceiptView);
        receipts.MapGet("/{id:guid}", FindAsync).WithSummary("One receipt, and where its money is");
        receipts.MapPost("", PostAsync).Needs(BillingPermissions.ReceiptPost).WithSummary("Record money for bills, or in advance");
    }

    private static async Task<Results<Ok<ReceiptAnswer>, ProblemHttpResult>> FindAsync(Guid id, ReceiptReader reader, CancellationToken ct) =>
        await reader.FindAsync(id, ct) is { } view ? TypedResults.Ok(ReceiptAnswer.Of(view)) : ApiProblems.NotFound;

    private static async Task<Results<Created<ReceiptAnswer>, ProblemHttpResult>> PostAsync(ReceiptBody body, RequestIds ids, ReceiptService service, ReceiptReader reader, IndiaClock clock, CancellationToken ct)
    {
        var posted = await service.ReceiveAsync(body.ToDraft(ids.Next(), clock.Today), ct);
        return posted.IsSuccess
            ? TypedResults.Created($"/api/receipts/{posted.Value.Id}", ReceiptAnswer.Of((await reader.FindAsync(posted.Value.Id, ct))!))
            : ApiProblems.Of(posted.Errors, Names);
    }
}
