using System.Globalization;
using System.Security.Cryptography;
using ErpWeb.Identity.SignIn;
using Microsoft.AspNetCore.DataProtection;

namespace ErpWeb.Identity.Passkeys;

/// <summary>Keeps what was asked of an authenticator in a cookie until its answer comes: for five minutes, for one answer.</summary>
public sealed class PasskeyChallenges(IDataProtectionProvider protection, Guesses uses, TimeProvider clock, IConfiguration configuration)
{
    private static readonly TimeSpan Life = TimeSpan.FromMinutes(5);

    private readonly IDataProtector _protector = protection.CreateProtector("ErpWeb.PasskeyChallenge");
    private readonly bool _isHttpsOnly = configuration.GetValue<bool>("Https:Required");

    private string Cookie => _isHttpsOnly ? "__Host-erpweb-passkey" : "erpweb-passkey";

    /// <param name="purpose">What the answer will be good for.</param>
    public void Put(HttpContext http, string purpose, string state) =>
        http.Response.Cookies.Append(Cookie, _protector.CreateProtector(purpose).Protect(string.Create(CultureInfo.InvariantCulture, $"{(clock.GetUtcNow() + Life).UtcTicks} {state}")), new()
        {
            HttpOnly = true,
            SameSite = SameSiteMode.Strict,
            Secure = _isHttpsOnly || http.Request.IsHttps,
            IsEssential = true,
        });

    /// <summary>What was asked; null when nothing was, too long ago, or when it was answered before.</summary>
    public async Task<string?> TakeAsync(HttpContext http, string purpose)
    {
        if (http.Request.Cookies[Cookie] is not { Length: > 0 } cookie)
            return null;
        http.Response.Cookies.Delete(Cookie, new() { Secure = _isHttpsOnly || http.Request.IsHttps, HttpOnly = true, SameSite = SameSiteMode.Strict });
        try
        {
            var parts = _protector.CreateProtector(purpose).Unprotect(cookie).Split(' ', 2);
            if (clock.GetUtcNow().UtcTicks >= long.Parse(parts[0], CultureInfo.InvariantCulture))
                return null;
            return await uses.TakeAsync("passkey " + parts[1], allowed: 1, Life * 2, http.RequestAborted) == 1 ? parts[1] : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
