using ErpWeb.Credit.Receivables;
using ErpWeb.Shared.Kernel;
using ErpWeb.Shared.Sheets;
using ErpWeb.Shared.Ui;

namespace ErpWeb.Credit.Contracts;

/// <summary>Ageing and statement as sheets, for the screen and for files. Pure.</summary>
public static class StatementSheets
{
    public static Sheet Ageing(IReadOnlyList<CustomerAgeing> rows, DateOnly asOf) => new(
        "Receivables by age", "All customers", $"As of {IndianDate.Format(asOf)}",
        [
            new("Customer", Place: SheetPlace.Main),
            .. DueAges.Names.Select(name => new SheetColumn(name, SheetColumnKind.Amount)),
            new("Unapplied", SheetColumnKind.Amount),
            new("Owed", SheetColumnKind.Amount, SheetPlace.End),
        ],
        [
            .. rows.Select(row => new SheetRow([row.PartyName, .. row.Buckets.Select(bucket => (object?)bucket), -row.Unapplied, row.Net]) { Href = $"/credit/{row.PartyId}" }),
            new SheetRow(["Total", .. DueAges.Names.Select((_, index) => (object?)rows.Sum(row => row.Buckets[index])), -rows.Sum(row => row.Unapplied), rows.Sum(row => row.Net)]) { Look = SheetLook.Total },
        ]);

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
}
