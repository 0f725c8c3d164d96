using System.Linq.Expressions;
using ErpWeb.Identity.Sessions;
using ErpWeb.Identity.Tokens;
using ErpWeb.Shared.Data;
using ErpWeb.Shared.Data.Hosting;
using ErpWeb.Shared.Kernel.Access;
using ErpWeb.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Identity.ApiKeys;

/// <summary>A key that is good now, with what it may do.</summary>
public sealed record LiveApiKey(Guid Id, Guid TenantId, Guid UserId, string Name, Rights Rights, DateTimeOffset ExpiresAt);

/// <summary>Finds the key behind a request.</summary>
public sealed class ApiKeyQueries(ErpDbContextPool pool, SessionQueries sessions, PermissionCatalogue catalogue, TimeProvider clock)
{
    private static readonly TimeSpan UseNoted = TimeSpan.FromMinutes(1);

    /// <summary>The key, unless it is expired or revoked, its business suspended, or its maker works here no more. It may do what it was given and its maker still may.</summary>
    public Task<LiveApiKey?> FindLiveAsync(string? text, CancellationToken ct = default) =>
        TenantSecret.Read(TenantSecret.ApiKey, text) is { } given ? FindLiveAsync(given.TenantId, key => key.Hash == given.Hash, ct) : Task.FromResult<LiveApiKey?>(null);

    /// <summary>The same for a key that was let in before.</summary>
    public Task<LiveApiKey?> FindLiveAsync(Guid tenantId, Guid id, CancellationToken ct = default) => FindLiveAsync(tenantId, key => key.Id == id, ct);

    /// <summary>Whether it would be a good key if its business were not suspended.</summary>
    public async Task<bool> IsSuspendedAsync(string? text, CancellationToken ct = default)
    {
        if (TenantSecret.Read(TenantSecret.ApiKey, text) is not { } given)
            return false;
        await using var db = await pool.RentAsync(ct);
        db.Bind(given.TenantId, Actor.System("keys"), clock);
        var now = clock.GetUtcNow().UtcDateTime;
        return await db.ApiKeys.AnyAsync(
            key => key.Hash == given.Hash && key.RevokedAtUtc == null && key.ExpiresAtUtc > now && db.Tenants.Any(tenant => tenant.Id == key.TenantId && tenant.Status == TenantStatus.Suspended), ct);
    }

    private async Task<LiveApiKey?> FindLiveAsync(Guid tenantId, Expression<Func<ApiKey, bool>> isIt, CancellationToken ct)
    {
        await using var db = await pool.RentAsync(ct);
        db.Bind(tenantId, Actor.System("keys"), clock);
        var now = clock.GetUtcNow().UtcDateTime;
        var key = await db.ApiKeys.AsNoTracking().Where(isIt).SingleOrDefaultAsync(
            key => key.RevokedAtUtc == null && key.ExpiresAtUtc > now && db.Tenants.Any(tenant => tenant.Id == key.TenantId && tenant.Status == TenantStatus.Active), ct);
        if (key is null || await sessions.EntrantAsync(key.CreatedById, key.TenantId, ct) is not { } maker)
            return null;
        if (key.LastUsedAtUtc is null || key.LastUsedAtUtc < now - UseNoted)
            await NoteUseAsync(db, key.Id, now, ct);
        var scopes = Rights.Parse(key.Scopes);
        var rights = maker.Rights.Only(catalogue.Codes, code => scopes.Allows(code) && ApiKeyRules.IsForMachines(code));
        return new(key.Id, key.TenantId, key.CreatedById, $"{key.Name} (key)", rights, new(key.ExpiresAtUtc, TimeSpan.Zero));
    }

    private static async Task NoteUseAsync(ErpDbContext db, Guid id, DateTime now, CancellationToken ct)
    {
        using var turn = await db.EnterWriteQueueAsync(ct);
        await db.ApiKeys.Where(key => key.Id == id).ExecuteUpdateAsync(set => set.SetProperty(key => key.LastUsedAtUtc, now), ct);
    }
}
