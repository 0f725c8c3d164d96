using System.Net;
using ErpWeb.Identity.Users;
using ErpWeb.Tests.Support;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Identity;

namespace ErpWeb.Tests.Security;

/// <summary>Check 21: ten thousand tries over a thousand names, each with another forwarding header. Accounts, peers and the world each have a limit.</summary>
public sealed class SprayingTests
{
    private const int Peers = 10, TriesOfEach = 1_000, PerPeer = 60, OfWorld = 300, AtAnAccount = 5;

    private static readonly Dictionary<string, string> Limits = new()
    {
        ["SignIn:PerAddressPerMinute"] = $"{PerPeer}",
        ["SignIn:PerMinute"] = $"{OfWorld}",
        ["Limits:SignInsPerMinute"] = "100000",
    };

    [Fact]
    public async Task TenThousandTries_FewAreLookedAt_WhateverTheHeaderSays()
    {
        var hasher = new CountingHasher();
        await using var app = await TestApp.CreateAsync(settings: Limits, configure: services => services.AddSingleton<IPasswordHasher<AppUser>>(hasher));
        await app.SignUpAsync(email: Name(0));
        var before = hasher.All;

        // The first one keeps to six names: a tenth of its minute is enough to use up each.
        var first = await SprayAsync(app, peer: 1, names: 6);
        Assert.Equal((PerPeer, TriesOfEach - PerPeer), first);
        Assert.Equal(6 * AtAnAccount, hasher.All - before);

        var others = await Task.WhenAll(Enumerable.Range(2, Peers - 1).Select(peer => SprayAsync(app, peer, names: 1_000)));
        Assert.All(others, tries => Assert.InRange(tries.Looked, 0, PerPeer));
        Assert.Equal(OfWorld - PerPeer, others.Sum(tries => tries.Looked));
        Assert.InRange(hasher.All - before, 6 * AtAnAccount, OfWorld);
    }

    private static string Name(int number) => $"person{number:0000}@example.com";

    private static async Task<(int Looked, int Refused)> SprayAsync(TestApp app, int peer, int names)
    {
        var refused = 0;
        for (var attempt = 0; attempt < TriesOfEach; attempt++)
        {
            var body = new MemoryStream(System.Text.Encoding.UTF8.GetBytes($$"""{"login":"{{Name(attempt % names)}}","password":"wrong password"}"""));
            var answer = await app.Server.SendAsync(http =>
            {
                (http.Request.Method, http.Request.Path, http.Request.Host, http.Request.Scheme) = ("POST", "/api/auth/login", new("localhost"), "http");
                (http.Request.ContentType, http.Request.Body, http.Request.ContentLength) = ("application/json", body, body.Length);
                http.Request.Headers["X-Forwarded-For"] = $"198.51.{Random.Shared.Next(256)}.{Random.Shared.Next(256)}";
                http.Features.Set<IHttpRequestBodyDetectionFeature>(new Body());
                http.Connection.RemoteIpAddress = new([203, 0, 113, (byte)peer]);
            });
            if (answer.Response.StatusCode == (int)HttpStatusCode.TooManyRequests)
                refused++;
            else
                Assert.Equal((int)HttpStatusCode.Unauthorized, answer.Response.StatusCode);
        }
        return (TriesOfEach - refused, refused);
    }

    private sealed class Body : IHttpRequestBodyDetectionFeature
    {
        public bool CanHaveBody => true;
    }
}
