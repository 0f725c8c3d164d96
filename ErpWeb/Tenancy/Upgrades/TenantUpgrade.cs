using System.Security.Cryptography;
using System.Text;
using ErpWeb.Shared.Data;
using ErpWeb.Shared.Data.Hosting;
using ErpWeb.Tenancy.Contracts;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Tenancy.Upgrades;

/// <summary>
/// Gives businesses of an earlier version what new ones get at their sign-up: number series, accounts. Each business
/// remembers the needs it has met, so a start that finds nothing new reads one column.
/// </summary>
public sealed class TenantUpgrade(ErpDbContextPool pool, IEnumerable<ITenantNeeds> modules, TimeProvider clock)
{
    public async Task ApplyAsync(Action<string>? tell = null, CancellationToken ct = default)
    {
        var needs = Fingerprint();
        await using var db = await pool.RentAsync(ct);
        var behind = await db.Tenants.Where(tenant => tenant.MetNeeds != needs).Select(tenant => tenant.Id).ToListAsync(ct);
        if (behind.Count > 0)
            tell?.Invoke($"Bringing {behind.Count:N0} businesses up to this version...");
        foreach (var tenantId in behind)
            await ApplyAsync(tenantId, needs, ct);
    }

    private async Task ApplyAsync(Guid tenantId, string needs, CancellationToken ct)
    {
        await using var db = await pool.RentAsync(ct);
        db.Bind(tenantId, Actor.System("upgrade"), clock);
        await using var write = await db.BeginWriteAsync(ct);
        // The row stays locked until the commit: another node that starts now waits here and then finds nothing to do.
        if (await db.Tenants.Where(tenant => tenant.Id == tenantId && tenant.MetNeeds != needs).ExecuteUpdateAsync(set => set.SetProperty(tenant => tenant.MetNeeds, needs), ct) == 0)
            return;
        foreach (var module in modules)
            await module.AddMissingAsync(db, ct);
        await db.SaveChangesAsync(ct);
        await write.CommitAsync(ct);
    }

    private string Fingerprint() =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', modules.SelectMany(module => module.Names).Order(StringComparer.Ordinal)))));
}
