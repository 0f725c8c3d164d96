using ErpWeb.Credit.Contracts;
using ErpWeb.Shared.Data.Hosting;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Credit.Reminders;

/// <summary>What the business calls itself to its customers.</summary>
public sealed class BusinessNames(TenantDb tenantDb)
{
    public async Task<string> OwnAsync(CancellationToken ct = default)
    {
        await using var db = await tenantDb.OpenAsync(CreditPermissions.View, ct);
        return await db.BusinessProfiles.Select(row => row.TradeName == "" ? row.LegalName : row.TradeName).SingleAsync(ct);
    }
}
