using System.Net;
using System.Text.RegularExpressions;

namespace ErpWeb.Tests.Support;

/// <summary>A person with a browser that keeps cookies, follows no redirects and runs no script.</summary>
public sealed partial class Visitor(HttpClient client)
{
    public Task<HttpResponseMessage> SendAsync(HttpRequestMessage request) => client.SendAsync(request);

    public Task<HttpResponseMessage> GetAsync(string path)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Add("Accept", "text/html");
        return client.SendAsync(request);
    }

    public async Task<string> ReadAsync(string path) => WebUtility.HtmlDecode(await client.GetStringAsync(path));

    /// <summary>Opens the page, fills in its form of that name, and posts it.</summary>
    public async Task<HttpResponseMessage> PostFormAsync(string path, string form, IReadOnlyDictionary<string, string> fields, string? action = null)
    {
        var token = await TokenAsync(path);
        return await PostAsync(action ?? path, form, token, fields);
    }

    /// <summary>The token of a page's forms; it lets more than one of them be posted.</summary>
    public async Task<string> TokenAsync(string path) => Token().Match(await client.GetStringAsync(path)).Groups[1].Value;

    public Task<HttpResponseMessage> PostAsync(string path, string form, string token, IReadOnlyDictionary<string, string> fields) =>
        client.PostAsync(path, new FormUrlEncodedContent([new("_handler", form), new("__RequestVerificationToken", token), .. fields]));

    public Task<HttpResponseMessage> SignInAsync(string email, string password, string? returnUrl = null, bool remember = false) =>
        PostFormAsync(returnUrl is null ? "/sign-in" : "/sign-in?returnUrl=" + Uri.EscapeDataString(returnUrl), "sign-in", new Dictionary<string, string>
        {
            ["Draft.Email"] = email,
            ["Draft.Password"] = password,
            ["Draft.Remember"] = remember ? "true" : "false",
        });

    /// <summary>Signs out as the user menu does; the token is taken from a page with a form.</summary>
    public Task<HttpResponseMessage> SignOutAsync() => PostFormAsync("/choose-business", "", new Dictionary<string, string>(), action: "/sign-out");

    [GeneratedRegex("""name="__RequestVerificationToken" value="([^"]+)""")]
    private static partial Regex Token();
}
