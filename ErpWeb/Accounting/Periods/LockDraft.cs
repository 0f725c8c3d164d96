using ErpWeb.Accounting.Contracts;

namespace ErpWeb.Accounting.Periods;

/// <summary>The closed days as they are typed; null where nothing is closed.</summary>
public sealed class LockDraft
{
    public DateOnly? All { get; set; }
    public DateOnly? Sales { get; set; }
    public DateOnly? Purchases { get; set; }
    public DateOnly? Stock { get; set; }
    public DateOnly? Accounts { get; set; }
    /// <summary>-1 while nothing was ever closed.</summary>
    public int Version { get; set; } = -1;

    internal IEnumerable<(string Field, DateOnly? Day)> Days =>
        [(nameof(All), All), (nameof(Sales), Sales), (nameof(Purchases), Purchases), (nameof(Stock), Stock), (nameof(Accounts), Accounts)];
}

/// <summary>Who is let into closed days, for how long and why.</summary>
public sealed class UnlockDraft
{
    public Guid? PersonId { get; set; }
    /// <summary>Null for all areas.</summary>
    public BookArea? Area { get; set; }
    public int Hours { get; set; } = 2;
    public string Reason { get; set; } = "";
}
