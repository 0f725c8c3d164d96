using System.Collections.Immutable;
using ErpWeb.Identity.Users;

namespace ErpWeb.Identity.SignIn;

/// <summary>The sign-ins of demonstration businesses that the sign-in page offers. Empty unless this start made or found them.</summary>
public sealed class DemoSignIns
{
    public ImmutableList<DemoSignIn> All { get; private set; } = [];

    public void Offer(DemoSignIn signIn) => All = All.Add(signIn);

    /// <summary>Whether anyone may sign in as this person: whoever tries the demonstration must not shut out the next one.</summary>
    public bool Has(AppUser user) => All.Exists(offered => string.Equals(offered.Email, user.Email, StringComparison.OrdinalIgnoreCase));
}

/// <summary>A sign-in that anyone may use.</summary>
/// <param name="Label">The business, such as "Mehta Traders (trading)".</param>
public sealed record DemoSignIn(string Label, string Email, string Password);
