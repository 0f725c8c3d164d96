using ErpWeb.Api.Http;
using ErpWeb.Billing;
using ErpWeb.Shared.Data.Hosting;
using ErpWeb.Shared.Ui.Access;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ErpWeb.Api.Sales;

/// <summary>What was sold: the lines of posted bills, in the business's own days.</summary>
internal static class SalesEndpoints
{
    public static void MapSales(this RouteGroupBuilder api)
    {
        var sales = api.MapGroup("/sales").WithTags("Sales").Needs(BillingPermissions.InvoiceView);
        sales.MapGet("", TodayAsync).WithSummary("What was sold today, or in another period");
        sales.MapGet("/all", AllAsync).WithSummary("What was ever sold, newest first");
        sales.MapGet("/summary", SummaryAsync).WithSummary("Sums of a period");
    }

    private static Task<Results<Ok<Page<Sale>>, ProblemHttpResult>> TodayAsync(
        Word<SalesFilter>? filter, Day? from, Day? to, [AsParameters] PageRequest page, SalesQueries sales, IndiaClock clock, HttpContext http, CancellationToken ct) =>
        ListAsync(SalesFilter.Today, filter, from, to, page, sales, clock, http, ct);

    private static Task<Results<Ok<Page<Sale>>, ProblemHttpResult>> AllAsync(
        Word<SalesFilter>? filter, Day? from, Day? to, [AsParameters] PageRequest page, SalesQueries sales, IndiaClock clock, HttpContext http, CancellationToken ct) =>
        ListAsync(SalesFilter.All, filter, from, to, page, sales, clock, http, ct);

    private static async Task<Results<Ok<Page<Sale>>, ProblemHttpResult>> ListAsync(
        SalesFilter usual, Word<SalesFilter>? filter, Day? from, Day? to, PageRequest page, SalesQueries sales, IndiaClock clock, HttpContext http, CancellationToken ct)
    {
        if (SalesPeriod.Read(filter, from, to, usual, clock.Today, out var period) is { } wrong)
            return wrong;
        if (page.Fault(cursor => SalesCursor.Parse(cursor) is not null) is { } fault)
            return fault;
        var found = await sales.PageAsync(period, SalesCursor.Parse(page.Cursor), page.Rows, ct);
        return TypedResults.Ok(PageRequest.Answer(http, found.Rows, found.NextCursor));
    }

    private static async Task<Results<Ok<SalesSummary>, ProblemHttpResult>> SummaryAsync(
        Word<SalesFilter>? filter, Day? from, Day? to, SalesQueries sales, IndiaClock clock, CancellationToken ct) =>
        SalesPeriod.Read(filter, from, to, SalesFilter.Today, clock.Today, out var period) is { } fault ? fault : TypedResults.Ok(await sales.SummaryAsync(period, ct));
}
