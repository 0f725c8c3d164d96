using ErpWeb.Shared.Data.EditLog;
using ErpWeb.Shared.Data.Posting;
using ErpWeb.Shared.Data.Walls;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Shared.Data;

public abstract partial class ErpDbContext
{
    /// <summary>
    /// Saves the tracked changes and, in the same transaction, their entries in the edit log.
    /// The log is written here and not by a listener, so that no configuration can leave it out.
    /// </summary>
    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        ChangeTracker.DetectChanges();
        TenantWriteGuard.Check(this);
        RowVersions.Advance(ChangeTracker);
        var changes = TrackedChanges.Describe(ChangeTracker);
        if (changes.Count == 0)
            return await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);

        await using var write = Database.CurrentTransaction is null ? await BeginWriteAsync(cancellationToken) : null;
        await EditLogChain.AppendAsync(this, changes, cancellationToken);
        var saved = await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
        if (write is not null)
            await write.CommitAsync(cancellationToken);
        return saved;
    }

    /// <summary>Only rows of no tenant (framework keys) may be saved this way: the edit log is written asynchronously.</summary>
    public override int SaveChanges(bool acceptAllChangesOnSuccess)
    {
        if (ChangeTracker.Entries<ITenantOwned>().Any(row => row.State is not EntityState.Unchanged))
            throw new InvalidOperationException("Tenant rows are saved with SaveChangesAsync.");
        return base.SaveChanges(acceptAllChangesOnSuccess);
    }

    /// <summary>Opens the transaction of one operation, waiting its turn on an engine with a single writer.</summary>
    public async Task<WriteTransaction> BeginWriteAsync(CancellationToken ct = default)
    {
        var turn = await EnterWriteQueueAsync(ct);
        try
        {
            return new WriteTransaction(await Database.BeginTransactionAsync(ct), turn);
        }
        catch
        {
            turn?.Dispose();
            throw;
        }
    }
}
