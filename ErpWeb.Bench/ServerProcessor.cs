using System.Globalization;
using ErpWeb.Shared.Data.Hosting;
using ErpWeb.Shared.Data.Providers;
using Npgsql;

namespace ErpWeb.Bench;

/// <summary>CPU of the PostgreSQL server behind a connection, as Linux counts it when the server runs on this machine; else nothing is known.</summary>
internal sealed class ServerProcessor
{
    private const int TicksPerSecond = 100;

    private readonly string? _server;

    private ServerProcessor(string? server) => _server = server;

    /// <summary>What all its processes used so far, with those that have ended: a server counts its children when they end.</summary>
    public TimeSpan Time => _server is null
        ? TimeSpan.Zero
        : TimeSpan.FromSeconds(Directory.EnumerateDirectories("/proc").Select(folder => Path.GetFileName(folder)).Sum(TicksOf) / (double)TicksPerSecond);

    public static async Task<ServerProcessor> OfAsync(DatabaseOptions options)
    {
        if (options.Engine is not DatabaseEngine.Postgres || !OperatingSystem.IsLinux())
            return new(null);
        await using var connection = new NpgsqlConnection(options.ConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand("select pg_backend_pid()", connection);
        var backend = StatOf($"{await command.ExecuteScalarAsync()}");
        return new(backend is null ? null : backend[1]);
    }

    private long TicksOf(string process) =>
        StatOf(process) is { } stat && (process == _server || stat[1] == _server) ? stat[11..15].Sum(ticks => long.Parse(ticks, CultureInfo.InvariantCulture)) : 0;

    /// <summary>The fields of proc(5) after the name, for a process of a PostgreSQL: 1 is the parent, 11 to 14 are the times of it and of its ended children.</summary>
    private static string[]? StatOf(string process)
    {
        if (!char.IsAsciiDigit(process[0]))
            return null;
        try
        {
            var stat = File.ReadAllText($"/proc/{process}/stat");
            return stat.Contains("(postgres)", StringComparison.Ordinal) ? stat[(stat.LastIndexOf(')') + 2)..].Split(' ') : null;
        }
        catch (IOException)
        {
            // It has just ended.
            return null;
        }
    }
}
