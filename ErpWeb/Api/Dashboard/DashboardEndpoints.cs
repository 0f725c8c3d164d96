using ErpWeb.Api.Http;
using ErpWeb.Api.Sales;
using ErpWeb.Billing;
using ErpWeb.Shared.Data.Hosting;
using ErpWeb.Shared.Ui.Access;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ErpWeb.Api.Dashboard;

internal static class DashboardEndpoints
{
    public static void MapDashboard(this RouteGroupBuilder api) =>
        api.MapGet("/dashboard/stats", StatsAsync).Needs(BillingPermissions.InvoiceView).WithTags("Dashboard").WithSummary("How the business stands");

    private static async Task<Results<Ok<DashboardStats>, ProblemHttpResult>> StatsAsync(
        Word<SalesFilter>? filter, Day? from, Day? to, DashboardQueries dashboard, IndiaClock clock, CancellationToken ct) =>
        SalesPeriod.Read(filter, from, to, SalesFilter.Today, clock.Today, out var period) is { } fault ? fault : TypedResults.Ok(await dashboard.StatsAsync(period, ct));
}
