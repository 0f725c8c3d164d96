using ErpWeb.Shared.Data.Walls;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Shared.Data.Providers;

public enum DatabaseEngine { Sqlite, Postgres, SqlServer }

/// <summary>How each engine is opened. The application, the tests and the design-time tools all come through here.</summary>
public static class DatabaseEngines
{
    private const string HistoryTable = "_migrations";

    // Identity reads its schema version from the application's services; contexts made by hand need it too.
    private static readonly IServiceProvider IdentitySchema = new ServiceCollection()
        .Configure<IdentityOptions>(identity => identity.Stores.SchemaVersion = IdentitySchemaVersions.Version3)
        .BuildServiceProvider();

    private static readonly TenantOnOpen TenantOnOpen = new();
    private static readonly SqlitePragmas SqlitePragmas = new();
    private static readonly DecimalGuard DecimalGuard = new();
    private static readonly LoggedRowGuard LoggedRowGuard = new();
    private static readonly TenantSqlGuard TenantSqlGuard = new();

    public static TBuilder Use<TBuilder>(this TBuilder options, DatabaseEngine engine, string connectionString) where TBuilder : DbContextOptionsBuilder
    {
        options.UseApplicationServiceProvider(IdentitySchema);
        _ = engine switch
        {
            DatabaseEngine.Sqlite => options.UseSqlite(connectionString, sqlite => sqlite.MigrationsHistoryTable(HistoryTable))
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
    public static ErpDbContext Create(DatabaseEngine engine, string connectionString) => engine switch
    {
        DatabaseEngine.Sqlite => new SqliteErpDbContext(new DbContextOptionsBuilder<SqliteErpDbContext>().Use(engine, connectionString).Options),
        DatabaseEngine.Postgres => new PostgresErpDbContext(new DbContextOptionsBuilder<PostgresErpDbContext>().Use(engine, connectionString).Options),
        _ => new SqlServerErpDbContext(new DbContextOptionsBuilder<SqlServerErpDbContext>().Use(engine, connectionString).Options),
    };
}
