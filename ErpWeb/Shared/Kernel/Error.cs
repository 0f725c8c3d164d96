namespace ErpWeb.Shared.Kernel;

/// <summary>An expected failure, told to the person at the screen.</summary>
/// <param name="Code">Stable name for tests and programs: "billing.invoice.period_closed".</param>
/// <param name="Wording">What happened and what to do, in plain words; the screen says it in the person's language.</param>
/// <param name="Field">Property path within the draft, "Lines[2].Quantity"; null when no single field is at fault.</param>
public sealed record Error(string Code, Wording Wording, string? Field = null)
{
    /// <summary>The wording in English, for programs and files.</summary>
    public string Message => Wording.ToString();
}
