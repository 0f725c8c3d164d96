using ErpWeb.Shared.Kernel;

namespace ErpWeb.Counter.Bills;

/// <summary>What may be wrong with an open bill.</summary>
public static class BillErrors
{
    public static Error NumberMissing(string item) => new("counter.bill.number_missing", $"Scan or type the serial number of {item}.");

    public static Error AlreadyPaid { get; } = new("counter.bill.paid", "This bill was paid already.");

    public static Error Changed { get; } = new("counter.bill.changed", "This bill was changed on another device meanwhile. Look at it again before you take the money.");

    public static Error Merged { get; } = new("counter.bill.merged", "This bill was changed on another device too. Both changes are on it now: look at its lines.");

    public static Error NotFound { get; } = new("counter.bill.not_found", "This bill is no longer open: it was paid or thrown away on another device.");
}
