using ErpWeb.Identity.Contracts;
using ErpWeb.Shared.Data;
using ErpWeb.Shared.Data.Hosting;
using ErpWeb.Shared.Kernel.Access;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Platform.Support;

/// <summary>By whose leave an operator is in a business. Asked each time the session is looked at, so that a withdrawn leave ends it.</summary>
internal sealed class SupportVisits(ErpDbContextPool pool, PermissionCatalogue catalogue, TimeProvider clock) : ISupportVisits
{
    /// <summary>What nobody from outside may change, whatever else the owner allows.</summary>
    private static readonly string[] ClosedModules = ["identity.", "tenancy.", "platform."];

    public async Task<SupportVisit?> FindAsync(Guid tenantId, Guid operatorId, CancellationToken ct = default)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        await using var db = await pool.RentAsync(ct);
        db.Bind(tenantId, Actor.Nobody);
        var grant = await db.SupportGrants.AsNoTracking()
            .Where(row => row.WithdrawnAtUtc == null && row.FromUtc <= now && row.UntilUtc > now)
            .OrderByDescending(row => row.AllowsChanges).ThenByDescending(row => row.UntilUtc)
            .FirstOrDefaultAsync(ct);
        if (grant is null || await db.Operators.AsNoTracking().SingleOrDefaultAsync(row => row.Id == operatorId, ct) is not { } person)
            return null;
        return new($"Support: {person.DisplayName}", person.SecurityStamp, RightsOf(grant.AllowsChanges), grant.UntilUtc, grant.Reason);
    }

    private Rights RightsOf(bool allowsChanges) => Rights.All.Only(catalogue.Codes, code => IsView(code) || allowsChanges && !ClosedModules.Any(module => code.StartsWith(module, StringComparison.Ordinal)));

    private static bool IsView(string code) => code.EndsWith(".view", StringComparison.Ordinal);
}
