using System.Reflection;
using ErpWeb.Shared.Data;
using ErpWeb.Shared.Data.Hosting;
using ErpWeb.Shared.Data.Providers;
using ErpWeb.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace ErpWeb.Tests.Security.TwinTenants;

/// <summary>The application as a bad day could leave it: no query filter and no guard over statements. Only the database's own wall is left, if it has one.</summary>
internal sealed class OpenWalls(DatabaseOptions database) : ErpDbContextPool
{
    private readonly Lazy<Func<ErpDbContext>> _open = new(() => database.Engine is DatabaseEngine.Postgres
        ? Opened<PostgresErpDbContext>(database, options => new(options))
        : Opened<SqliteErpDbContext>(database, options => new(options)));

    /// <summary>Whether the walls are down yet; the two tenants are made behind them.</summary>
    public bool AreDown { get; set; }

    public static Task<TestApp> CreateAppAsync(DatabaseEngine engine) => TestApp.CreateAsync(engine, SweepSettings.Unlimited, services =>
        services.Replace(ServiceDescriptor.Singleton<ErpDbContextPool>(provider => new OpenWalls(provider.GetRequiredService<DatabaseOptions>()))));

    public override ErpDbContext Rent() => AreDown ? _open.Value() : DatabaseEngines.Create(database.Engine, database.ConnectionString, database.EditLogKey);

    public override ValueTask<ErpDbContext> RentAsync(CancellationToken ct = default) => new(Rent());

    // The options offer no way to take an interceptor out again.
    private static Func<ErpDbContext> Opened<TContext>(DatabaseOptions database, Func<DbContextOptions<TContext>, TContext> make) where TContext : ErpDbContext
    {
        var builder = new DbContextOptionsBuilder<TContext>().Use(database.Engine, database.ConnectionString, database.EditLogKey).ReplaceService<IModelCustomizer, NoFilters>();
        var field = typeof(CoreOptionsExtension).GetField("_interceptors", BindingFlags.NonPublic | BindingFlags.Instance)!;
        var core = builder.Options.FindExtension<CoreOptionsExtension>()!.WithReplacedService(typeof(IModelCustomizer), typeof(NoFilters));
        var all = ((IEnumerable<IInterceptor>)field.GetValue(core)!).ToList();
        Assert.Equal(1, all.RemoveAll(interceptor => interceptor.GetType().Name == "TenantSqlGuard"));
        field.SetValue(core, all);
        ((IDbContextOptionsBuilderInfrastructure)builder).AddOrUpdateExtension(core);
        return () => make(builder.Options);
    }

    private sealed class NoFilters(ModelCustomizerDependencies dependencies) : RelationalModelCustomizer(dependencies)
    {
        public override void Customize(ModelBuilder modelBuilder, DbContext context)
        {
            base.Customize(modelBuilder, context);
            foreach (var type in TenantConventions.TenantTypes(modelBuilder.Model.GetEntityTypes()))
                modelBuilder.Entity(type.ClrType).Metadata.SetQueryFilter(TenantConventions.Filter, null);
        }
    }
}
