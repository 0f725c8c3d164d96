using System.Net;
using System.Net.WebSockets;
using System.Text;

namespace ErpWeb.Bench.Circuits;

/// <summary>The socket of a tab: whole messages of the hub, sent in the order in which they were said.</summary>
internal sealed class HubSocket : IDisposable
{
    private readonly ClientWebSocket _socket = new();
    private readonly Lock _gate = new();
    private Task _sent = Task.CompletedTask;
    private byte[] _unread = [];

    public HubSocket(CookieContainer cookies)
    {
        _socket.Options.Cookies = cookies;
        // As every browser does.
        _socket.Options.DangerousDeflateOptions = new();
    }

    /// <summary>What came, before its compression.</summary>
    public long BytesReceived { get; private set; }

    public async Task ConnectAsync(Uri application)
    {
        await _socket.ConnectAsync(new UriBuilder(application) { Scheme = "ws", Path = "/_blazor" }.Uri, CancellationToken.None);
        await SendAsync(Encoding.UTF8.GetBytes(BlazorPack.Handshake));
    }

    public Task SendAsync(byte[] message)
    {
        lock (_gate)
            return _sent = SendAfterAsync(_sent, message);
    }

    /// <summary>Everything that comes, until the socket is closed, which is a fault.</summary>
    public async IAsyncEnumerable<HubMessage> ReadAllAsync()
    {
        var buffer = new byte[64 * 1024];
        while (true)
        {
            var received = await _socket.ReceiveAsync(buffer.AsMemory(), CancellationToken.None);
            BytesReceived += received.Count;
            _unread = [.. _unread, .. buffer.AsSpan(0, received.Count)];
            foreach (var message in TakeMessages())
                yield return message;
        }
    }

    public void Dispose() => _socket.Dispose();

    private async Task SendAfterAsync(Task before, byte[] message)
    {
        await before;
        await _socket.SendAsync(message, WebSocketMessageType.Binary, endOfMessage: true, CancellationToken.None);
    }

    private List<HubMessage> TakeMessages()
    {
        var messages = new List<HubMessage>();
        ReadOnlySpan<byte> rest = _unread;
        // The handshake is answered with an empty JSON object.
        if (rest.StartsWith("{}\u001e"u8))
            rest = rest[3..];
        while (BlazorPack.TryRead(ref rest, out var message))
            messages.Add(message);
        _unread = rest.ToArray();
        return messages;
    }
}
