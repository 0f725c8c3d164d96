using ErpWeb.Shared.Data;
using ErpWeb.Shared.Data.Hosting;
using ErpWeb.Shared.Kernel.Access;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Alerts;

/// <summary>An alert as one person sees it.</summary>
public sealed record ShownAlert(FoundAlert Found, bool IsRead);

/// <summary>What needs the attention of the person who asks, by his rights, and what of it he has read.</summary>
public sealed class AlertService(TenantDb tenantDb, TenantContext tenant, AlertBoard board)
{
    private HashSet<string>? _read;

    public Task<IReadOnlyList<ShownAlert>> ListAsync(CancellationToken ct = default) => ListAsync(true, ct);

    /// <summary>How many he has not read.</summary>
    /// <param name="readsMarks">Whether he may have read some on another device since.</param>
    public async Task<int> CountAsync(bool readsMarks, CancellationToken ct = default) => (await ListAsync(readsMarks, ct)).Count(alert => !alert.IsRead);

    private async Task<IReadOnlyList<ShownAlert>> ListAsync(bool readsMarks, CancellationToken ct)
    {
        await using var db = await tenantDb.OpenAsync(Permissions.Member, ct);
        var found = new List<FoundAlert>();
        foreach (var source in board.Sources.Where(source => tenant.Rights.Allows(source.Needs)))
            found.AddRange(await board.ReadAsync(db, source, ct));
        if (readsMarks || _read is null)
            _read = await db.AlertMarks.AsNoTracking().Where(mark => mark.UserId == db.Actor.UserId && mark.ReadAtUtc != null).Select(mark => mark.Key).ToHashSetAsync(ct);
        return [.. found.Select(alert => new ShownAlert(alert, _read.Contains(alert.Key)))];
    }

    /// <summary>The person has seen them; on all his devices.</summary>
    public async Task MarkReadAsync(IReadOnlyCollection<string> keys, CancellationToken ct = default)
    {
        await using var db = await tenantDb.OpenAsync(Permissions.Member, ct);
        var marks = await db.AlertMarks.Where(mark => mark.UserId == db.Actor.UserId).ToListAsync(ct);
        var now = db.Clock.GetUtcNow().UtcDateTime;
        foreach (var key in keys.Where(key => key.Length <= AlertMark.KeyMaxLength).Distinct())
        {
            var mark = marks.Find(mark => mark.Key == key) ?? db.AlertMarks.Add(new() { UserId = db.Actor.UserId, Key = key }).Entity;
            mark.ReadAtUtc ??= now;
        }
        await db.SaveChangesAsync(ct);
    }
}
