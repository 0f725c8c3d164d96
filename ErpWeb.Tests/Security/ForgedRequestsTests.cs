using System.Net;
using ErpWeb.Tests.Support;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Tests.Security;

/// <summary>Check 27: no other site's page makes a signed-in browser do anything.</summary>
public sealed class ForgedRequestsTests
{
    private static readonly string[] Posts =
    [
        "/sign-out", "/choose-business", "/sign-in", "/sign-in/code", "/sign-up", "/forgot-password", "/reset-password", "/account", "/account/password", "/account/two-step", "/account/passkeys",
        "/account/sessions", "/account/confirm", "/sign-in/passkey/options", "/sign-in/passkey", "/account/confirm/passkey", "/account/passkeys/options", "/account/passkeys/new",
    ];

    [Fact]
    public async Task Post_WithoutTheTokenOrWithAnothersToken_DoesNothing()
    {
        await using var app = await TestApp.CreateAsync();
        await app.SignUpAsync();
        await app.SignUpAsync("Bharat Stores", "bharat@example.com", "29");
        var (visitor, other) = (await app.SignInAsync(), await app.SignInAsync("bharat@example.com"));
        var foreign = System.Text.RegularExpressions.Regex.Match(await other.ReadAsync("/account"), "name=\"__RequestVerificationToken\" value=\"([^\"]+)").Groups[1].Value;
        var before = await StateAsync(app);

        foreach (var path in Posts)
        {
            foreach (var token in (string?[])[null, "forged", foreign])
            {
                Assert.Contains((await visitor.SendAsync(Form(path, token))).StatusCode, (HttpStatusCode[])[HttpStatusCode.BadRequest, HttpStatusCode.Redirect]);
                Assert.Contains((await visitor.SendAsync(Form(path, token))).Headers.Location?.ToString() ?? "/error/400", (string[])["/error/400"]);
            }
        }

        Assert.Equal(before, await StateAsync(app));
        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync("/")).StatusCode);
    }

    [Fact]
    public async Task List_NamesEveryPostOfThisModule()
    {
        await using var app = await TestApp.CreateAsync();
        var posts = app.Services.GetServices<EndpointDataSource>().SelectMany(source => source.Endpoints).OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods.Contains("POST") == true)
            .Select(endpoint => "/" + endpoint.RoutePattern.RawText?.Trim('/'))
            .Where(path => path is "/account" || path.StartsWith("/account/", StringComparison.Ordinal) || path.StartsWith("/sign-", StringComparison.Ordinal));
        Assert.Empty(posts.Except(Posts));
    }

    /// <summary>Reading never writes, but for the note that the session is in use.</summary>
    [Fact]
    public async Task Gets_ChangeNothing()
    {
        await using var app = await TestApp.CreateAsync();
        await app.SignUpAsync();
        var visitor = await app.SignInAsync();
        var before = await StateAsync(app);
        foreach (var path in (string[])["/", "/account", "/account/password", "/account/passkeys", "/account/sessions", "/account/confirm", "/choose-business", "/sign-in", "/sign-up", "/forgot-password", "/reset-password?token=x", "/settings/people", "/settings/business"])
            Assert.NotEqual(HttpStatusCode.InternalServerError, (await visitor.GetAsync(path)).StatusCode);
        Assert.Equal(before, await StateAsync(app));
    }

    private static HttpRequestMessage Form(string path, string? token)
    {
        List<KeyValuePair<string, string>> fields = [new("_handler", path.Trim('/')), new("everywhere", "true"), new("Draft.Name", "Forged"), new("Secret", TestApp.Password)];
        if (token is not null)
            fields.Add(new("__RequestVerificationToken", token));
        var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new FormUrlEncodedContent(fields) };
        request.Headers.Add("Accept", "text/html");
        request.Headers.Add("Sec-Fetch-Site", "cross-site");
        request.Headers.Add("Origin", "https://evil.example");
        return request;
    }

    private static async Task<string> StateAsync(TestApp app)
    {
        await using var db = app.Database.Unbound();
        var users = await db.Users.OrderBy(user => user.Id).Select(user => $"{user.Id} {user.DisplayName} {user.PasswordHash} {user.SecurityStamp} {user.AuthenticatorKey} {user.TwoFactorEnabled}").ToListAsync();
        var tenants = await db.Tenants.OrderBy(tenant => tenant.Id).Select(tenant => tenant.Id).ToListAsync();
        var state = users.Concat(tenants.Select(tenant => tenant.ToString())).ToList();
        foreach (var tenant in tenants)
        {
            await using var own = app.Database.For(tenant);
            state.Add($"{await own.Sessions.CountAsync()} {await own.Sessions.CountAsync(session => session.EndedAtUtc == null)} {await own.EditLog.CountAsync()}");
        }
        return string.Join('\n', state);
    }
}
