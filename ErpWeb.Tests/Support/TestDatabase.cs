using System.Data.Common;
using System.IO.Compression;
using ErpWeb.Shared.Data;
using ErpWeb.Shared.Data.Hosting;
using ErpWeb.Shared.Data.Providers;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace ErpWeb.Tests.Support;

/// <summary>
/// A migrated database with its walls for one test, copied from a template that is made once per process.
/// On PostgreSQL the application signs in as a role that does not own the tables, as it does in production.
/// </summary>
public sealed class TestDatabase : IAsyncDisposable
{
    public const string OwnerRole = "erp_owner";
    public const string ApplicationRole = "erp_app";

    /// <summary>The key of every test's edit log.</summary>
    public static readonly string EditLogKey = new('7', 64);

    private static readonly Lazy<Task<string>> SqliteTemplate = new(MakeSqliteTemplateAsync);
    private static readonly Lazy<Task<string>> PostgresTemplate = new(MakePostgresTemplateAsync);

    private static readonly Lazy<string> FilesFolder = new(() =>
    {
        var folder = Directory.CreateTempSubdirectory("erpweb-files-").FullName;
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(folder, recursive: true);
        return folder;
    });

    private readonly string _name;
    private readonly Lazy<ServiceProvider> _services;

    private TestDatabase(DatabaseOptions options, string name)
    {
        Options = options;
        _name = name;
        _services = new(() => TestServices.Build(this));
    }

    public DatabaseOptions Options { get; }

    public DatabaseEngine Engine => Options.Engine;

    /// <summary>The clock of every scope and context of this database, unless they bring their own.</summary>
    public FakeTimeProvider Clock { get; } = new();

    /// <summary>The services of one node on this database, shared by its scopes.</summary>
    public IServiceProvider Services => _services.Value;

    public static async Task<TestDatabase> CreateAsync(DatabaseEngine engine = DatabaseEngine.Sqlite)
    {
        var name = $"erpweb_{Guid.NewGuid():N}";
        switch (engine)
        {
            case DatabaseEngine.Sqlite:
                var template = await SqliteTemplate.Value;
                var file = Path.Combine(Path.GetDirectoryName(template)!, name + ".db");
                File.Copy(template, file);
                return new(SqliteOptions(file), file);
            case DatabaseEngine.Postgres:
                await PostgresServer.AdministerAsync($"create database {name} template {await PostgresTemplate.Value} owner {OwnerRole}");
                return new(await PostgresOptionsAsync(name), name);
            default:
                throw new NotSupportedException("No test can start a SQL Server.");
        }
    }

    /// <summary>A database as a released version left it, with the trade of one business; not yet of this version.</summary>
    public static async Task<TestDatabase> ReleasedAsync(DatabaseEngine engine, int version = 1)
    {
        var name = $"erpweb_{Guid.NewGuid():N}";
        if (engine is DatabaseEngine.Postgres)
        {
            await PostgresServer.AdministerAsync($"create database {name} owner {OwnerRole}");
            using var script = new StreamReader(ReleasedFile($"version-{version}.sql.gz"));
            await PostgresServer.AdministerAsync(await script.ReadToEndAsync(), name);
            return new(await PostgresOptionsAsync(name), name);
        }
        var file = Path.Combine(Path.GetTempPath(), name + ".db");
        await using (var copy = File.Create(file))
        await using (var content = ReleasedFile($"version-{version}.db.gz"))
            await content.CopyToAsync(copy);
        return new(SqliteOptions(file), file);

        static GZipStream ReleasedFile(string name) => new(File.OpenRead(Path.Combine(AppContext.BaseDirectory, "Vectors", "released", name)), CompressionMode.Decompress);
    }

    /// <summary>A context bound to the tenant, without services around it.</summary>
    public ErpDbContext For(Guid tenantId, Actor? actor = null)
    {
        var db = Unbound();
        db.Bind(tenantId, actor ?? TestTenant.Clerk, Clock);
        return db;
    }

    /// <summary>A context bound to no tenant.</summary>
    public ErpDbContext Unbound() => DatabaseEngines.Create(Engine, Options.ConnectionString, Options.EditLogKey);

    /// <summary>A plain connection as the application, past EF and its interceptors.</summary>
    public Task<DbConnection> OpenAsync() => OpenAsync(Options.ConnectionString);

    /// <summary>A plain connection as the owner of the tables.</summary>
    public Task<DbConnection> OpenAsOwnerAsync() => OpenAsync(Options.OwnerConnectionString);

    /// <summary>Saves rows of one tenant, each kind of row with its entry in the edit log.</summary>
    public async Task SaveAsync(Guid tenantId, params IEnumerable<ITenantOwned> rows)
    {
        await using var db = For(tenantId);
        db.AddRange(rows);
        await db.SaveChangesAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (_services.IsValueCreated)
            await _services.Value.DisposeAsync();
        if (Engine is DatabaseEngine.Postgres)
        {
            foreach (var connectionString in (string[])[Options.ConnectionString, Options.OwnerConnectionString])
            {
                await using var connection = new NpgsqlConnection(connectionString);
                NpgsqlConnection.ClearPool(connection);
            }
            await PostgresServer.AdministerAsync($"drop database {_name} with (force)");
            return;
        }
        await using (var connection = new SqliteConnection(Options.ConnectionString))
            SqliteConnection.ClearPool(connection);
        foreach (var file in (string[])[_name, _name + "-wal", _name + "-shm"])
            File.Delete(file);
    }

    private async Task<DbConnection> OpenAsync(string connectionString)
    {
        DbConnection connection = Engine is DatabaseEngine.Postgres ? new NpgsqlConnection(connectionString) : new SqliteConnection(connectionString);
        await connection.OpenAsync();
        return connection;
    }

    private static async Task<string> MakeSqliteTemplateAsync()
    {
        var folder = Directory.CreateTempSubdirectory("erpweb-tests-").FullName;
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(folder, recursive: true);
        var file = Path.Combine(folder, "template.db");
        var options = SqliteOptions(file);
        await DatabaseSetup.ApplyAsync(options);
        // Closing the last connection moves everything from the write-ahead log into the one file that is copied.
        await using var connection = new SqliteConnection(options.ConnectionString);
        SqliteConnection.ClearPool(connection);
        return file;
    }

    private static async Task<string> MakePostgresTemplateAsync()
    {
        var name = $"erpweb_template_{Guid.NewGuid():N}";
        await PostgresServer.AdministerAsync($"create database {name} owner {OwnerRole}");
        PostgresServer.DropAtExit(name);
        var options = await PostgresOptionsAsync(name);
        await DatabaseSetup.ApplyAsync(options);
        // A database with an open connection cannot be copied.
        await using var connection = new NpgsqlConnection(options.OwnerConnectionString);
        NpgsqlConnection.ClearPool(connection);
        return name;
    }

    private static DatabaseOptions SqliteOptions(string file)
    {
        var connectionString = $"Data Source={file};Default Timeout=30";
        return new() { Engine = DatabaseEngine.Sqlite, ConnectionString = connectionString, OwnerConnectionString = connectionString, EditLogKey = EditLogKey, FilesFolder = FilesFolder.Value };
    }

    private static async Task<DatabaseOptions> PostgresOptionsAsync(string name) => new()
    {
        Engine = DatabaseEngine.Postgres,
        ConnectionString = await PostgresServer.ConnectionStringAsync(ApplicationRole, name),
        OwnerConnectionString = await PostgresServer.ConnectionStringAsync(OwnerRole, name),
        EditLogKey = EditLogKey,
        FilesFolder = FilesFolder.Value,
    };
}
