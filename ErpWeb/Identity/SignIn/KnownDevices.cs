using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace ErpWeb.Identity.SignIn;

/// <summary>
/// Remembers in a cookie who has signed in on a device. Guesses from such a device are counted apart, so a stranger who
/// uses up the guesses for an account never locks its owner out of his own computer.
/// </summary>
public sealed class KnownDevices(IDataProtectionProvider protection, IConfiguration configuration)
{
    private const int MostPeople = 8;

    private readonly IDataProtector _protector = protection.CreateProtector("ErpWeb.KnownDevice");
    private readonly bool _isHttpsOnly = configuration.GetValue<bool>("Https:Required");

    private string Cookie => _isHttpsOnly ? "__Host-erpweb-device" : "erpweb-device";

    /// <summary>Name of the device if this person has signed in on it before; else null.</summary>
    public string? Find(HttpContext http, Guid userId) => Read(http) is { } device && device.People.Contains(userId) ? device.Name : null;

    public void Remember(HttpContext http, Guid userId)
    {
        var (name, people) = Read(http) ?? (RandomNumberGenerator.GetHexString(32), []);
        var known = people.Where(id => id != userId).TakeLast(MostPeople - 1).Append(userId);
        http.Response.Cookies.Append(Cookie, _protector.Protect(string.Join(' ', [name, .. known.Select(id => id.ToString("N"))])), new()
        {
            HttpOnly = true,
            SameSite = SameSiteMode.Lax,
            Secure = _isHttpsOnly || http.Request.IsHttps,
            MaxAge = TimeSpan.FromDays(365),
            IsEssential = true,
        });
    }

    private (string Name, IReadOnlyList<Guid> People)? Read(HttpContext http)
    {
        if (http.Request.Cookies[Cookie] is not { Length: > 0 } cookie)
            return null;
        try
        {
            var parts = _protector.Unprotect(cookie).Split(' ');
            return (parts[0], [.. parts[1..].Select(Guid.Parse)]);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
