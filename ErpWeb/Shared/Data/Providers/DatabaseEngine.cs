using System.Collections.Concurrent;
using ErpWeb.Shared.Data.EditLog;
using ErpWeb.Shared.Data.Walls;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Sqlite.Storage.Internal;

namespace ErpWeb.Shared.Data.Providers;

public enum DatabaseEngine { Sqlite, Postgres, SqlServer }

/// <summary>How each engine is opened. The application, the tests and the design-time tools all come through here.</summary>
public static class DatabaseEngines
{
    private const string HistoryTable = "_migrations";

    private static readonly ConcurrentDictionary<string, IServiceProvider> ContextServices = new();

    private static readonly TenantOnOpen TenantOnOpen = new();
    private static readonly SqlitePragmas SqlitePragmas = new();
    private static readonly DecimalGuard DecimalGuard = new();
    private static readonly LoggedRowGuard LoggedRowGuard = new();
    private static readonly TenantSqlGuard TenantSqlGuard = new();

    public static TBuilder Use<TBuilder>(this TBuilder options, DatabaseEngine engine, string connectionString, string editLogKey) where TBuilder : DbContextOptionsBuilder
    {
        options.UseApplicationServiceProvider(ContextServices.GetOrAdd(editLogKey, ServicesWith));
        _ = engine switch
        {
            DatabaseEngine.Sqlite => options.UseSqlite(connectionString, sqlite => sqlite.MigrationsHistoryTable(HistoryTable).UseParameterizedCollectionMode(ParameterTranslationMode.Parameter))
                .ReplaceService<ISqliteRelationalConnection, PlainSqliteConnection>()
                .AddInterceptors(SqlitePragmas, DecimalGuard),
            DatabaseEngine.Postgres => options.UseNpgsql(connectionString, postgres => postgres.MigrationsHistoryTable(HistoryTable))
                .AddInterceptors(TenantOnOpen),
            _ => options.UseSqlServer(connectionString, server => server.MigrationsHistoryTable(HistoryTable))
                .AddInterceptors(TenantOnOpen),
        };
        options.AddInterceptors(LoggedRowGuard, TenantSqlGuard);
        return options;
    }

    /// <summary>A context of the engine, made without the application's services.</summary>
    /// <param name="editLogKey">Only a context that has it can write what is logged.</param>
    public static ErpDbContext Create(DatabaseEngine engine, string connectionString, string editLogKey = "") => engine switch
    {
        DatabaseEngine.Sqlite => new SqliteErpDbContext(new DbContextOptionsBuilder<SqliteErpDbContext>().Use(engine, connectionString, editLogKey).Options),
        DatabaseEngine.Postgres => new PostgresErpDbContext(new DbContextOptionsBuilder<PostgresErpDbContext>().Use(engine, connectionString, editLogKey).Options),
        _ => new SqlServerErpDbContext(new DbContextOptionsBuilder<SqlServerErpDbContext>().Use(engine, connectionString, editLogKey).Options),
    };

    // Identity reads its schema version from the application's services; contexts made by hand need it too.
    private static ServiceProvider ServicesWith(string editLogKey)
    {
        var services = new ServiceCollection().Configure<IdentityOptions>(identity => identity.Stores.SchemaVersion = IdentitySchemaVersions.Version3);
        if (editLogKey.Length > 0)
            services.AddSingleton(EditLogKey.Parse(editLogKey));
        return services.BuildServiceProvider();
    }
}
