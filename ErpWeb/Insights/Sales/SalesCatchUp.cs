using ErpWeb.Accounting.Contracts;
using ErpWeb.Shared.Data.Hosting;

namespace ErpWeb.Insights.Sales;

/// <summary>Adds up changed days before anybody looks: after an upgrade there are years of them.</summary>
internal sealed class SalesCatchUp(TenantDb tenantDb) : IRecurringWork
{
    public async Task<int> DoDueAsync(CancellationToken ct = default)
    {
        await using var db = await tenantDb.OpenAsync(InsightsPermissions.AllSales, ct);
        return await SalesCounting.CatchUpAsync(db, ct);
    }
}
