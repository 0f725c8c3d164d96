using ErpWeb.Accounting.Contracts;
using ErpWeb.Credit.Contracts;
using ErpWeb.Shared.Kernel;

namespace ErpWeb.Credit.Settlements;

/// <summary>An advance in a foreign currency set against a bill in it: each leaves the books at its own rate, and the difference is exchange gain or loss. Pure.</summary>
internal static class ForeignAllocation
{
    /// <param name="move">Its amount is in the currency of both.</param>
    /// <param name="unused">Rupees that the advance has left.</param>
    /// <param name="due">Rupees that the bill has open.</param>
    /// <returns>The move in rupees.</returns>
    public static Result<CreditMove> Of(CreditMove move, decimal unused, decimal due, ForeignFacts? advance, ForeignFacts? bill)
    {
        if (advance is null && bill is null)
            return Rounding.Fits(move.Amount, 2) ? move : new Error("credit.allocation.amount", "Enter the amount, in rupees and paise.", nameof(move.Amount));
        if (advance is null || bill is null || advance.Currency != bill.Currency)
            return new Error("credit.allocation.currency", "The money and the bill are in different currencies.", nameof(move.ReceivableId));
        var currency = bill.Currency;
        var (share, left) = (bill.Share(due), currency.OfRupees(unused, advance.Rate));
        if (move.Amount > share.Left || move.Amount > left || !Rounding.Fits(move.Amount, currency.Places))
            return new Error("credit.allocation.amount", $"At most {currency.Format(Math.Min(share.Left, left))} can be used.", nameof(move.Amount));
        return move with { Amount = share.Of(move.Amount), Given = move.Amount == left ? unused : unused - currency.Rupees(left - move.Amount, advance.Rate) };
    }
}
