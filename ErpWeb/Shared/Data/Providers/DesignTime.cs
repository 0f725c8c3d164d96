using Microsoft.EntityFrameworkCore.Design;

namespace ErpWeb.Shared.Data.Providers;

/// <summary>Used by dotnet-ef only: no server is contacted to make a migration.</summary>
internal sealed class SqliteDesign : IDesignTimeDbContextFactory<SqliteErpDbContext>
{
    public SqliteErpDbContext CreateDbContext(string[] args) => (SqliteErpDbContext)DatabaseEngines.Create(DatabaseEngine.Sqlite, "Data Source=design.db");
}

internal sealed class PostgresDesign : IDesignTimeDbContextFactory<PostgresErpDbContext>
{
    public PostgresErpDbContext CreateDbContext(string[] args) => (PostgresErpDbContext)DatabaseEngines.Create(DatabaseEngine.Postgres, "Host=design");
}

internal sealed class SqlServerDesign : IDesignTimeDbContextFactory<SqlServerErpDbContext>
{
    public SqlServerErpDbContext CreateDbContext(string[] args) => (SqlServerErpDbContext)DatabaseEngines.Create(DatabaseEngine.SqlServer, "Server=design");
}
