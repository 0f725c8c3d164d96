using ErpWeb.Identity.Contracts;
using ErpWeb.Shared.Data;
using ErpWeb.Shared.Data.Hosting;
using ErpWeb.Shared.Kernel;
using ErpWeb.Tenancy.Contracts;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Platform.Support;

/// <summary>Lets support staff in for some hours, and sends them out again.</summary>
public sealed class SupportGrantService(TenantDb tenantDb, TenantContext tenant, SessionControl sessions, TimeProvider clock)
{
    public const int MostHours = 4;

    private const int Listed = 20;

    public async Task<IReadOnlyList<SupportGrantRow>> ListAsync(CancellationToken ct = default)
    {
        await using var db = await tenantDb.OpenAsync(TenancyPermissions.SupportGrant, ct);
        return await db.SupportGrants.AsNoTracking().OrderByDescending(grant => grant.FromUtc).Take(Listed)
            .Select(grant => new SupportGrantRow(grant.Id, grant.Reason, grant.AllowsChanges, grant.FromUtc, grant.UntilUtc, grant.GrantedBy, grant.WithdrawnAtUtc))
            .ToListAsync(ct);
    }

    /// <summary>Who came in, the last first.</summary>
    public async Task<IReadOnlyList<SupportVisitRow>> VisitsAsync(CancellationToken ct = default)
    {
        await using var db = await tenantDb.OpenAsync(TenancyPermissions.SupportGrant, ct);
        return await db.EditLog.AsNoTracking().Where(entry => entry.Action == SupportLog.Entered).OrderByDescending(entry => entry.Sequence).Take(Listed)
            .Select(entry => new SupportVisitRow(entry.AtUtc, entry.ActorName)).ToListAsync(ct);
    }

    public async Task<Result> GrantAsync(SupportGrantDraft draft, CancellationToken ct = default)
    {
        await using var db = await tenantDb.OpenAsync(TenancyPermissions.SupportGrant, ct);
        var reason = draft.Reason.Trim();
        if (reason.Length is 0 or > SupportGrant.ReasonMaxLength)
            return new Error("platform.support.reason", $"Say what support shall look at, in at most {SupportGrant.ReasonMaxLength} characters.", nameof(draft.Reason));
        if (draft.Hours is < 1 or > MostHours)
            return new Error("platform.support.hours", $"Choose 1 to {MostHours} hours.", nameof(draft.Hours));
        var now = clock.GetUtcNow().UtcDateTime;
        db.SupportGrants.Add(new SupportGrant
        {
            Id = Ids.New(),
            Reason = reason,
            AllowsChanges = draft.AllowsChanges,
            FromUtc = now,
            UntilUtc = now.AddHours(draft.Hours),
            GrantedById = tenant.Actor.UserId,
            GrantedBy = tenant.Actor.Name,
        });
        await db.SaveChangesAsync(ct);
        return Result.Success;
    }

    /// <summary>Takes the leave back; whoever is in by it is out at once.</summary>
    public async Task<Result> WithdrawAsync(Guid id, CancellationToken ct = default)
    {
        await using var db = await tenantDb.OpenAsync(TenancyPermissions.SupportGrant, ct);
        if (await db.SupportGrants.SingleOrDefaultAsync(grant => grant.Id == id, ct) is not { } grant)
            return new Error("platform.support.unknown", "This leave is not there any more.");
        grant.WithdrawnAtUtc ??= clock.GetUtcNow().UtcDateTime;
        await db.SaveChangesAsync(ct);
        await sessions.RightsChangedAsync(tenant.TenantId, null, ct);
        return Result.Success;
    }
}
