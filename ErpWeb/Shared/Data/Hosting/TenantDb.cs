using ErpWeb.Shared.Data.Outbox;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Shared.Data.Hosting;

/// <summary>
/// What services ask for: a context of the scope's tenant, for one operation. Nothing is read or written without naming
/// the right it needs, so a verb that forgets to ask cannot be written.
/// </summary>
public sealed class TenantDb(ErpDbContextPool pool, TenantContext tenant, TimeProvider clock)
{
    /// <summary>Rents a context bound to the tenant; dispose it at the end of the operation.</summary>
    /// <param name="permission">The right that the operation needs, a constant of its module.</param>
    /// <exception cref="InvalidOperationException">No tenant is chosen in this scope.</exception>
    /// <exception cref="AccessDeniedException">The role of the person does not allow it.</exception>
    /// <exception cref="SessionEndedException">The session has ended.</exception>
    public async ValueTask<ErpDbContext> OpenAsync(string permission, CancellationToken ct = default)
    {
        var tenantId = tenant.TenantId;
        tenant.Demand(permission);
        var db = await pool.RentAsync(ct);
        db.Bind(tenantId, tenant.Actor, clock, tenant.Rights.OwnRecordsOnly);
        return db;
    }
}

/// <summary>The pooled contexts of the configured engine, bound to no tenant.</summary>
public abstract class ErpDbContextPool
{
    public abstract ValueTask<ErpDbContext> RentAsync(CancellationToken ct = default);

    public abstract ErpDbContext Rent();
}

internal sealed class ErpDbContextPool<TContext>(IDbContextFactory<TContext> factory, ICommitListener? listener = null) : ErpDbContextPool where TContext : ErpDbContext
{
    public override async ValueTask<ErpDbContext> RentAsync(CancellationToken ct = default) => Heard(await factory.CreateDbContextAsync(ct));

    public override ErpDbContext Rent() => Heard(factory.CreateDbContext());

    private TContext Heard(TContext db)
    {
        db.Listener = listener;
        return db;
    }
}
