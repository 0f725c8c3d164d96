using ErpWeb.Shared.Kernel;

namespace ErpWeb.Credit.Contracts;

/// <summary>Where a customer stands, against how far he is trusted.</summary>
public sealed record CreditStanding
{
    /// <summary>Rupees of open bills.</summary>
    public decimal Open { get; init; }
    public int OpenBills { get; init; }
    /// <summary>Days by which his oldest open bill is overdue; 0 when none is.</summary>
    public int DaysOverdue { get; init; }
    public decimal Overdue { get; init; }
    /// <summary>Rupees of orders not invoiced yet.</summary>
    public decimal Orders { get; init; }
    /// <summary>Rupees that came and no bill has used.</summary>
    public decimal Unapplied { get; init; }
    public decimal? LimitAmount { get; init; }
    public int? LimitDays { get; init; }
    public int? LimitBills { get; init; }
    public bool IsOnHold { get; init; }
    public string Note { get; init; } = "";
    /// <summary>Until when he may buy beyond his limit.</summary>
    public DateTime? OverriddenUntilUtc { get; init; }

    /// <summary>What he would owe if everything ordered were delivered: open bills and orders less advances.</summary>
    public decimal Exposure => Open + Orders - Unapplied;

    /// <summary>What he may still buy; null without a limit.</summary>
    public decimal? Left => LimitAmount is { } limit ? limit - Exposure : null;
}

/// <summary>Whether a customer may buy on credit. Asked at the order and again at dispatch or invoice. Pure.</summary>
/// <remarks>
/// What is paid in advance passes whatever the limit says, and so does whoever has leave from a person with the right to give
/// it. Goods that were delivered are always invoiced: their check was at dispatch. Of a limit of 50,000 with 40,000 open,
/// 5,000 ordered and 2,000 in advance, 7,000 are left.
/// </remarks>
public static class CreditLimitRules
{
    /// <param name="amount">Rupees of the order or invoice, not yet in the standing.</param>
    /// <returns>Every reason against it.</returns>
    public static IReadOnlyList<Error> Check(CreditStanding standing, decimal amount, string field)
    {
        if (standing.OverriddenUntilUtc is not null || standing.Exposure + amount <= 0)
            return [];
        List<Error> errors = [];
        if (standing.IsOnHold)
            errors.Add(new("credit.on_hold", standing.Note.Length > 0 ? $"Credit is stopped for this customer: {standing.Note}" : "Credit is stopped for this customer.", field));
        if (standing.LimitAmount is { } limit && standing.Exposure + amount > limit)
            errors.Add(new("credit.over_limit", $"The limit is {IndianNumber.Rupees(limit)}; {IndianNumber.Rupees(standing.Exposure)} are taken, so {IndianNumber.Rupees(Math.Max(0, limit - standing.Exposure))} are left.", field));
        if (standing.LimitDays is { } days && standing.DaysOverdue > days)
            errors.Add(new("credit.overdue", $"A bill is overdue by {standing.DaysOverdue} days; {days} are allowed.", field));
        if (standing.LimitBills is { } bills && standing.OpenBills >= bills)
            errors.Add(new("credit.too_many_bills", $"Open bills: {standing.OpenBills}; allowed: {bills}.", field));
        return errors;
    }
}
