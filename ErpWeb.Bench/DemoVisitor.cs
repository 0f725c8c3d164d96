using System.Net;
using System.Text.RegularExpressions;
using ErpWeb.App.Demo;

namespace ErpWeb.Bench;

/// <summary>The owner of the first demonstration business, signed in over HTTP as his browser does it.</summary>
internal sealed partial class DemoVisitor : IDisposable
{
    private DemoVisitor(Uri address)
    {
        Http = new(new SocketsHttpHandler { CookieContainer = Cookies, AllowAutoRedirect = false, AutomaticDecompression = DecompressionMethods.None }) { BaseAddress = address };
        Http.DefaultRequestHeaders.Accept.ParseAdd("text/html");
    }

    public HttpClient Http { get; }

    public CookieContainer Cookies { get; } = new();

    public static async Task<DemoVisitor> SignInAsync(Uri address, string? email = null)
    {
        var visitor = new DemoVisitor(address);
        var token = Token().Match(await visitor.Http.GetStringAsync("/sign-in")).Groups[1].Value;
        using var answer = await visitor.Http.PostAsync("/sign-in", new FormUrlEncodedContent(
        [
            new("_handler", "sign-in"), new("__RequestVerificationToken", token), new("Draft.Email", email ?? DemoBusiness.All[0].Email), new("Draft.Password", DemoBusiness.Password),
        ]));
        return answer.StatusCode is HttpStatusCode.Redirect ? visitor : throw new InvalidOperationException($"Signing in was answered with {answer.StatusCode}.");
    }

    public void Dispose() => Http.Dispose();

    [GeneratedRegex("""name="__RequestVerificationToken" value="([^"]+)""")]
    private static partial Regex Token();
}
