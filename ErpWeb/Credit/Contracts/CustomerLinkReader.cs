using ErpWeb.Credit.Links;
using ErpWeb.Credit.Receivables;
using ErpWeb.Shared.Data;
using ErpWeb.Shared.Data.Hosting;
using ErpWeb.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Credit.Contracts;

/// <summary>Whom a link lets in, and to whose bills.</summary>
public readonly record struct LinkHolder(Guid TenantId, Guid PartyId);

/// <summary>
/// Opens a customer's link. A token that was forged, has expired or was revoked gives the same nothing, so that nobody
/// learns which of the three it was.
/// </summary>
public sealed class CustomerLinkReader(ErpDbContextPool pool, ReceivableQueries receivables, OpenReceivablesReader open, TimeProvider clock)
{
    private static readonly Actor Holder = Actor.System("customer's link");

    public async Task<LinkHolder?> FindAsync(string token, CancellationToken ct)
    {
        if (LinkToken.TenantOf(token) is not { } tenantId)
            return null;
        await using var db = await OpenAsync(tenantId, ct);
        var hash = LinkToken.HashOf(token);
        var now = clock.GetUtcNow().UtcDateTime;
        // A business that is suspended shows nothing to its customers either.
        var party = await db.CustomerLinks.AsNoTracking()
            .Where(row => row.TokenHash == hash && row.RevokedAtUtc == null && row.ExpiresAtUtc > now && db.Tenants.Any(tenant => tenant.Id == row.TenantId && tenant.Status == TenantStatus.Active))
            .Select(row => (Guid?)row.PartyId).FirstOrDefaultAsync(ct);
        return party is { } partyId ? new(tenantId, partyId) : null;
    }

    public async Task<IReadOnlyList<OpenReceivable>> BillsAsync(LinkHolder holder, CancellationToken ct)
    {
        await using var db = await OpenAsync(holder.TenantId, ct);
        return await open.OfAsync(db, holder.PartyId, ct);
    }

    public async Task<CustomerStatement?> StatementAsync(LinkHolder holder, DateOnly from, DateOnly to, CancellationToken ct)
    {
        await using var db = await OpenAsync(holder.TenantId, ct);
        return await receivables.StatementAsync(db, holder.PartyId, from, to, ct);
    }

    /// <summary>A context of the business that the link belongs to.</summary>
    public async Task<ErpDbContext> OpenAsync(Guid tenantId, CancellationToken ct)
    {
        var db = await pool.RentAsync(ct);
        db.Bind(tenantId, Holder, clock);
        return db;
    }
}
