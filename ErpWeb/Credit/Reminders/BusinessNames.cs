using ErpWeb.Credit.Contracts;
using ErpWeb.Shared.Data.Hosting;

namespace ErpWeb.Credit.Reminders;

/// <summary>What the business calls itself to its customers.</summary>
public sealed class BusinessNames(TenantDb tenantDb)
{
    public async Task<string> OwnAsync(CancellationToken ct = default)
    {
        await using var db = await tenantDb.OpenAsync(CreditPermissions.View, ct);
        return await CreditFactsReader.BusinessAsync(db, ct);
    }
}
