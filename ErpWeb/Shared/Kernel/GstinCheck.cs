namespace ErpWeb.Shared.Kernel;

/// <summary>The outcome of <see cref="Gstin.Check"/>.</summary>
/// <param name="IsValid">Whether every check passed.</param>
/// <param name="Type">The kind of registration, when valid.</param>
/// <param name="Fault">The first failed check, when not valid.</param>
/// <param name="Normalized">What was entered, trimmed and in upper case: the form to store.</param>
/// <param name="StateCode">First two digits, when valid.</param>
/// <param name="Pan">The permanent account number inside, for taxpayers and e-commerce operators.</param>
/// <param name="ExpectedCheckCharacter">The right last character, once the rest is well formed.</param>
public sealed record GstinCheck(
    bool IsValid,
    GstinType? Type,
    GstinFault? Fault,
    string Normalized,
    string? StateCode,
    string? Pan,
    char? ExpectedCheckCharacter)
{
    /// <summary>What is wrong, in words for the person who typed it; null when valid.</summary>
    public Wording? Message => Fault switch
    {
        null => null,
        GstinFault.Empty => "Enter the GSTIN, or mark the party as unregistered.",
        GstinFault.Length => (Wording)$"A GSTIN has 15 characters; this one has {Normalized.Length}.",
        GstinFault.Format => "This is not how a GSTIN is built. It looks like 27AAPFU0939F1ZV.",
        GstinFault.StateCode => $"A GSTIN starts with a state code, and {Normalized[..2]} is not one.",
        _ => $"A character is wrong somewhere: with these first 14 the last would be {ExpectedCheckCharacter}. Compare it with the certificate.",
    };
}
