using ErpWeb.Shared.Kernel;

namespace ErpWeb.Counter.Tills;

/// <summary>What may be wrong with a till.</summary>
public static class TillErrors
{
    public static Error NotFound { get; } = new("counter.till.not_found", "This till does not exist.");

    public static Error Changed { get; } = new("counter.till.changed", "This till was changed on another device meanwhile. Open it again to see the change.");

    public static Error NameMissing { get; } = new("counter.till.name", $"Give it a name of at most {Till.NameMaxLength} characters, such as Counter 1.", nameof(TillDraft.Name));

    public static Error NameTaken(string name) => new("counter.till.name_taken", $"There is already a till named {name}.", nameof(TillDraft.Name));

    public static Error RegistrationUnknown { get; } = new("counter.till.registration", "This GSTIN of yours does not exist any more. Choose another.", nameof(TillDraft.RegistrationId));

    public static Error ShiftOpen { get; } = new("counter.till.shift_open", "A shift is open at this till. Close it first.");
}
