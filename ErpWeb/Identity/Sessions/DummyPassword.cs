using ErpWeb.Identity.Users;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace ErpWeb.Identity.Sessions;

/// <summary>A password that nobody knows, hashed at the cost of real ones.</summary>
public sealed class DummyPassword
{
    public DummyPassword(IOptions<PasswordHasherOptions> options) =>
        Hash = new PasswordHasher<AppUser>(options).HashPassword(User, Guid.NewGuid().ToString());

    public AppUser User { get; } = new() { DisplayName = "" };

    public string Hash { get; }
}
