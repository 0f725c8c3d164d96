using System.Globalization;
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
    private readonly SemaphoreSlim _sending = new(1, 1);
    private readonly byte[] _awaited;
    private readonly Dictionary<string, long> _given = [];
    private byte[] _unread = [];
    private long _renderer;
    private (Func<RenderedPage, bool> Condition, TaskCompletionSource Met)? _waiting;
    private Exception? _fault;

    private CircuitClient(CookieContainer cookies, string awaited)
    {
        _awaited = Encoding.UTF8.GetBytes(awaited);
        _socket.Options.Cookies = cookies;
        // As every browser does.
        _socket.Options.DangerousDeflateOptions = new();
    }

    /// <summary>Where the application is.</summary>
    public required Uri Address { get; init; }

    /// <summary>What came over the socket, before its compression.</summary>
    public long BytesReceived { get; private set; }

    /// <summary>Where the server sent the browser, away from the page.</summary>
    public Task<string> Left => _left.Task;

    /// <summary>Why the server ended the tab; null while it lives.</summary>
    public Exception? Fault => _fault;

    /// <summary>Everything that comes, as it comes.</summary>
    public Action<byte[]>? Received { get; set; }

    /// <summary>What the tab shows.</summary>
    public RenderedPage Page { get; } = new();

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

        var tab = new CircuitClient(cookies, awaited) { Address = address };
        await tab._socket.ConnectAsync(new UriBuilder(address) { Scheme = "ws", Path = "/_blazor" }.Uri, CancellationToken.None);
        await tab._socket.SendAsync(Encoding.UTF8.GetBytes(BlazorPack.Handshake), WebSocketMessageType.Binary, endOfMessage: true, CancellationToken.None);
        await tab.SendAsync(BlazorPack.Invoke("start", "StartCircuit", address.ToString(), new Uri(address, path).ToString(), "[]", ""));
        await tab.SendAsync(BlazorPack.Invoke(null, "UpdateRootComponents", $$"""{"batchId":1,"operations":[{{components}}]}""", State().Match(page).Groups[1].Value));
        _ = tab.ListenAsync();
        await tab._shown.Task.WaitAsync(Patience);
        return tab;
    }

    /// <summary>Does something and waits until the page shows its effect.</summary>
    public async Task UntilAsync(Func<RenderedPage, bool> condition, Func<Task> act)
    {
        var met = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (Page)
            _waiting = (condition, met);
        await act();
        lock (Page)
            Look();
        await met.Task.WaitAsync(Patience);
    }

    /// <summary>Looks at the page between two changes of it.</summary>
    public T Read<T>(Func<RenderedPage, T> read)
    {
        lock (Page)
            return read(Page);
    }

    /// <summary>Lets an event happen to the element that is found, such as a key or a click.</summary>
    /// <param name="arguments">What the browser says of the event, as JSON.</param>
    public Task FireAsync(Func<RenderedPage, RenderedNode?> find, string type, string arguments)
    {
        var handler = Read(page => (find(page) ?? throw new InvalidOperationException($"There is nothing to {type}.")).Handlers["on" + type]);
        return SendAsync(BlazorPack.Invoke(null, "BeginInvokeDotNetFromJS", "0", null, "DispatchEventAsync", _renderer,
            $$"""[{"eventHandlerId":{{handler}},"eventName":"{{type}}","eventFieldInfo":null},{{arguments}}]"""));
    }

    /// <summary>Calls a method of the hub with whatever arguments.</summary>
    public Task CallAsync(string method, params object?[] arguments) => SendAsync(BlazorPack.Invoke(null, method, arguments));

    /// <summary>Lets an event happen to a handler by its number, there or not.</summary>
    public Task FireAsync(long handler, string type, string arguments) => CallAsync("BeginInvokeDotNetFromJS", "0", null, "DispatchEventAsync", _renderer,
        $$"""[{"eventHandlerId":{{handler}},"eventName":"{{type}}","eventFieldInfo":null},{{arguments}}]""");

    /// <summary>Whether the page gave one of its objects to a script since the last link was followed.</summary>
    public bool HasGiven(string function) => _given.ContainsKey(function);

    /// <summary>Calls a method of the object that the page gave to a script.</summary>
    /// <param name="argument">The only one, as JSON.</param>
    public Task CallGivenAsync(string function, string method, string argument) =>
        SendAsync(BlazorPack.Invoke(null, "BeginInvokeDotNetFromJS", "0", null, method, Read(_ => _given[function]), $"[{argument}]"));

    /// <summary>Follows a link inside the application.</summary>
    public Task GoAsync(Uri address)
    {
        lock (Page)
            _given.Clear();
        return SendAsync(BlazorPack.Invoke(null, "OnLocationChanged", address.ToString(), null, true));
    }

    public void Dispose()
    {
        _socket.Dispose();
        _sending.Dispose();
    }

    private void Look()
    {
        if (_waiting is not { } waiting)
            return;
        if (_fault is not null)
            waiting.Met.TrySetException(_fault);
        else if (waiting.Condition(Page))
            waiting.Met.TrySetResult();
        else
            return;
        _waiting = null;
    }

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
            _left.TrySetException(fault);
            lock (Page)
            {
                _fault = fault;
                Look();
            }
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
                lock (Page)
                {
                    Received?.Invoke(batch);
                    Page.Apply(batch);
                    Look();
                }
                await SendAsync(BlazorPack.Invoke(null, "OnRenderCompleted", id, null));
                if (batch.AsSpan().IndexOf(_awaited) >= 0)
                    _shown.TrySetResult();
                break;
            case { Target: "JS.BeginInvokeJS", Arguments: [long call, string function, string arguments, ..] } when function.EndsWith("attachWebRendererInterop", StringComparison.Ordinal):
                _renderer = long.Parse(DotNetObject().Match(arguments).Groups[1].Value, CultureInfo.InvariantCulture);
                await SendAsync(BlazorPack.Invoke(null, "EndInvokeJSFromDotNet", call, true, $"[{call},true,null]"));
                break;
            case { Target: "JS.BeginInvokeJS", Arguments: [long call and not 0, string function, string arguments, ..] }:
                if (function.EndsWith("navigateTo", StringComparison.Ordinal))
                    _left.TrySetResult(arguments);
                if (DotNetObject().Match(arguments) is { Success: true } given)
                    Take(function, long.Parse(given.Groups[1].Value, CultureInfo.InvariantCulture));
                await SendAsync(BlazorPack.Invoke(null, "EndInvokeJSFromDotNet", call, true, $"[{call},true,null]"));
                if (InsideTarget().Match(arguments) is { Success: true } inside)
                    await GoAsync(new(Regex.Unescape(inside.Groups[1].Value)));
                break;
            case { Target: "JS.EndInvokeDotNet", Arguments: [_, false, string refused, ..] }:
                throw new InvalidOperationException(refused);
            case { Target: "JS.Error", Arguments: [string error, ..] }:
                throw new InvalidOperationException(error);
            case { Kind: HubMessageKind.Completion, Arguments: [null or string { Length: 0 }, ..] } or { Kind: HubMessageKind.Close }:
                throw new InvalidOperationException("The server refused the circuit.");
        }
    }

    private void Take(string function, long given)
    {
        lock (Page)
        {
            _given[function] = given;
            Look();
        }
    }

    private async Task SendAsync(byte[] message)
    {
        await _sending.WaitAsync();
        try
        {
            await _socket.SendAsync(message, WebSocketMessageType.Binary, endOfMessage: true, CancellationToken.None);
        }
        finally
        {
            _sending.Release();
        }
    }

    [GeneratedRegex("__dotNetObject\":(\\d+)")]
    private static partial Regex DotNetObject();

    // What changes only the address and stays inside the application.
    [GeneratedRegex("^\\[\"([^\"]+)\",{\"forceLoad\":false")]
    private static partial Regex InsideTarget();

    [GeneratedRegex("<!--Blazor:({.*?})-->")]
    private static partial Regex Marker();

    [GeneratedRegex("<!--Blazor-Server-Component-State:(.*?)-->")]
    private static partial Regex State();
}
