using ErpWeb.Credit.Contracts;
using ErpWeb.Shared.Data.Hosting;

namespace ErpWeb.Credit.Settlements;

/// <summary>Reads what money can be set against.</summary>
public sealed class AllocationQueries(TenantDb tenantDb, OpenReceivablesReader open)
{
    public async Task<IReadOnlyList<OpenReceivable>> OpenBillsAsync(Guid partyId, CancellationToken ct = default)
    {
        await using var db = await tenantDb.OpenAsync(CreditPermissions.Allocate, ct);
        return db.OwnRecordsOf is null ? await open.OfAsync(db, partyId, ct) : [];
    }

    /// <summary>What the customer has that no bill uses, the oldest first.</summary>
    public async Task<IReadOnlyList<OpenCredit>> CreditsAsync(Guid partyId, CancellationToken ct = default)
    {
        await using var db = await tenantDb.OpenAsync(CreditPermissions.Allocate, ct);
        return db.OwnRecordsOf is null ? await open.CreditsAsync(db, partyId, ct) : [];
    }
}
