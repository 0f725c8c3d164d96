namespace ErpWeb.Shared.Kernel;

/// <summary>An expected failure, told to the person at the screen.</summary>
/// <param name="Code">Stable name for tests and programs: "billing.invoice.period_closed".</param>
/// <param name="Message">What happened and what to do, in plain words.</param>
/// <param name="Field">Property path within the draft, "Lines[2].Quantity"; null when no single field is at fault.</param>
public sealed record Error(string Code, string Message, string? Field = null);
