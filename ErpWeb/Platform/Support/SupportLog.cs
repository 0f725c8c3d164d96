using ErpWeb.Shared.Data;
using ErpWeb.Shared.Data.EditLog;
using ErpWeb.Shared.Data.Hosting;
using ErpWeb.Shared.Data.Outbox;

namespace ErpWeb.Platform.Support;

/// <summary>What support staff looked at, in the business's own edit log. What they change stands there anyway, under the same name.</summary>
public sealed class SupportLog(ErpDbContextPool pool, TimeProvider clock)
{
    public const string Entered = "Entered";

    /// <summary>The kind of event by which the people of the business learn that somebody came in.</summary>
    public const string Event = "support";

    /// <summary>The owner let support in, or took it back.</summary>
    public const string Granted = "support-grant";

    private const string Viewed = "Viewed";
    private const string Subject = "Support";
    private const int LongestPath = 300;

    public async Task EnteredAsync(Guid tenantId, Actor by, string reason, CancellationToken ct = default)
    {
        await WriteAsync(tenantId, by, Entered, ("Reason", null, reason), ct);
    }

    /// <param name="path">The address within the application, without what follows a question mark.</param>
    public Task ViewedAsync(Guid tenantId, Actor by, string path, CancellationToken ct = default) =>
        WriteAsync(tenantId, by, Viewed, ("Page", null, path[..Math.Min(path.Length, LongestPath)]), ct);

    private async Task WriteAsync(Guid tenantId, Actor by, string action, (string, object?, object?) what, CancellationToken ct)
    {
        await using var db = await pool.RentAsync(ct);
        db.Bind(tenantId, by, clock);
        db.Log(LoggedChange.Of(action, Subject, by.UserId, what));
        if (action is Entered)
            db.Outbox.Add(OutboxMessage.For(db, Event, by.UserId));
        await db.SaveChangesAsync(ct);
    }
}
