using ErpWeb.Shared.Data.Numbering;
using ErpWeb.Shared.Data.Providers;
using ErpWeb.Shared.Kernel.Access;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace ErpWeb.Shared.Data.Hosting;

/// <summary>The data layer: the configured engine's pooled contexts, handed out per tenant.</summary>
public static class DataModule
{
    public static IServiceCollection AddErpData(this IServiceCollection services, DatabaseOptions options)
    {
        services.AddSingleton(options);
        switch (options.Engine)
        {
            case DatabaseEngine.Sqlite: services.AddPool<SqliteErpDbContext>(options); break;
            case DatabaseEngine.Postgres: services.AddPool<PostgresErpDbContext>(options); break;
            default: services.AddPool<SqlServerErpDbContext>(options); break;
        }
        services.AddSingleton<PermissionCatalogue>();
        services.AddScoped<TenantContext>();
        services.AddScoped<TenantDb>();
        // Only Identity's stores use this one: it is bound to no tenant and sees no tenant's rows.
        services.AddScoped<ErpDbContext>(provider => provider.GetRequiredService<ErpDbContextPool>().Rent());
        services.AddSingleton<DocumentNumbers>();
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton<IndiaClock>();
        services.AddDataProtection().SetApplicationName("ErpWeb");
        services.AddSingleton<IConfigureOptions<KeyManagementOptions>, DatabaseKeys>();
        services.AddHealthChecks().AddCheck<DatabaseHealth>("database", tags: ["ready"]);
        return services;
    }

    private static void AddPool<TContext>(this IServiceCollection services, DatabaseOptions options) where TContext : ErpDbContext
    {
        services.AddPooledDbContextFactory<TContext>(builder => builder.Use(options.Engine, options.ConnectionString, options.EditLogKey));
        services.AddSingleton<ErpDbContextPool, ErpDbContextPool<TContext>>();
    }
}
