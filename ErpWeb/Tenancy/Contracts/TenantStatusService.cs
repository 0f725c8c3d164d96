using ErpWeb.Shared.Data;
using ErpWeb.Shared.Data.EditLog;
using ErpWeb.Shared.Data.Hosting;
using ErpWeb.Shared.Data.Outbox;
using ErpWeb.Shared.Kernel;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Tenancy.Contracts;

/// <summary>
/// Closes a business and opens it again. It stands in the business's own edit log. Whoever calls it has made sure that an
/// operator asks for it: no role of a business includes it.
/// </summary>
public sealed class TenantStatusService(ErpDbContextPool pool, TimeProvider clock)
{
    /// <param name="reason">Told to the people of the business.</param>
    /// <param name="by">The operator.</param>
    public Task<Result> SuspendAsync(Guid tenantId, string reason, Actor by, CancellationToken ct = default) => reason.Trim() switch
    {
        "" => Task.FromResult<Result>(TenancyErrors.SuspendReasonMissing),
        { Length: > Tenant.SuspendReasonMaxLength } => Task.FromResult<Result>(TenancyErrors.SuspendReasonTooLong),
        var told => SetAsync(tenantId, TenantStatus.Suspended, told, by, ct),
    };

    /// <param name="by">The operator.</param>
    public Task<Result> ResumeAsync(Guid tenantId, Actor by, CancellationToken ct = default) => SetAsync(tenantId, TenantStatus.Active, null, by, ct);

    private async Task<Result> SetAsync(Guid tenantId, TenantStatus status, string? reason, Actor by, CancellationToken ct)
    {
        await using var db = await pool.RentAsync(ct);
        db.Bind(tenantId, by, clock);
        if (await db.Tenants.SingleOrDefaultAsync(row => row.Id == tenantId, ct) is not { } tenant)
            return TenancyErrors.NoSuchTenant;
        if (tenant.Status == status && tenant.SuspendReason == reason)
            return Result.Success;
        db.Log(LoggedChange.Of(status is TenantStatus.Suspended ? "Suspended" : "Resumed", nameof(Tenant), tenantId,
            (nameof(tenant.Status), tenant.Status.ToString(), status.ToString()), (nameof(tenant.SuspendReason), tenant.SuspendReason, reason)));
        (tenant.Status, tenant.SuspendReason) = (status, reason);
        db.Outbox.Add(OutboxMessage.For(db, TenantEvents.Tenant, tenantId));
        await db.SaveChangesAsync(ct);
        return Result.Success;
    }
}
