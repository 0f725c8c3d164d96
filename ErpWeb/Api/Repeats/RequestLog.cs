using System.Collections.Concurrent;
using ErpWeb.Shared.Data;
using ErpWeb.Shared.Data.Hosting;
using ErpWeb.Shared.Kernel.Access;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Api.Repeats;

/// <summary>Remembers what was asked under each key, and what was answered. Rows are kept for a week.</summary>
public sealed class RequestLog(TenantDb tenantDb, RequestLogCleaning cleaning, TimeProvider clock)
{
    private static readonly TimeSpan Kept = TimeSpan.FromDays(7);

    /// <summary>The request under this key: this one, if nobody used the key before.</summary>
    public async Task<IdempotentRequest> BeginAsync(string key, string requestHash, CancellationToken ct)
    {
        await using var db = await tenantDb.OpenAsync(Permissions.Member, ct);
        if (await FindAsync(db, key, ct) is { } before)
            return before;
        var now = clock.GetUtcNow().UtcDateTime;
        if (cleaning.IsDue(db.TenantId, DateOnly.FromDateTime(now)))
            await RemoveAsync(db, db.IdempotentRequests.Where(request => request.AtUtc < now - Kept), ct);
        var request = new IdempotentRequest { Key = key, RequestHash = requestHash, AtUtc = now };
        db.Add(request);
        try
        {
            await db.SaveChangesAsync(ct);
            return request;
        }
        catch (DbUpdateException fault) when (fault.IsOutrun())
        {
            // Another request came first by a hair.
            db.ChangeTracker.Clear();
            return await FindAsync(db, key, ct) ?? throw new InvalidOperationException("The key was taken and is free again.");
        }
    }

    /// <summary>Notes the answer, unless a repeat that ran at the same time has noted its own: then that one is the answer to all.</summary>
    public async Task<IdempotentRequest?> EndAsync(string key, int status, string answer, CancellationToken ct)
    {
        await using var db = await tenantDb.OpenAsync(Permissions.Member, ct);
        using (await db.EnterWriteQueueAsync(ct))
        {
            await db.IdempotentRequests.Where(request => request.Key == key && request.Status == null).ExecuteUpdateAsync(
                set => set.SetProperty(request => request.Status, status).SetProperty(request => request.Answer, answer), ct);
        }
        return await FindAsync(db, key, ct);
    }

    /// <summary>Frees the key of a refused request: the caller may correct the body and use it again.</summary>
    public async Task ForgetAsync(string key, CancellationToken ct)
    {
        await using var db = await tenantDb.OpenAsync(Permissions.Member, ct);
        await RemoveAsync(db, db.IdempotentRequests.Where(request => request.Key == key && request.Status == null), ct);
    }

    private static Task<IdempotentRequest?> FindAsync(ErpDbContext db, string key, CancellationToken ct) =>
        db.IdempotentRequests.AsNoTracking().SingleOrDefaultAsync(request => request.Key == key, ct);

    private static async Task RemoveAsync(ErpDbContext db, IQueryable<IdempotentRequest> requests, CancellationToken ct)
    {
        using var turn = await db.EnterWriteQueueAsync(ct);
        await requests.ExecuteDeleteAsync(ct);
    }
}

/// <summary>Whether a tenant's old rows were removed today.</summary>
public sealed class RequestLogCleaning
{
    private readonly ConcurrentDictionary<Guid, DateOnly> _cleanedOn = new();

    public bool IsDue(Guid tenantId, DateOnly today)
    {
        if (_cleanedOn.TryGetValue(tenantId, out var last) && last == today)
            return false;
        _cleanedOn[tenantId] = today;
        return true;
    }
}
