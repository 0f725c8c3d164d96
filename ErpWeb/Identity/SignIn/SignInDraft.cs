namespace ErpWeb.Identity.SignIn;

/// <summary>The sign-in form.</summary>
public sealed class SignInDraft
{
    public string Email { get; set; } = "";
    public string Password { get; set; } = "";
    public bool Remember { get; set; }
}
