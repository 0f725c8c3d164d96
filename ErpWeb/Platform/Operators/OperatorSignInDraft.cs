namespace ErpWeb.Platform.Operators;

/// <summary>The operators' sign-in form.</summary>
public sealed class OperatorSignInDraft
{
    public string Email { get; set; } = "";
    public string Password { get; set; } = "";
    public string Code { get; set; } = "";
}

/// <summary>The form of the first sign-in.</summary>
public sealed class OperatorSetUpDraft
{
    public string Name { get; set; } = "";
    public string Password { get; set; } = "";
    public string Code { get; set; } = "";
}
