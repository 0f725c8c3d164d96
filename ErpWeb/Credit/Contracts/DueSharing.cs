namespace ErpWeb.Credit.Contracts;

/// <summary>A bill on which a customer owes something, or on which a supplier is owed something.</summary>
public interface IDueBill
{
    Guid Id { get; }

    string Number { get; }

    DateOnly Date { get; }

    DateOnly DueDate { get; }

    decimal Due { get; }
}

/// <summary>Shares money among bills: how much each takes, by its id and in the order in which they take it. Pure.</summary>
public static class DueSharing
{
    /// <summary>The bill that is due first is settled first, until the money is used up.</summary>
    public static OrderedDictionary<Guid, decimal> FirstDueFirst(IEnumerable<IDueBill> bills, decimal available) => Along(InOrder(bills), available);

    /// <summary>
    /// The bills whose numbers stand in what the customer wrote come first, in his order; what is left goes to the first due.
    /// A number counts by its last part too: "0042" means INV/26-27/0042.
    /// </summary>
    public static OrderedDictionary<Guid, decimal> ByReference(IReadOnlyList<IDueBill> bills, string reference, decimal available)
    {
        var words = reference.Split([' ', ',', ';', '+', '&'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var named = words.SelectMany(word => bills.Where(bill => Names(bill.Number, word))).Distinct().ToList();
        return Along(named.Concat(InOrder(bills.Except(named))), available);
    }

    private static bool Names(string number, string word) =>
        number.Equals(word, StringComparison.OrdinalIgnoreCase) || number.Split('/')[^1].TrimStart('0') is { Length: > 0 } last && last == word.TrimStart('0');

    private static IEnumerable<IDueBill> InOrder(IEnumerable<IDueBill> bills) => bills.OrderBy(bill => bill.DueDate).ThenBy(bill => bill.Date).ThenBy(bill => bill.Id);

    private static OrderedDictionary<Guid, decimal> Along(IEnumerable<IDueBill> bills, decimal available)
    {
        var shares = new OrderedDictionary<Guid, decimal>();
        foreach (var bill in bills)
        {
            var amount = Math.Min(available, bill.Due);
            if (amount <= 0)
                break;
            shares.Add(bill.Id, amount);
            available -= amount;
        }
        return shares;
    }
}
