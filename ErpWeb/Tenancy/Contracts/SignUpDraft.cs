namespace ErpWeb.Tenancy.Contracts;

/// <summary>The sign-up form.</summary>
public sealed record SignUpDraft
{
    public string BusinessName { get; set; } = "";
    public Industry Industry { get; set; }
    /// <summary>Empty for a business that is not registered for GST.</summary>
    public string Gstin { get; set; } = "";
    /// <summary>GST code of the state; it must be the one the GSTIN starts with.</summary>
    public string StateCode { get; set; } = "";
    public string AdminName { get; set; } = "";
    public string Email { get; set; } = "";
    /// <summary>The language it is made in becomes the language of the business.</summary>
    public string Language { get; set; } = "en";
    /// <summary>Taken as typed: spaces are part of it.</summary>
    public string Password { get; set; } = "";
    /// <summary>Somebody else chose the password: the owner chooses his own before anything else.</summary>
    public bool MustChangePassword { get; set; }
}
