using System.Diagnostics;
using Npgsql;

namespace ErpWeb.Tests.Support;

/// <summary>
/// The PostgreSQL that the tests use: the one named by ERPWEB_TEST_POSTGRES (a superuser's connection string), else a
/// cluster of our own in a temporary folder. It has two roles: erp_owner owns the tables, erp_app is the application.
/// </summary>
internal static class PostgresServer
{
    private const string AdministratorVariable = "ERPWEB_TEST_POSTGRES";
    private const string MemoryFolder = "/dev/shm";
    private const string AlreadyExists = "42710";

    private static readonly Lazy<Task<string>> Administrator = new(StartAsync);

    // Kept: a collected Process closes its pipe, and with it the server.
    private static Process? _server;

    public static string? ReasonToSkip => IsAvailable || IsCi ? null : NotAvailable;

    // A database is a thousand files: on a disk, ext4 takes longer to find free inodes than the tests take to use them.
    private static bool HasRoomInMemory => Directory.Exists(MemoryFolder) && new DriveInfo(MemoryFolder).AvailableFreeSpace > 4L << 30;

    private static bool IsCi => string.Equals(Environment.GetEnvironmentVariable("CI"), "true", StringComparison.OrdinalIgnoreCase);

    private static bool IsAvailable => Environment.GetEnvironmentVariable(AdministratorVariable) is { Length: > 0 } || Programs() is not null;

    private static string NotAvailable => $"There is no PostgreSQL: neither {AdministratorVariable} nor /usr/lib/postgresql.";

    /// <summary>How one of the roles signs in to a database.</summary>
    public static async Task<string> ConnectionStringAsync(string role, string database) =>
        new NpgsqlConnectionStringBuilder(await Administrator.Value) { Username = role, Password = role, Database = database }.ConnectionString;

    /// <summary>Runs a statement as the superuser.</summary>
    public static async Task AdministerAsync(string sql, string database = "postgres")
    {
        await using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(await Administrator.Value) { Database = database, Pooling = database is "postgres" }.ConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }

    /// <summary>Leaves nothing behind on a server that is not our own.</summary>
    public static void DropAtExit(string database) => AppDomain.CurrentDomain.ProcessExit += (_, _) =>
    {
        if (_server is not null || !Administrator.Value.IsCompletedSuccessfully)
            return;
        using var connection = new NpgsqlConnection(Administrator.Value.Result);
        connection.Open();
        using var command = new NpgsqlCommand($"drop database if exists {database} with (force)", connection);
        command.ExecuteNonQuery();
    };

    private static async Task<string> StartAsync()
    {
        var administrator = Environment.GetEnvironmentVariable(AdministratorVariable) is { Length: > 0 } given
            ? given
            : await StartClusterAsync(Programs() ?? throw new InvalidOperationException(NotAvailable));
        await using var connection = new NpgsqlConnection(administrator);
        await connection.OpenAsync();
        foreach (var role in (string[])[TestDatabase.OwnerRole, TestDatabase.ApplicationRole])
        {
            try
            {
                await using var create = new NpgsqlCommand($"create role {role} login password '{role}'", connection);
                await create.ExecuteNonQueryAsync();
            }
            catch (PostgresException fault) when (fault.SqlState == AlreadyExists)
            {
                // An earlier run on this server made it.
            }
        }
        return administrator;
    }

    /// <summary>
    /// The shell around the server waits for the end of its standard input, which comes with the end of this process
    /// however it ends: no server and no folder stays behind, even after a kill. It need not outlive the machine, so it
    /// does not wait for the disk: making and dropping a database per test costs a fifth then.
    /// </summary>
    private static async Task<string> StartClusterAsync(string programs)
    {
        var folder = Path.Combine(HasRoomInMemory ? MemoryFolder : Path.GetTempPath(), $"erpweb-postgres-{Guid.NewGuid():N}");
        const string script = """
            umask 077; mkdir "$1" && "$0/initdb" -D "$1/data" -U postgres -A trust -E UTF8 --locale=C.UTF-8 --no-sync >"$1/log" 2>&1 || exit 1
            "$0/postgres" -D "$1/data" -k "$1" -c listen_addresses= -c max_connections=300 -c fsync=off -c full_page_writes=off -c wal_level=minimal -c max_wal_senders=0 >>"$1/log" 2>&1 &
            cat >/dev/null; kill -QUIT $!; wait; rm -rf "$1"
            """;
        string[] shell = ["sh", "-c", script, programs, folder];
        // PostgreSQL refuses to run as root.
        string[] command = Environment.UserName == "root" ? ["runuser", "-u", "postgres", "--", .. shell] : shell;
        _server = Process.Start(new ProcessStartInfo(command[0], command[1..]) { RedirectStandardInput = true, WorkingDirectory = Path.GetTempPath() })!;

        var administrator = $"Host={folder};Username=postgres;Database=postgres;Maximum Pool Size=20";
        var patience = Stopwatch.StartNew();
        while (true)
        {
            try
            {
                await using var connection = new NpgsqlConnection(administrator);
                await connection.OpenAsync();
                return administrator;
            }
            catch (Exception fault) when (fault is NpgsqlException or System.Net.Sockets.SocketException or IOException)
            {
                if (_server.HasExited || patience.Elapsed > TimeSpan.FromMinutes(1))
                    throw new InvalidOperationException($"PostgreSQL did not start; see {folder}/log.", fault);
                await Task.Delay(50);
            }
        }
    }

    private static string? Programs() =>
        Directory.Exists("/usr/lib/postgresql")
            ? Directory.GetDirectories("/usr/lib/postgresql")
                .Select(version => Path.Combine(version, "bin"))
                .Where(folder => File.Exists(Path.Combine(folder, "initdb")))
                .Order(StringComparer.Ordinal)
                .LastOrDefault()
            : null;
}
