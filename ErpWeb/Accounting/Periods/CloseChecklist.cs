using ErpWeb.Accounting.Contracts;
using ErpWeb.Shared.Data.Hosting;

namespace ErpWeb.Accounting.Periods;

/// <summary>What is still open before days are closed. It hinders nobody: some of it may be right as it is.</summary>
public sealed class CloseChecklist(TenantDb tenantDb, IEnumerable<ICloseCheck> checks)
{
    public async Task<IReadOnlyList<OpenWork>> ReadAsync(DateOnly day, CancellationToken ct = default)
    {
        await using var db = await tenantDb.OpenAsync(AccountingPermissions.PeriodLock, ct);
        var open = new List<OpenWork>();
        foreach (var check in checks)
        {
            if (await check.FindAsync(db, day, ct) is { } work)
                open.Add(work);
        }
        return open;
    }
}
