using System.Reflection;
using ErpWeb.Shared.Data.Hosting;
using ErpWeb.Shared.Data.Providers;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Platform.Health;

/// <summary>Whether the installation is well.</summary>
internal sealed class InstallationQueries(ErpDbContextPool pool, DatabaseOptions options, TimeProvider clock)
{
    private static readonly TimeSpan NodeWindow = TimeSpan.FromHours(1);

    public static string Version { get; } = typeof(InstallationQueries).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "";

    public async Task<InstallationHealth> ReadAsync(CancellationToken ct = default)
    {
        var asked = clock.GetTimestamp();
        await using var db = await pool.RentAsync(ct);
        var isAnswering = await db.Database.CanConnectAsync(ct);
        var answered = clock.GetElapsedTime(asked);
        if (!isAnswering)
            return new(options.Engine, null, answered, null, null, 0, 0, Disk());
        var since = clock.GetUtcNow().UtcDateTime - NodeWindow;
        var newest = await db.Outbox.MaxAsync(message => (DateTime?)message.CreatedAtUtc, ct);
        var oldest = await db.Outbox.MinAsync(message => (DateTime?)message.CreatedAtUtc, ct);
        var messages = await db.Outbox.CountAsync(ct);
        var nodes = await db.Outbox.Where(message => message.CreatedAtUtc > since).Select(message => message.NodeId).Distinct().CountAsync(ct);
        return new(options.Engine, EngineVersion(db), answered, newest, oldest, messages, nodes, Disk());
    }

    private string EngineVersion(DbContext db) => options.Engine is DatabaseEngine.Sqlite
        ? $"{SqliteNative.Source} {SQLitePCL.raw.sqlite3_libversion().utf8_to_string()}"
        : Opened(db).ServerVersion;

    private static System.Data.Common.DbConnection Opened(DbContext db)
    {
        db.Database.OpenConnection();
        return db.Database.GetDbConnection();
    }

    private DiskRoom? Disk()
    {
        if (options.Engine is not DatabaseEngine.Sqlite)
            return null;
        var file = new Microsoft.Data.Sqlite.SqliteConnectionStringBuilder(options.ConnectionString).DataSource;
        return new(new FileInfo(file).Length, new DriveInfo(Path.GetFullPath(file)).AvailableFreeSpace);
    }
}

/// <param name="Answered">How long the database took to answer.</param>
/// <param name="NewestMessageUtc">When something was last told from one node to the others.</param>
/// <param name="OldestMessageUtc">Older than a day means that nobody cleans up.</param>
/// <param name="Nodes">The processes that committed something in the last hour.</param>
internal sealed record InstallationHealth(
    DatabaseEngine Engine, string? EngineVersion, TimeSpan Answered, DateTime? NewestMessageUtc, DateTime? OldestMessageUtc, int Messages, int Nodes, DiskRoom? Disk)
{
    public bool IsWell => EngineVersion is not null;
}

internal sealed record DiskRoom(long DatabaseBytes, long FreeBytes);
