using System.Net;
using System.Net.WebSockets;
using System.Text;
using System.Text.RegularExpressions;

namespace ErpWeb.Bench.Circuits;

/// <summary>An open tab without a browser: it starts the circuit of a page, acknowledges what is rendered, and stays.</summary>
internal sealed partial class CircuitClient : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly ClientWebSocket _socket = new();
    private readonly TaskCompletionSource _shown = new();
    private readonly TaskCompletionSource<string> _left = new();
    private readonly byte[] _awaited;
    private byte[] _unread = [];

    private CircuitClient(CookieContainer cookies, string awaited)
    {
        _awaited = Encoding.UTF8.GetBytes(awaited);
        _socket.Options.Cookies = cookies;
        // As every browser does.
        _socket.Options.DangerousDeflateOptions = new();
    }

    /// <summary>What came over the socket, before its compression.</summary>
    public long BytesReceived { get; private set; }

    /// <summary>Where the server sent the browser, away from the page.</summary>
    public Task<string> Left => _left.Task;

    /// <param name="http">Fetches the page with the cookies of whose tab it is.</param>
    /// <param name="cookies">The same cookies, for the socket.</param>
    /// <param name="path">The page.</param>
    /// <param name="awaited">Part of the markup by which the page is known to be complete.</param>
    public static async Task<CircuitClient> OpenAsync(HttpClient http, CookieContainer cookies, string path, string awaited)
    {
        var page = await http.GetStringAsync(path);
        var markers = Marker().Matches(page).Select(match => match.Groups[1].Value).Where(marker => marker.Contains("\"descriptor\"", StringComparison.Ordinal));
        var components = string.Join(',', markers.Select((marker, index) => $$"""{"type":"add","ssrComponentId":{{index + 1}},"marker":{{marker}}}"""));
        var address = http.BaseAddress!;

        var tab = new CircuitClient(cookies, awaited);
        await tab._socket.ConnectAsync(new UriBuilder(address) { Scheme = "ws", Path = "/_blazor" }.Uri, CancellationToken.None);
        await tab._socket.SendAsync(Encoding.UTF8.GetBytes(BlazorPack.Handshake), WebSocketMessageType.Binary, endOfMessage: true, CancellationToken.None);
        await tab.SendAsync(BlazorPack.Invoke("start", "StartCircuit", address.ToString(), new Uri(address, path).ToString(), "[]", ""));
        await tab.SendAsync(BlazorPack.Invoke(null, "UpdateRootComponents", $$"""{"batchId":1,"operations":[{{components}}]}""", State().Match(page).Groups[1].Value));
        _ = tab.ListenAsync();
        await tab._shown.Task.WaitAsync(Patience);
        return tab;
    }

    public void Dispose() => _socket.Dispose();

    private async Task ListenAsync()
    {
        try
        {
            var buffer = new byte[64 * 1024];
            while (true)
            {
                var received = await _socket.ReceiveAsync(buffer.AsMemory(), CancellationToken.None);
                BytesReceived += received.Count;
                _unread = [.. _unread, .. buffer.AsSpan(0, received.Count)];
                foreach (var message in TakeMessages())
                    await AnswerAsync(message);
            }
        }
        catch (Exception fault)
        {
            _shown.TrySetException(fault);
        }
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

    private async Task AnswerAsync(HubMessage message)
    {
        switch (message)
        {
            case { Kind: HubMessageKind.Ping }:
                await SendAsync(BlazorPack.Ping);
                break;
            case { Target: "JS.RenderBatch", Arguments: [long id, byte[] batch, ..] }:
                await SendAsync(BlazorPack.Invoke(null, "OnRenderCompleted", id, null));
                if (batch.AsSpan().IndexOf(_awaited) >= 0)
                    _shown.TrySetResult();
                break;
            case { Target: "JS.BeginInvokeJS", Arguments: [long call and not 0, string function, string arguments, ..] }:
                if (function.EndsWith("navigateTo", StringComparison.Ordinal))
                    _left.TrySetResult(arguments);
                await SendAsync(BlazorPack.Invoke(null, "EndInvokeJSFromDotNet", call, true, $"[{call},true,null]"));
                break;
            case { Target: "JS.Error", Arguments: [string error, ..] }:
                throw new InvalidOperationException(error);
            case { Kind: HubMessageKind.Completion, Arguments: [null or string { Length: 0 }, ..] } or { Kind: HubMessageKind.Close }:
                throw new InvalidOperationException("The server refused the circuit.");
        }
    }

    private Task SendAsync(byte[] message) => _socket.SendAsync(message, WebSocketMessageType.Binary, endOfMessage: true, CancellationToken.None);

    [GeneratedRegex("<!--Blazor:({.*?})-->")]
    private static partial Regex Marker();

    [GeneratedRegex("<!--Blazor-Server-Component-State:(.*?)-->")]
    private static partial Regex State();
}
