using ErpWeb.Identity.Contracts;
using ErpWeb.Identity.Sessions;
using ErpWeb.Shared.Data;
using ErpWeb.Shared.Kernel;
using ErpWeb.Tenancy.Contracts;

namespace ErpWeb.Platform.Tenants;

/// <summary>Suspends a business, which ends all its sessions, and resumes it.</summary>
internal sealed class TenantClosing(TenantStatusService status, SessionControl sessions)
{
    public async Task<Result> SuspendAsync(Guid tenantId, string reason, Actor by, CancellationToken ct = default)
    {
        var suspended = await status.SuspendAsync(tenantId, reason, by, ct);
        if (suspended.IsSuccess)
            await sessions.EndOfTenantAsync(tenantId, SessionEnd.Suspended, ct);
        return suspended;
    }

    public Task<Result> ResumeAsync(Guid tenantId, Actor by, CancellationToken ct = default) => status.ResumeAsync(tenantId, by, ct);
}
