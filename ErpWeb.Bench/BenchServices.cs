using ErpWeb.Accounting;
using ErpWeb.Billing;
using ErpWeb.Catalog;
using ErpWeb.Credit;
using ErpWeb.Identity;
using ErpWeb.Inventory;
using ErpWeb.Parties;
using ErpWeb.Shared.Csv;
using ErpWeb.Shared.Data;
using ErpWeb.Shared.Data.Hosting;
using ErpWeb.Shared.Data.Providers;
using ErpWeb.Shared.Events;
using ErpWeb.Shared.Kernel.Access;
using ErpWeb.Tenancy;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace ErpWeb.Bench;

/// <summary>The application's services without its web server.</summary>
internal static class BenchServices
{
    public static ServiceProvider Build(DatabaseOptions options, Action<IServiceCollection>? more = null)
    {
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddErpData(options);
        services.AddSingleton<TenantEventHub>();
        services.AddErpFiles();
        services.AddTenancy();
        services.AddSignIn(new ConfigurationBuilder().AddInMemoryCollection([new("Identity:PasswordIterations", "1000")]).Build());
        services.AddCatalog();
        services.AddParties();
        services.AddAccounting();
        services.AddInventory();
        services.AddCredit();
        services.AddBilling();
        more?.Invoke(services);
        return services.BuildServiceProvider();
    }

    public static DatabaseOptions Options(DatabaseEngine engine, string connectionString, string? ownerConnectionString = null) => new()
    {
        Engine = engine,
        ConnectionString = connectionString,
        OwnerConnectionString = ownerConnectionString ?? connectionString,
        EditLogKey = new('7', 64),
    };

    /// <summary>
    /// Runs on a new SQLite file, and on PostgreSQL when ERPWEB_BENCH_POSTGRES says how the application signs in;
    /// ERPWEB_BENCH_POSTGRES_OWNER says how the owner of the tables does, when that is another role, as it should be.
    /// </summary>
    public static async Task OnEachEngineAsync(Func<DatabaseOptions, Task> run)
    {
        var folder = Directory.CreateTempSubdirectory("erpweb-bench-");
        try
        {
            await RunAsync(Options(DatabaseEngine.Sqlite, $"Data Source={Path.Combine(folder.FullName, "bench.db")};Default Timeout=30"));
            if (Environment.GetEnvironmentVariable("ERPWEB_BENCH_POSTGRES") is { Length: > 0 } application)
                await RunAsync(Options(DatabaseEngine.Postgres, application, Environment.GetEnvironmentVariable("ERPWEB_BENCH_POSTGRES_OWNER")));
        }
        finally
        {
            folder.Delete(recursive: true);
        }

        async Task RunAsync(DatabaseOptions options)
        {
            await DatabaseSetup.ApplyAsync(options);
            await run(options);
        }
    }

    /// <summary>A scope of the tenant, as a request has it.</summary>
    public static AsyncServiceScope ScopeOf(this IServiceProvider services, Guid tenantId)
    {
        var scope = services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<TenantContext>().Set(tenantId, new Actor(Guid.Empty, "Bench", "bench"), Rights.All);
        return scope;
    }
}
