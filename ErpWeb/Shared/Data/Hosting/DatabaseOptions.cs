using ErpWeb.Shared.Data.Providers;
using Npgsql;

namespace ErpWeb.Shared.Data.Hosting;

/// <summary>The section "Database" of the configuration.</summary>
public sealed class DatabaseOptions
{
    public DatabaseEngine Engine { get; set; } = DatabaseEngine.Sqlite;

    /// <summary>How the application signs in; empty means a SQLite file in the data folder.</summary>
    public string ConnectionString { get; set; } = "";

    /// <summary>How the owner of the tables signs in, for migrations; empty means the application's own sign-in.</summary>
    public string OwnerConnectionString { get; set; } = "";

    /// <summary>Where the SQLite file lives; empty means "data" below the content root.</summary>
    public string DataFolder { get; set; } = "";

    /// <summary>Reads the section and fills in what is left empty.</summary>
    public static DatabaseOptions Read(IConfiguration configuration, string contentRoot)
    {
        var options = configuration.GetSection("Database").Get<DatabaseOptions>() ?? new DatabaseOptions();
        options.Complete(contentRoot);
        return options;
    }

    internal void Complete(string contentRoot)
    {
        if (ConnectionString.Length == 0 && Engine is DatabaseEngine.Sqlite)
        {
            var folder = DataFolder.Length > 0 ? DataFolder : Path.Combine(contentRoot, "data");
            Directory.CreateDirectory(folder);
            ConnectionString = $"Data Source={Path.Combine(folder, "erpweb.db")};Default Timeout=30";
        }
        if (ConnectionString.Length == 0)
            throw new InvalidOperationException($"Database:ConnectionString is needed for {Engine}.");
        if (OwnerConnectionString.Length == 0)
            OwnerConnectionString = ConnectionString;
        if (Engine is DatabaseEngine.Postgres)
            ConnectionString = Preparing(ConnectionString);
    }

    // Statements that come again are prepared by the driver, which halves the server's work for a posting.
    private static string Preparing(string connectionString)
    {
        var builder = new NpgsqlConnectionStringBuilder(connectionString);
        if (builder.MaxAutoPrepare == 0)
            builder.MaxAutoPrepare = 200;
        return builder.ConnectionString;
    }
}
