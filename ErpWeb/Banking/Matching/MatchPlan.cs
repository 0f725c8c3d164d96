using ErpWeb.Shared.Kernel;

namespace ErpWeb.Banking.Matching;

/// <summary>How much of each chosen entry a line takes. Pure.</summary>
public static class MatchPlan
{
    /// <param name="left">What is open of the line, with its sign.</param>
    /// <param name="open">The chosen entries as far as they are open.</param>
    /// <returns>The parts with their amounts: together as much as the line, or less of it.</returns>
    public static Result<IReadOnlyList<MatchPart>> For(decimal left, IReadOnlyList<MatchPart> parts, IReadOnlyDictionary<Guid, BankEntry> open)
    {
        if (parts.Count == 0)
            return BankingErrors.NothingChosen;
        if (parts.Select(part => part.JournalLineId).Distinct().Count() != parts.Count || parts.Any(part => !open.ContainsKey(part.JournalLineId)))
            return BankingErrors.EntryTaken;
        var amounts = parts.Select(part => part.Amount ?? open[part.JournalLineId].Open).ToList();
        // One entry of more than the line, such as cheques of one slip that the bank credits in two days, gives a part.
        if (parts is [{ Amount: null }] && amounts[0] * left > 0 && Math.Abs(amounts[0]) > Math.Abs(left))
            amounts[0] = left;
        foreach (var (part, amount) in parts.Zip(amounts))
        {
            var entry = open[part.JournalLineId];
            if (amount == 0 || !Rounding.Fits(amount, 2) || amount * entry.Open < 0 || Math.Abs(amount) > Math.Abs(entry.Open))
                return BankingErrors.EntryTaken;
        }
        var sum = amounts.Sum();
        if (sum * left <= 0 || Math.Abs(sum) > Math.Abs(left))
            return BankingErrors.TooMuch;
        return Result<IReadOnlyList<MatchPart>>.Success([.. parts.Zip(amounts, (part, amount) => part with { Amount = amount })]);
    }
}
