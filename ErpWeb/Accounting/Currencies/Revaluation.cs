using ErpWeb.Accounting.Accounts;
using ErpWeb.Accounting.Contracts;
using ErpWeb.Shared.Kernel;

namespace ErpWeb.Accounting.Currencies;

/// <summary>An open document at the rate of a day.</summary>
/// <param name="Booked">Rupees of it that are open in the books.</param>
public sealed record RevaluedDue(ForeignFacts Document, string PartyName, bool IsReceivable, decimal Left, decimal Booked, decimal Rate)
{
    public decimal Worth => Document.Currency.Rupees(Left, Rate);

    /// <summary>Above zero when the rate moved in favour of the business.</summary>
    public decimal Gain => IsReceivable ? Worth - Booked : Booked - Worth;
}

/// <summary>
/// Money that is owed in foreign currencies at the rate of the balance sheet's day (AS 11 paragraph 11, Ind AS 21 paragraph 23).
/// Advances stay as they were paid: they are no money to come. Pure.
/// </summary>
/// <param name="Missing">Currencies that have no rate yet.</param>
public sealed record Revaluation(DateOnly Day, IReadOnlyList<RevaluedDue> Dues, IReadOnlyList<Currency> Missing)
{
    public decimal Gain => Dues.Sum(due => due.Gain);

    /// <summary>What it posts: the dues of each currency against unrealised gain or loss. The accounts of customers and suppliers stay as they are.</summary>
    /// <param name="isBack">The same with the sides exchanged, for the day after.</param>
    public IEnumerable<JournalDraftLine> Lines(bool isBack)
    {
        var sign = isBack ? -1 : 1;
        foreach (var group in Dues.Where(due => due.Gain != 0).GroupBy(due => (due.Document.Currency, due.IsReceivable)))
        {
            var (currency, isReceivable) = group.Key;
            var note = $"{(isReceivable ? "Receivable" : "Payable")} {currency.Format(group.Sum(due => due.Left))} at {currency.RateText(group.First().Rate)}";
            var gain = sign * group.Sum(due => due.Gain);
            yield return JournalDraftLine.Debit(AccountRole.ExchangeRevaluation, gain) with { Note = note };
            yield return JournalDraftLine.Credit(AccountRole.ExchangeUnrealised, gain) with { Note = note };
        }
    }
}
