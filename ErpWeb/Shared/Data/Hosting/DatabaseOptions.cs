using ErpWeb.Shared.Data.Providers;
using Npgsql;
using KeyOfEditLog = ErpWeb.Shared.Data.EditLog.EditLogKey;

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

    /// <summary>Where files attached to documents lie; empty means "files" in the data folder.</summary>
    public string FilesFolder { get; set; } = "";

    /// <summary>The key of the edit log, 64 hexadecimal digits; empty means the one of the file. Nodes on one database share one key.</summary>
    public string EditLogKey { get; set; } = "";

    /// <summary>Where the key of the edit log lies; empty means "edit-log.key" beside the data folder, not in it: a copy of the database must not hold it.</summary>
    public string EditLogKeyFile { get; set; } = "";

    /// <summary>Reads the section and fills in what is left empty.</summary>
    /// <exception cref="SetupException">A setting cannot be read, or the folder of data cannot be written.</exception>
    public static DatabaseOptions Read(IConfiguration configuration, string contentRoot)
    {
        var engine = configuration["Database:Engine"];
        if (engine is { Length: > 0 } && !Enum.TryParse<DatabaseEngine>(engine, ignoreCase: true, out _))
            throw new SetupException($"Database:Engine is {engine}, which is none of {string.Join(", ", Enum.GetNames<DatabaseEngine>())}.");
        var options = configuration.GetSection("Database").Get<DatabaseOptions>() ?? new DatabaseOptions();
        try
        {
            options.Complete(contentRoot);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new SetupException($"The folder of data cannot be used: {fault.Message} Choose another with the setting Database:DataFolder.");
        }
        return options;
    }

    internal void Complete(string contentRoot)
    {
        var folder = Path.GetFullPath(DataFolder.Length > 0 ? DataFolder : "data", contentRoot);
        FilesFolder = Path.GetFullPath(FilesFolder.Length > 0 ? FilesFolder : Path.Combine(folder, "files"), contentRoot);
        if (ConnectionString.Length == 0 && Engine is DatabaseEngine.Sqlite)
        {
            Directory.CreateDirectory(folder);
            ConnectionString = $"Data Source={Path.Combine(folder, "erpweb.db")};Default Timeout=30";
        }
        if (ConnectionString.Length == 0)
            throw new SetupException($"Database:ConnectionString is needed for {Engine}.");
        if (OwnerConnectionString.Length == 0)
            OwnerConnectionString = ConnectionString;
        if (EditLogKey.Length == 0)
            EditLogKey = KeyOfEditLog.ReadOrCreate(EditLogKeyFile.Length > 0 ? EditLogKeyFile : Path.Combine(Path.GetDirectoryName(folder)!, "edit-log.key"));
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
