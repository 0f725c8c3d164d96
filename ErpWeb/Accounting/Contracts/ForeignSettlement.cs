using ErpWeb.Shared.Gst;
using ErpWeb.Shared.Kernel;

namespace ErpWeb.Accounting.Contracts;

/// <summary>Money in a foreign currency that settles bills in it, turned into the rupees of the books. Pure.</summary>
/// <param name="Amount">Money that came or left, in the currency.</param>
/// <param name="Rate">The bank's rate.</param>
/// <param name="Charges">What the bank kept or asked besides, in rupees.</param>
/// <param name="Parts">What settles which bill: in the currency, and in the rupees at which the bill stands in the books.</param>
/// <param name="FromCredit">What an earlier advance gives to it, in the currency and in the rupees at which it stands.</param>
public sealed record ForeignSettlement(Currency Currency, decimal Amount, decimal Rate, decimal Charges, IReadOnlyList<ForeignPart> Parts, (decimal Amount, decimal Rupees) FromCredit = default)
{
    /// <summary>What the money is worth on its day.</summary>
    public decimal Worth => Currency.Rupees(Amount, Rate);

    /// <summary>What no bill takes, in the currency.</summary>
    public decimal AdvanceAmount => Amount + FromCredit.Amount - Parts.Sum(part => part.Amount);

    public decimal Advance => Currency.Rupees(AdvanceAmount, Rate);

    /// <summary>What the money stands for in the account of the party: the bills as they were booked, and the advance.</summary>
    public decimal Booked => Parts.Sum(part => part.Rupees) + Advance - FromCredit.Rupees;

    /// <summary>What the rate brought to somebody who receives; for somebody who pays it is the opposite.</summary>
    /// <example>1,000 dollars booked as 83,250.00: 400 received at 84.10 bring 340.00, 600 at 82.90 cost 210.00.</example>
    public decimal Gain => Worth - Booked;

    /// <summary>The same as it is kept beside the document.</summary>
    public ForeignFacts Facts(SourceDocument source, DateOnly date, decimal gain) => new(source.Id, source.Number, date, Currency, Rate, Amount, Booked, Charges, gain);

    /// <summary>Every broken rule, each with its field.</summary>
    /// <param name="parts">What is to settle which bill, in the order of the form.</param>
    /// <param name="shares">What is open of a bill; null when it is in another currency or settled.</param>
    public static List<Error> Check(Currency currency, decimal? amount, decimal? rate, decimal? charges, IReadOnlyList<(Guid BillId, decimal Amount)> parts, Func<Guid, ForeignShare?> shares)
    {
        var errors = new List<Error>();
        if (amount is not (>= 0 and <= Limits.GrandTotal) || !Rounding.Fits(amount.Value, currency.Places))
            errors.Add(new("accounting.foreign.amount", $"Enter the amount in {currency.Code}, with at most {currency.Places} decimals.", "Amount"));
        if (!new ForeignPrice(currency, rate ?? 0).IsUsable)
            errors.Add(new("accounting.foreign.rate", $"Enter the rupees for {currency.Units} {currency.Code}, with at most four decimals.", "ExchangeRate"));
        if (charges is < 0 or > Limits.GrandTotal || !Rounding.Fits(charges ?? 0, 2))
            errors.Add(new("accounting.foreign.charges", "Enter the bank's charges in rupees and paise.", "BankCharges"));
        foreach (var (index, (billId, part)) in parts.Index().Where(part => part.Item.Amount != 0))
        {
            var field = $"Parts[{index}].Amount";
            if (shares(billId) is not { } share)
                errors.Add(new("accounting.foreign.other_currency", $"Nothing is due on this bill in {currency.Code}.", field));
            else if (part < 0 || !Rounding.Fits(part, currency.Places) || part > share.Left)
                errors.Add(new("accounting.foreign.more_than_due", $"Only {currency.Format(share.Left)} is due.", field));
        }
        return errors;
    }
}
