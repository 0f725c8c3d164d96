using ErpWeb.Shared.Kernel;

namespace ErpWeb.Counter.Shifts;

/// <summary>What may be wrong with a shift.</summary>
public static class ShiftErrors
{
    public static Error NotFound { get; } = new("counter.shift.not_found", "This shift does not exist.");

    public static Error NoneOpen { get; } = new("counter.shift.none_open", "Your shift is not open. Count the drawer and open it.");

    public static Error AlreadyOpen { get; } = new("counter.shift.already_open", "You have an open shift already, or somebody works at this till. Close that shift first.", nameof(ShiftOpening.TillId));

    public static Error AlreadyClosed { get; } = new("counter.shift.closed", "This shift is closed already. Nothing can be added to it.");

    public static Error TillMissing { get; } = new("counter.shift.till", "Choose a till that is in use.", nameof(ShiftOpening.TillId));

    public static Error Amount { get; } = new("counter.cash.amount", "Enter an amount above zero, in rupees and paise.", nameof(CashMoveDraft.Amount));

    public static Error Reason { get; } = new("counter.cash.reason", $"Say what for, in at most {CashMove.ReasonMaxLength} characters.", nameof(CashMoveDraft.Reason));

    public static Error NotInDrawer { get; } = new("counter.cash.not_there", "There is not that much cash in the drawer.", nameof(CashMoveDraft.Amount));

    public static Error Counted { get; } = new("counter.shift.counted", "Enter what you counted, zero or more.");
}
