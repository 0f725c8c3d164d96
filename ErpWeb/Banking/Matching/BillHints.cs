namespace ErpWeb.Banking.Matching;

/// <summary>An open bill of a customer or of a supplier.</summary>
public sealed record OpenBillFacts(Guid Id, Guid PartyId, string PartyName, string Number, DateOnly Date, decimal Due, bool IsCustomers);

/// <summary>Finds the bill that a line pays, when the payment is not in the books yet: by amount, name and number. Pure.</summary>
public static class BillHints
{
    /// <summary>The likeliest bill; null when several are as likely, or none.</summary>
    public static BillHint? Best(BankLineFacts line, IEnumerable<OpenBillFacts> bills)
    {
        var hints = bills.Where(bill => bill.IsCustomers == line.Left > 0 && bill.Due == Math.Abs(line.Left) && bill.Date <= line.Date)
            .Select(bill => new BillHint(bill.PartyId, bill.PartyName, bill.Id, bill.Number, bill.Due, PointsOf(line.Text, bill)))
            .OrderByDescending(hint => hint.Points).Take(2).ToList();
        return hints switch
        {
            [var only] => only,
            [var best, var second] when best.Points > second.Points => best,
            _ => null,
        };
    }

    private static int PointsOf(string text, OpenBillFacts bill)
    {
        var words = bill.PartyName.Split([' ', '.', ',', '&', '-'], StringSplitOptions.RemoveEmptyEntries).Where(word => word.Length > 3).ToList();
        var named = words.Count == 0 ? 0 : 30 * words.Count(word => text.Contains(word, StringComparison.OrdinalIgnoreCase)) / words.Count;
        var number = bill.Number.Split('/', '-')[^1].TrimStart('0');
        var hasNumber = number.Length > 0 && text.Split([' ', '-', '/', ':', ','], StringSplitOptions.RemoveEmptyEntries).Any(word => word.TrimStart('0').Equals(number, StringComparison.OrdinalIgnoreCase));
        return named + (hasNumber ? 25 : 0);
    }
}
