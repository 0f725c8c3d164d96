using System.Collections.Immutable;

namespace ErpWeb.Identity.SignIn;

/// <summary>The sign-ins of demonstration businesses that the sign-in page offers. Empty unless this start made or found them.</summary>
public sealed class DemoSignIns
{
    public ImmutableList<DemoSignIn> All { get; private set; } = [];

    public void Offer(DemoSignIn signIn) => All = All.Add(signIn);
}

/// <summary>A sign-in that anyone may use.</summary>
/// <param name="Label">The business, such as "Mehta Traders (trading)".</param>
public sealed record DemoSignIn(string Label, string Email, string Password);
