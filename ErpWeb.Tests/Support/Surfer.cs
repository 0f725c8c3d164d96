using System.Net;
using ErpWeb.Bench.Circuits;

namespace ErpWeb.Tests.Support;

/// <summary>Somebody who opens pages over a real port and keeps them open as circuits; the cookies are his browser's.</summary>
internal sealed class Surfer : IDisposable
{
    private readonly HttpClient _http;
    private readonly CookieContainer _cookies = new();
    private readonly List<CircuitClient> _tabs = [];

    public Surfer(Uri address)
    {
        _http = new(new SocketsHttpHandler { CookieContainer = _cookies, AllowAutoRedirect = false }) { BaseAddress = address };
        _http.DefaultRequestHeaders.Accept.ParseAdd("text/html");
        Visitor = new(_http);
    }

    /// <summary>A socket of this person's, not yet connected.</summary>
    public HubSocket Socket() => new(_cookies);

    /// <summary>The same person without circuits.</summary>
    public Visitor Visitor { get; }

    public static async Task<Surfer> SignInAsync(Uri address, string email)
    {
        var surfer = new Surfer(address);
        Assert.Equal(HttpStatusCode.Redirect, (await surfer.Visitor.SignInAsync(email, TestApp.Password)).StatusCode);
        return surfer;
    }

    /// <summary>Opens a page and waits until the text is on it.</summary>
    public async Task<CircuitClient> OpenAsync(string path = "/", string awaited = "erp-shell")
    {
        var tab = await CircuitClient.OpenAsync(_http, _cookies, path, awaited);
        lock (_tabs)
            _tabs.Add(tab);
        return tab;
    }

    public void Dispose()
    {
        _tabs.ForEach(tab => tab.Dispose());
        _http.Dispose();
    }
}
