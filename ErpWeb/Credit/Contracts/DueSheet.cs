using ErpWeb.Accounting.Contracts;
using ErpWeb.Shared.Kernel;

namespace ErpWeb.Credit.Contracts;

/// <summary>The part of a sum that is meant for one bill, as it is typed.</summary>
public sealed class DuePart
{
    public Guid BillId { get; set; }
    public decimal? Amount { get; set; }
}

/// <summary>
/// The open bills of a party that a sum in one currency can settle, and what each gets of it while the form is filled:
/// by a rule, until somebody shares the sum by hand. Pure.
/// </summary>
public sealed class DueSheet<TBill> where TBill : IDueBill
{
    private DueSheet(Currency? currency, IReadOnlyList<TBill> bills)
    {
        (Currency, Bills) = (currency, bills);
        Parts = [.. bills.Select(bill => new DuePart { BillId = bill.Id })];
    }

    /// <summary>Nothing is open.</summary>
    public static DueSheet<TBill> Empty => new(null, []);

    /// <summary>The currency of all amounts; null for rupees.</summary>
    public Currency? Currency { get; }

    /// <summary>Bills are settled in their own currency, so the others are not among them.</summary>
    public IReadOnlyList<TBill> Bills { get; }

    /// <summary>A part for each bill, in their order.</summary>
    public List<DuePart> Parts { get; }

    public bool IsByHand { get; private set; }

    public decimal Due => Bills.Sum(bill => bill.Due);

    public string Prefix => Currency?.Code ?? "₹";

    public int Places => Currency?.Places ?? 2;

    /// <summary>The bills in one currency.</summary>
    /// <param name="open">All bills of the party, with their dues in rupees.</param>
    /// <param name="foreign">Those of them that are in another currency, by id.</param>
    /// <param name="withDue">A bill with another amount due.</param>
    public static DueSheet<TBill> In(Currency? currency, IEnumerable<TBill> open, IReadOnlyDictionary<Guid, ForeignFacts> foreign, Func<TBill, decimal, TBill> withDue) => new(currency,
    [
        .. from bill in open
           let facts = foreign.GetValueOrDefault(bill.Id)
           where facts?.Currency == currency
           select facts is null ? bill : withDue(bill, facts.Share(bill.Due).Left),
    ]);

    public string Format(decimal amount) => Currency?.Format(amount) ?? IndianNumber.Rupees(amount);

    /// <summary>Shares by the rule again from now on.</summary>
    public void ByRule() => IsByHand = false;

    /// <summary>Gives the bills what a rule says, unless they are shared by hand.</summary>
    public void Share(Func<IReadOnlyList<TBill>, IReadOnlyDictionary<Guid, decimal>> rule)
    {
        if (IsByHand)
            return;
        var shares = rule(Bills);
        foreach (var part in Parts)
            part.Amount = shares.TryGetValue(part.BillId, out var share) ? share : null;
    }

    /// <summary>Somebody says what one bill gets.</summary>
    public void ByHand(int index, decimal? amount)
    {
        IsByHand = true;
        Parts[index].Amount = amount;
    }

    /// <summary>All of it is for one bill, in full.</summary>
    /// <returns>What is due on it; null when it is not among the bills.</returns>
    public decimal? OnlyFor(Guid billId)
    {
        if (Bills.FirstOrDefault(bill => bill.Id == billId) is not { } wanted)
            return null;
        IsByHand = true;
        foreach (var part in Parts)
            part.Amount = part.BillId == billId ? wanted.Due : null;
        return wanted.Due;
    }
}
