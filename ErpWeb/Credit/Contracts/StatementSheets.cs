using ErpWeb.Credit.Receivables;
using ErpWeb.Shared.Kernel;
using ErpWeb.Shared.Sheets;
using ErpWeb.Shared.Ui;

namespace ErpWeb.Credit.Contracts;

/// <summary>Ageing and statement as sheets, for the screen and for files. Pure.</summary>
public static class StatementSheets
{
    public static Sheet Ageing(IReadOnlyList<PartyAgeing> rows, DateOnly asOf, AgeingWords words) => new(
        words.Title, words.Everybody, $"As of {IndianDate.Format(asOf)}",
        [
            new(words.Party, Place: SheetPlace.Main),
            .. DueAges.Names.Select(name => new SheetColumn(name, SheetColumnKind.Amount)),
            new(words.Unapplied, SheetColumnKind.Amount),
            new("Owed", SheetColumnKind.Amount, SheetPlace.End),
        ],
        [
            .. rows.Select(row => new SheetRow([row.PartyName, .. row.Buckets.Select(Amount), Amount(-row.Unapplied), row.Net]) { Href = words.Href(row.PartyId) }),
            TotalOf(PartyAgeing.Total(rows)),
        ]);

    /// <param name="settled">What its column of money is called: "Received" of a customer, "Paid" to a supplier.</param>
    public static Sheet Of(CurrencyStatement statement, string party, DateOnly from, DateOnly to, string settled)
    {
        var kind = statement.Currency.Places == 2 ? SheetColumnKind.Amount : SheetColumnKind.Quantity;
        return new(
            $"Statement of account in {statement.Currency.Code}", party, $"{IndianDate.Format(from)} to {IndianDate.Format(to)}",
            [
                new("Date", SheetColumnKind.Date, SheetPlace.Second),
                new("Document", Place: SheetPlace.Main),
                new("Particulars"),
                new("Billed", kind),
                new(settled, kind),
                new("Balance", kind, SheetPlace.End),
                new("In rupees", SheetColumnKind.Amount),
            ],
            [
                new SheetRow(from, "Opening balance", null, null, null, statement.Opening, null) { Look = SheetLook.Subtotal },
                .. statement.Rows.Select(row => new SheetRow(row.Date, row.Source.Number, row.Text, row.Billed == 0 ? null : row.Billed, row.Settled == 0 ? null : row.Settled, row.Balance, row.Rupees)),
                new SheetRow(to, "Closing balance", null, statement.Rows.Sum(row => row.Billed), statement.Rows.Sum(row => row.Settled), statement.Closing, null) { Look = SheetLook.Total },
            ]);
    }

    public static Sheet Of(CustomerStatement statement) => new(
        "Statement of account", statement.PartyName, $"{IndianDate.Format(statement.From)} to {IndianDate.Format(statement.To)}",
        [
            new("Date", SheetColumnKind.Date, SheetPlace.Second),
            new("Document", Place: SheetPlace.Main),
            new("Particulars"),
            new("Billed", SheetColumnKind.Amount),
            new("Received", SheetColumnKind.Amount),
            new("Balance", SheetColumnKind.Amount, SheetPlace.End),
        ],
        [
            new SheetRow(statement.From, "Opening balance", null, null, null, statement.Opening) { Look = SheetLook.Subtotal },
            .. statement.Rows.Select(row => new SheetRow(row.Date, row.Source.Number, row.Text, row.Charged == 0 ? null : row.Charged, row.Received == 0 ? null : row.Received, row.Balance)),
            new SheetRow(statement.To, "Closing balance", null, statement.Rows.Sum(row => row.Charged), statement.Rows.Sum(row => row.Received), statement.Closing) { Look = SheetLook.Total },
        ]);

    // Most of the table would be zeros.
    private static SheetRow TotalOf(PartyAgeing all) => new([all.PartyName, .. all.Buckets.Select(amount => (object?)amount), -all.Unapplied, all.Net]) { Look = SheetLook.Total };

    private static object? Amount(decimal amount) => amount == 0 ? null : amount;
}
