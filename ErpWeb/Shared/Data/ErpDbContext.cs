using ErpWeb.Identity.Users;
using ErpWeb.Shared.Data.EditLog;
using ErpWeb.Shared.Data.Numbering;
using ErpWeb.Shared.Data.Outbox;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace ErpWeb.Shared.Data;

/// <summary>
/// The one model of all modules; each engine has its own sealed context so that it can have its own migrations.
/// A context is bound to one tenant for one operation. Unbound it sees and writes global rows only.
/// </summary>
public abstract partial class ErpDbContext(DbContextOptions options) : IdentityUserContext<AppUser, Guid>(options)
{
    /// <summary>The tenant whose rows this context sees; <see cref="Guid.Empty"/> sees none.</summary>
    public Guid TenantId { get; private set; }

    /// <summary>Who is answerable for what this context writes.</summary>
    public Actor Actor { get; private set; } = Actor.Nobody;

    /// <summary>The only person whose documents this context sees; null for everybody's.</summary>
    public Guid? OwnRecordsOf { get; private set; }

    /// <summary>The clock that stamps the edit log.</summary>
    public TimeProvider Clock { get; private set; } = TimeProvider.System;

    /// <summary>Hears what is committed; none for a context that was made outside the application.</summary>
    internal ICommitListener? Listener { get; set; }

    /// <summary>What the edit log is hashed with.</summary>
    /// <exception cref="InvalidOperationException">The context was made without it, for migrations.</exception>
    internal EditLogKey EditLogKey => this.GetService<EditLogKey>();

    public DbSet<EditLogEntry> EditLog => Set<EditLogEntry>();
    public DbSet<NumberSeries> NumberSeries => Set<NumberSeries>();
    public DbSet<OutboxMessage> Outbox => Set<OutboxMessage>();
    public DbSet<Posting.ChangedDay> ChangedDays => Set<Posting.ChangedDay>();
    public DbSet<DataProtectionKeyRow> DataProtectionKeys => Set<DataProtectionKeyRow>();

    /// <summary>Binds a freshly opened context to its tenant. Rebinding is refused: rows of the first tenant could still be tracked.</summary>
    /// <param name="ownRecordsOnly">Shows no documents but the actor's own.</param>
    /// <exception cref="InvalidOperationException">The context already belongs to a tenant.</exception>
    public void Bind(Guid tenantId, Actor actor, TimeProvider? clock = null, bool ownRecordsOnly = false)
    {
        if (TenantId != Guid.Empty)
            throw new InvalidOperationException("A context belongs to one tenant for its whole life.");
        TenantId = tenantId;
        Actor = actor;
        Clock = clock ?? TimeProvider.System;
        OwnRecordsOf = ownRecordsOnly ? actor.UserId : null;
    }

    /// <summary>Takes the next turn to write where the engine has one writer at a time; elsewhere returns at once.</summary>
    protected internal virtual ValueTask<IDisposable?> EnterWriteQueueAsync(CancellationToken ct) => new((IDisposable?)null);

    protected override void ConfigureConventions(ModelConfigurationBuilder configuration) =>
        configuration.Properties<decimal>().HavePrecision(18, 4);

    protected override void OnModelCreating(ModelBuilder model)
    {
        base.OnModelCreating(model);
        model.ApplyConfigurationsFromAssembly(typeof(ErpDbContext).Assembly);
        TenantConventions.Apply(model, this);
    }

    // A pooled context keeps its own properties: leave nothing behind for the next renter.
    public override void Dispose()
    {
        Unbind();
        base.Dispose();
    }

    public override ValueTask DisposeAsync()
    {
        Unbind();
        return base.DisposeAsync();
    }

    private void Unbind()
    {
        TenantId = Guid.Empty;
        Actor = Actor.Nobody;
        Clock = TimeProvider.System;
        OwnRecordsOf = null;
        Listener = null;
        _logged.Clear();
        _news?.Forget();
    }
}
