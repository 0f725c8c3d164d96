namespace ErpWeb.Identity.Account;

/// <summary>The form of a person's own sign-in.</summary>
public sealed class AccountDraft
{
    public string? Name { get; set; }
    /// <summary>Empty for a person who signs in with the e-mail address only.</summary>
    public string? UserName { get; set; }
    public string Email { get; set; } = "";
    public bool HasTwoSteps { get; set; }
    /// <summary>Whether it is on offer for everybody who tries the demonstration.</summary>
    public bool IsShared { get; set; }
}
