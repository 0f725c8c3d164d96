using System.Net;
using System.Security.Cryptography;
using ErpWeb.Tests.Support;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Options;

namespace ErpWeb.Tests.Security;

/// <summary>Check 34: nothing that was signed here survives a flipped bit, and the code that signs is one without the known hole.</summary>
public sealed class DataProtectionTests
{
    [Fact]
    public void LoadedAssembly_IsNotTheOneWithTheHole()
    {
        var version = System.Diagnostics.FileVersionInfo.GetVersionInfo(typeof(IDataProtector).Assembly.Location);
        var loaded = System.Diagnostics.FileVersionInfo.GetVersionInfo(typeof(Microsoft.AspNetCore.DataProtection.KeyManagement.IKeyManager).Assembly.Location);
        Assert.All([version, loaded], file => Assert.True(new Version(file.FileMajorPart, file.FileMinorPart, file.FileBuildPart) >= new Version(10, 0, 7), file.FileName + " " + file.FileVersion));
    }

    [Fact]
    public async Task TenThousandFlippedBits_OpenNothing()
    {
        await using var app = await TestApp.CreateAsync();
        await app.SignUpAsync();
        var cookie = (await app.Visit().SignInAsync("asha@example.com", TestApp.Password)).Headers.GetValues("Set-Cookie")
            .Single(set => set.StartsWith("erpweb=", StringComparison.Ordinal)).Split(';')[0]["erpweb=".Length..];
        var format = app.Services.GetRequiredService<IOptionsMonitor<CookieAuthenticationOptions>>().Get("session").TicketDataFormat;
        Assert.NotNull(format.Unprotect(cookie));
        var bytes = WebEncoders.Base64UrlDecode(cookie);
        for (var flip = 0; flip < 10_000; flip++)
        {
            var (place, bit) = (RandomNumberGenerator.GetInt32(bytes.Length), RandomNumberGenerator.GetInt32(8));
            bytes[place] ^= (byte)(1 << bit);
            Assert.Null(format.Unprotect(WebEncoders.Base64UrlEncode(bytes)));
            bytes[place] ^= (byte)(1 << bit);
        }

        bytes[^1] ^= 1;
        var client = app.CreateClient(new() { AllowAutoRedirect = false, HandleCookies = false });
        using var request = new HttpRequestMessage(HttpMethod.Get, "/");
        request.Headers.Add("Accept", "text/html");
        request.Headers.Add("Cookie", "erpweb=" + WebEncoders.Base64UrlEncode(bytes));
        Assert.Equal(HttpStatusCode.Redirect, (await client.SendAsync(request)).StatusCode);
    }
}
