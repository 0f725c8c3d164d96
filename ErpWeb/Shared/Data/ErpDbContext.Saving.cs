using System.Data;
using ErpWeb.Shared.Data.EditLog;
using ErpWeb.Shared.Data.Outbox;
using ErpWeb.Shared.Data.Posting;
using ErpWeb.Shared.Data.Walls;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace ErpWeb.Shared.Data;

public abstract partial class ErpDbContext
{
    private const string BeforeSave = "before_save";

    private readonly List<LoggedChange> _logged = [];
    private News? _news;

    internal News News => _news ??= new(this);

    /// <summary>Adds an entry about rows that no change tracker can tell of, such as those of people; it is written with the next save.</summary>
    public void Log(LoggedChange change) => _logged.Add(change);

    /// <summary>Tells open screens, with the next save or posting, of a change that no row being written tells of.</summary>
    public void Tell(string kind, Guid id) => News.Say(kind, id);

    /// <summary>
    /// Saves the tracked changes and, in the same transaction, their entries in the edit log.
    /// The log is written here and not by a listener, so that no configuration can leave it out. So are the messages for
    /// open screens.
    /// </summary>
    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        ChangeTracker.DetectChanges();
        TenantWriteGuard.Check(this);
        RowVersions.Advance(ChangeTracker);
        if (!ChangeTracker.HasChanges() && _logged.Count == 0 && !News.HasSaid)
            return 0;
        IReadOnlyList<LoggedChange> changes = [.. TrackedChanges.Describe(ChangeTracker), .. _logged];
        if (Database.CurrentTransaction is { } outer)
            return await SaveInsideAsync(outer, changes, acceptAllChangesOnSuccess, cancellationToken);
        if (changes.Count == 0)
        {
            using var turn = await EnterWriteQueueAsync(cancellationToken);
            var count = await SaveToldAsync(acceptAllChangesOnSuccess, cancellationToken);
            News.Tell(Listener);
            return count;
        }

        await using var write = await BeginWriteAsync(cancellationToken);
        var saved = await SaveLoggedAsync(changes, acceptAllChangesOnSuccess, cancellationToken);
        await write.CommitAsync(cancellationToken);
        return saved;
    }

    // The caller may go on after a failed save: then the chain must not have moved either.
    private async Task<int> SaveInsideAsync(IDbContextTransaction outer, IReadOnlyList<LoggedChange> changes, bool acceptAllChanges, CancellationToken ct)
    {
        if (changes.Count == 0)
            return await SaveToldAsync(acceptAllChanges, ct);
        await outer.CreateSavepointAsync(BeforeSave, ct);
        try
        {
            return await SaveLoggedAsync(changes, acceptAllChanges, ct);
        }
        catch
        {
            await outer.RollbackToSavepointAsync(BeforeSave, CancellationToken.None);
            throw;
        }
    }

    private async Task<int> SaveLoggedAsync(IReadOnlyList<LoggedChange> changes, bool acceptAllChanges, CancellationToken ct)
    {
        try
        {
            await EditLogChain.AppendAsync(this, changes, ct);
            var saved = await SaveToldAsync(acceptAllChanges, ct);
            _logged.Clear();
            return saved;
        }
        catch
        {
            // A second attempt takes new places in the chain.
            foreach (var entry in ChangeTracker.Entries<EditLogEntry>().Where(entry => entry.State is EntityState.Added).ToList())
                entry.State = EntityState.Detached;
            throw;
        }
    }

    private async Task<int> SaveToldAsync(bool acceptAllChanges, CancellationToken ct)
    {
        var messages = News.Of(ChangeTracker, _logged);
        Outbox.AddRange(messages);
        try
        {
            var saved = await base.SaveChangesAsync(acceptAllChanges, ct);
            News.Wait(messages);
            return saved;
        }
        catch
        {
            foreach (var message in messages)
                Entry(message).State = EntityState.Detached;
            throw;
        }
    }

    /// <summary>Only rows of no tenant (framework keys) may be saved this way: the edit log is written asynchronously.</summary>
    public override int SaveChanges(bool acceptAllChangesOnSuccess)
    {
        if (ChangeTracker.Entries<ITenantOwned>().Any(row => row.State is not EntityState.Unchanged))
            throw new InvalidOperationException("Tenant rows are saved with SaveChangesAsync.");
        return base.SaveChanges(acceptAllChangesOnSuccess);
    }

    /// <summary>Reads inside it see one moment of the database, however long they take; writers are not held up.</summary>
    public async Task<IDbContextTransaction> BeginSnapshotAsync(CancellationToken ct = default)
    {
        if (!Database.IsSqlite())
            return await Database.BeginTransactionAsync(IsolationLevel.RepeatableRead, ct);
        await Database.OpenConnectionAsync(ct);
        return (await Database.UseTransactionAsync(((SqliteConnection)Database.GetDbConnection()).BeginTransaction(deferred: true), ct))!;
    }

    /// <summary>Opens the transaction of one operation, waiting its turn on an engine with a single writer.</summary>
    public async Task<WriteTransaction> BeginWriteAsync(CancellationToken ct = default)
    {
        var turn = await EnterWriteQueueAsync(ct);
        try
        {
            return new WriteTransaction(await Database.BeginTransactionAsync(ct), turn, this);
        }
        catch
        {
            turn?.Dispose();
            throw;
        }
    }
}
