namespace ErpWeb.Identity.SignIn;

/// <summary>The sign-in form.</summary>
public sealed class SignInDraft
{
    /// <summary>User name or e-mail address.</summary>
    public string Email { get; set; } = "";
    public string Password { get; set; } = "";
    public bool Remember { get; set; }
}
