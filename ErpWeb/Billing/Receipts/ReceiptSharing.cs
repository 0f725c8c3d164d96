using ErpWeb.Credit.Contracts;

namespace ErpWeb.Billing.Receipts;

/// <summary>Shares money among bills. Pure.</summary>
public static class ReceiptSharing
{
    /// <summary>The bill that is due first is settled first, until the money is used up.</summary>
    public static List<ReceiptPartDraft> FirstDueFirst(IEnumerable<OpenReceivable> bills, decimal available) =>
        Along(bills.OrderBy(bill => bill.DueDate).ThenBy(bill => bill.Date).ThenBy(bill => bill.Id), available);

    /// <summary>
    /// The bills whose numbers stand in what the customer wrote come first, in his order; what is left goes to the first due.
    /// A number counts by its last part too: "0042" means INV/26-27/0042.
    /// </summary>
    public static List<ReceiptPartDraft> ByReference(IReadOnlyList<OpenReceivable> bills, string reference, decimal available)
    {
        var words = reference.Split([' ', ',', ';', '+', '&'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var named = words.SelectMany(word => bills.Where(bill => Names(bill.Number, word))).Distinct().ToList();
        return Along(named.Concat(bills.Except(named).OrderBy(bill => bill.DueDate).ThenBy(bill => bill.Date).ThenBy(bill => bill.Id)), available);
    }

    private static bool Names(string number, string word) =>
        number.Equals(word, StringComparison.OrdinalIgnoreCase) || number.Split('/')[^1].TrimStart('0') is { Length: > 0 } last && last == word.TrimStart('0');

    private static List<ReceiptPartDraft> Along(IEnumerable<OpenReceivable> bills, decimal available)
    {
        var parts = new List<ReceiptPartDraft>();
        foreach (var bill in bills)
        {
            var amount = Math.Min(available, bill.Due);
            if (amount <= 0)
                break;
            parts.Add(new() { ReceivableId = bill.Id, Amount = amount });
            available -= amount;
        }
        return parts;
    }
}
