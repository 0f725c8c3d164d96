namespace ErpWeb.Tenancy.Registrations;

/// <summary>The form of one more GSTIN.</summary>
public sealed record RegistrationDraft
{
    public const int AddressMaxLength = 250;

    /// <summary>Null for a new one.</summary>
    public Guid? Id { get; init; }
    public string Gstin { get; set; } = "";
    public string StateCode { get; set; } = "";
    public string Address { get; set; } = "";
    public int Version { get; init; }
}
