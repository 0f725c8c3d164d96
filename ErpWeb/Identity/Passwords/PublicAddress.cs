namespace ErpWeb.Identity.Passwords;

/// <summary>Where this installation is found: the setting App:PublicUrl. A link in a mail never trusts the host that a request names.</summary>
public sealed class PublicAddress(IConfiguration configuration)
{
    private readonly string _address = configuration["App:PublicUrl"]?.TrimEnd('/') ?? "";

    public bool IsKnown => _address.Length > 0;

    /// <param name="path">From the root: "/sign-in".</param>
    public string Of(string path) => _address + path;
}
