using System.Threading.Channels;
using ErpWeb.Shared.Data.Hosting;
using ErpWeb.Shared.Data.Providers;
using Npgsql;

namespace ErpWeb.Shared.Events;

/// <summary>
/// Short words between the nodes on one PostgreSQL, heard within milliseconds. They may be lost while a connection is
/// away, so they only hint at what is kept elsewhere or said again soon. On the other engines nobody hears them.
/// </summary>
public sealed class NodeWire(DatabaseOptions options, NodeIdentity node, TimeProvider clock, ILogger<NodeWire> log) : BackgroundService
{
    private const string Name = "erpweb";

    private static readonly TimeSpan PauseAfterFault = TimeSpan.FromSeconds(1);

    private readonly Channel<string> _unsaid = Channel.CreateBounded<string>(new BoundedChannelOptions(1000) { FullMode = BoundedChannelFullMode.DropOldest });

    /// <summary>Another node said something: its name, the topic, the text.</summary>
    public event Action<Guid, string, string>? Heard;

    /// <summary>Hears the others from now on; what they said before is lost.</summary>
    public event Action? Connected;

    public bool IsThere => options.Engine is DatabaseEngine.Postgres;

    /// <param name="topic">One word.</param>
    /// <param name="text">At most a few thousand characters.</param>
    public void Say(string topic, string text = "")
    {
        if (IsThere)
            _unsaid.Writer.TryWrite($"{node.Id:N} {topic} {text}");
    }

    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        IsThere ? Task.WhenAll(KeepAsync(ListenAsync, stoppingToken), KeepAsync(SayAsync, stoppingToken)) : Task.CompletedTask;

    private async Task ListenAsync(CancellationToken ct)
    {
        await using var connection = await OpenAsync(ct);
        connection.Notification += (_, word) => Hear(word.Payload);
        await using (var listen = new NpgsqlCommand("listen " + Name, connection))
            await listen.ExecuteNonQueryAsync(ct);
        Connected?.Invoke();
        while (true)
            await connection.WaitAsync(ct);
    }

    private async Task SayAsync(CancellationToken ct)
    {
        await using var connection = await OpenAsync(ct);
        await using var notify = new NpgsqlCommand("select pg_notify($1, $2)", connection);
        notify.Parameters.Add(new() { Value = Name });
        notify.Parameters.Add(new() { Value = "" });
        await foreach (var word in _unsaid.Reader.ReadAllAsync(ct))
        {
            notify.Parameters[1].Value = word;
            await notify.ExecuteNonQueryAsync(ct);
        }
    }

    private void Hear(string word)
    {
        if (word.Split(' ', 3) is [var sender, var topic, var text] && Guid.TryParse(sender, out var id) && id != node.Id)
            Heard?.Invoke(id, topic, text);
    }

    // Out of the pool: these stay open as long as the node runs.
    private async Task<NpgsqlConnection> OpenAsync(CancellationToken ct)
    {
        var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(options.ConnectionString) { Pooling = false, KeepAlive = 10 }.ConnectionString);
        await connection.OpenAsync(ct);
        return connection;
    }

    private async Task KeepAsync(Func<CancellationToken, Task> run, CancellationToken ct)
    {
        while (!ct.IsCancellationRequested)
        {
            try
            {
                await run(ct);
            }
            catch (Exception fault) when (fault is not OperationCanceledException)
            {
                log.LogWarning(fault, "The wire to the other nodes broke; it is tried again");
                await Task.Delay(PauseAfterFault, clock, ct);
            }
        }
    }
}
