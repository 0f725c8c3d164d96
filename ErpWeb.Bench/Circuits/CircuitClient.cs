using System.Net;
using System.Text;

namespace ErpWeb.Bench.Circuits;

/// <summary>
/// An open tab without a browser: it starts the circuit of a page, acknowledges what is rendered, and stays. As in a
/// browser one thing happens at a time: an event is sent before the tab says that it has seen a later picture.
/// </summary>
internal sealed class CircuitClient : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly HubSocket _socket;
    private readonly TabScripts _scripts = new();
    private readonly TaskCompletionSource _shown = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource<string> _left = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly byte[] _awaited;
    private (Func<RenderedPage, bool> Condition, TaskCompletionSource Met)? _waiting;

    private CircuitClient(CookieContainer cookies, string awaited) => (_socket, _awaited) = (new(cookies), Encoding.UTF8.GetBytes(awaited));

    /// <summary>Where the application is.</summary>
    public required Uri Address { get; init; }

    /// <summary>What came over the socket, before its compression.</summary>
    public long BytesReceived => _socket.BytesReceived;

    /// <summary>Where the server sent the browser, away from the page.</summary>
    public Task<string> Left => _left.Task;

    /// <summary>Why the server ended the tab; null while it lives.</summary>
    public Exception? Fault { get; private set; }

    /// <summary>Everything that comes, as it comes.</summary>
    public Action<byte[]>? Received { get; set; }

    /// <summary>Whether it says that it has seen what came, without which the server stops after a few pictures.</summary>
    public bool Acknowledges { get; set; } = true;

    /// <summary>What the tab shows.</summary>
    public RenderedPage Page { get; } = new();

    /// <param name="http">Fetches the page with the cookies of whose tab it is.</param>
    /// <param name="cookies">The same cookies, for the socket.</param>
    /// <param name="path">The page.</param>
    /// <param name="awaited">Part of the markup by which the page is known to be complete.</param>
    public static async Task<CircuitClient> OpenAsync(HttpClient http, CookieContainer cookies, string path, string awaited)
    {
        var page = await StartedPage.GetAsync(http, path);
        var address = http.BaseAddress!;
        var tab = new CircuitClient(cookies, awaited) { Address = address };
        await tab._socket.ConnectAsync(address);
        await tab._socket.SendAsync(BlazorPack.Invoke("start", "StartCircuit", address.ToString(), new Uri(address, path).ToString(), "[]", ""));
        await tab.CallAsync("UpdateRootComponents", $$"""{"batchId":1,"operations":[{{page.Components}}]}""", page.State);
        _ = tab.ListenAsync();
        await tab._shown.Task.WaitAsync(Patience);
        return tab;
    }

    /// <summary>Does something and waits until the page shows its effect.</summary>
    /// <exception cref="TimeoutException">It never did; the message tells what the page shows instead.</exception>
    public async Task UntilAsync(Func<RenderedPage, bool> condition, Func<Task> act)
    {
        var met = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (Page)
            _waiting = (condition, met);
        await act();
        lock (Page)
            Look();
        if (await Task.WhenAny(met.Task, Task.Delay(Patience)) != met.Task)
            throw new TimeoutException($"Nothing came of it; the page says: {Read(page => page.Alerts)}");
        await met.Task;
    }

    /// <summary>Looks at the page between two changes of it.</summary>
    public T Read<T>(Func<RenderedPage, T> read)
    {
        lock (Page)
            return read(Page);
    }

    /// <summary>Lets an event happen to the element that is found, such as a key or a click.</summary>
    /// <param name="arguments">What the browser says of the event, as JSON.</param>
    public Task FireAsync(Func<RenderedPage, RenderedNode?> find, string type, string arguments) => Read(page =>
        FireAsync((find(page) ?? throw new InvalidOperationException($"There is nothing to {type}.")).Handlers["on" + type], type, arguments));

    /// <summary>Lets an event happen to a handler by its number, there or not.</summary>
    public Task FireAsync(long handler, string type, string arguments) => CallAsync("BeginInvokeDotNetFromJS", "0", null, "DispatchEventAsync", _scripts.Renderer,
        $$"""[{"eventHandlerId":{{handler}},"eventName":"{{type}}","eventFieldInfo":null},{{arguments}}]""");

    /// <summary>Calls a method of the hub with whatever arguments.</summary>
    public Task CallAsync(string method, params object?[] arguments) => _socket.SendAsync(BlazorPack.Invoke(null, method, arguments));

    /// <summary>Sends bytes as they are, also such as no browser would.</summary>
    public Task SendAsync(byte[] bytes) => _socket.SendAsync(bytes);

    /// <summary>Whether the page gave one of its objects to a script since the last link was followed.</summary>
    public bool HasGiven(string function) => _scripts.HasGiven(function);

    /// <summary>Calls a method of the object that the page gave to a script.</summary>
    /// <param name="argument">The only one, as JSON.</param>
    public Task CallGivenAsync(string function, string method, string argument) =>
        Read(_ => CallAsync("BeginInvokeDotNetFromJS", "0", null, method, _scripts.Given(function), $"[{argument}]"));

    /// <summary>Follows a link inside the application.</summary>
    public Task GoAsync(Uri address)
    {
        lock (Page)
        {
            _scripts.Forget();
            return CallAsync("OnLocationChanged", address.ToString(), null, true);
        }
    }

    public void Dispose() => _socket.Dispose();

    private void Look()
    {
        if (_waiting is not { } waiting)
            return;
        if (Fault is not null)
            waiting.Met.TrySetException(Fault);
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
            await foreach (var message in _socket.ReadAllAsync())
            {
                lock (Page)
                {
                    Answer(message);
                    Look();
                }
            }
        }
        catch (Exception fault)
        {
            _shown.TrySetException(fault);
            _left.TrySetException(fault);
            lock (Page)
            {
                Fault = fault;
                Look();
            }
        }
    }

    private void Answer(HubMessage message)
    {
        switch (message)
        {
            case { Kind: HubMessageKind.Ping }:
                _ = _socket.SendAsync(BlazorPack.Ping);
                break;
            case { Target: "JS.RenderBatch", Arguments: [long id, byte[] batch, ..] }:
                Received?.Invoke(batch);
                Page.Apply(batch);
                if (Acknowledges)
                    _ = CallAsync("OnRenderCompleted", id, null);
                if (batch.AsSpan().IndexOf(_awaited) >= 0)
                    _shown.TrySetResult();
                break;
            case { Target: "JS.BeginInvokeJS", Arguments: [long call, string function, string arguments, ..] } when call != 0 || function.EndsWith("attachWebRendererInterop", StringComparison.Ordinal):
                var inside = _scripts.Call(function, arguments);
                if (_scripts.Left is { } left)
                    _left.TrySetResult(left);
                _ = CallAsync("EndInvokeJSFromDotNet", call, true, $"[{call},true,{TabScripts.Answer(function)}]");
                if (inside is not null)
                    _ = GoAsync(inside);
                break;
            case { Target: "JS.EndInvokeDotNet", Arguments: [_, false, string refused, ..] }:
                throw new InvalidOperationException(refused);
            case { Target: "JS.Error", Arguments: [string error, ..] }:
                throw new InvalidOperationException(error);
            case { Kind: HubMessageKind.Completion, Arguments: [null or string { Length: 0 }, ..] } or { Kind: HubMessageKind.Close }:
                throw new InvalidOperationException("The server refused the circuit.");
        }
    }
}
