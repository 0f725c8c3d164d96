using ErpWeb.Shared.Data;

namespace ErpWeb.Counter.Shifts;

/// <summary>A shift about to be opened.</summary>
public sealed class ShiftOpening
{
    /// <summary>Becomes the shift's id, so that a second press finds the first.</summary>
    public Guid Id { get; init; } = Ids.New();
    public Guid? TillId { get; set; }
    public CashCount Cash { get; init; } = new();
}

/// <summary>Cash put into the drawer or taken out of it.</summary>
public sealed class CashMoveDraft
{
    public Guid Id { get; init; } = Ids.New();
    public bool IsOut { get; set; } = true;
    public decimal? Amount { get; set; }
    public string Reason { get; set; } = "";
}

/// <summary>What the cashier counted; he is not shown what should be there.</summary>
public sealed class ShiftClosing
{
    public CashCount Cash { get; init; } = new();
    /// <summary>By the slips of the card machine.</summary>
    public decimal? Card { get; set; }
    /// <summary>By the payment app.</summary>
    public decimal? Upi { get; set; }
    public string Remark { get; set; } = "";
}
