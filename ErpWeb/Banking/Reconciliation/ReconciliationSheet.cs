using ErpWeb.Shared.Kernel;
using ErpWeb.Shared.Sheets;

namespace ErpWeb.Banking.Reconciliation;

/// <summary>The bank reconciliation statement, as accountants write it. Pure.</summary>
public static class ReconciliationSheet
{
    private static readonly SheetColumn[] Columns =
    [
        new("Particulars", Place: SheetPlace.Main),
        new("Date", SheetColumnKind.Date, SheetPlace.Second),
        new("Number"),
        new("Amount", SheetColumnKind.Amount, SheetPlace.End),
    ];

    /// <param name="hrefOf">The page of an entry, for people who may see it.</param>
    public static Sheet Of(string account, BankReconciliation day, Func<OpenItem, string?>? hrefOf = null)
    {
        List<SheetRow> rows = [Line("Balance as per books", day.Books, SheetLook.Total)];
        rows.AddRange(Part("Add: cheques and payments not presented", day.NotPresented, -1, hrefOf));
        rows.AddRange(Part("Less: deposits not credited", day.NotCredited, -1, hrefOf));
        rows.AddRange(Part("Add: credited by the bank, not in the books", [.. day.BankOnly.Where(item => item.Amount > 0)], 1, hrefOf));
        rows.AddRange(Part("Less: debited by the bank, not in the books", [.. day.BankOnly.Where(item => item.Amount < 0)], 1, hrefOf));
        if (day.AtStart != 0 && day.BegunOn is { } begun)
            rows.Add(new SheetRow("Open from before the first statement", begun.AddDays(-1), null, day.AtStart) { Look = SheetLook.Subtotal });
        rows.Add(Line("Balance as per bank, from the books", day.Expected, SheetLook.Total));
        if (day.Bank is { } bank)
        {
            rows.Add(Line("Balance as per bank statement", bank, SheetLook.Total));
            rows.Add(Line("Difference", day.Difference!.Value, SheetLook.Total));
        }
        return new("Bank reconciliation statement", account, $"As of {day.AsOf:dd-MM-yyyy}", Columns, rows) { Proof = ProofOf(day) };
    }

    private static IEnumerable<SheetRow> Part(string title, IReadOnlyList<OpenItem> items, int sign, Func<OpenItem, string?>? hrefOf)
    {
        if (items.Count == 0)
            yield break;
        yield return new SheetRow(title, null, null, sign * items.Sum(item => item.Amount)) { Look = SheetLook.Heading };
        foreach (var item in items)
            yield return new SheetRow(item.Text, item.Date, item.Number, sign * item.Amount) { Indent = 1, Href = hrefOf?.Invoke(item) };
    }

    private static SheetRow Line(string text, decimal amount, SheetLook look) => new(text, null, null, amount) { Look = look };

    private static Wording? ProofOf(BankReconciliation day) => day.Difference switch
    {
        null => null,
        0 => (Wording)"Books and bank agree: every difference is named.",
        { } difference => (Wording)$"{IndianNumber.Rupees(difference)} is not explained. A statement between may be missing.",
    };
}
