namespace ErpWeb.Banking.Files;

/// <summary>Finds the columns of a file that nobody has described yet, by what banks usually call them. Pure.</summary>
internal static class CsvFormatGuess
{
    // The first name that the file has counts.
    private static readonly string[] Dates = ["txndate", "transactiondate", "trandate", "postingdate", "bookingdate", "date", "valuedate"];
    private static readonly string[] Texts = ["narration", "description", "transactionremarks", "particulars", "transactiondetails", "details", "remarks", "memo"];
    private static readonly string[] References = ["chqrefno", "refnochequeno", "chequenumber", "chequeno", "chqno", "referenceno", "refno", "utr", "transactionid", "tranid", "reference"];
    private static readonly string[] Debits = ["withdrawalamt", "withdrawalamountinr", "withdrawalamount", "withdrawals", "withdrawal", "debitamount", "debit", "dr", "paidout", "moneyout"];
    private static readonly string[] Credits = ["depositamt", "depositamountinr", "depositamount", "deposits", "deposit", "creditamount", "credit", "cr", "paidin", "moneyin"];
    private static readonly string[] Amounts = ["amountinr", "transactionamount", "amount"];
    private static readonly string[] Sides = ["drcr", "crdr", "debitcredit", "type", "transactiontype"];
    private static readonly string[] Balances = ["closingbalance", "balanceinr", "runningbalance", "availablebalance", "balance"];

    /// <summary>What the file's headings seem to mean; columns that were not found are empty.</summary>
    public static CsvFormat Of(CsvTable table)
    {
        if (table.FindHeadings(LooksLikeHeadings) is not { } at)
            return new();
        var headings = table.Rows[at];
        var debit = Find(headings, Debits);
        var credit = Find(headings, Credits);
        var amount = debit.Length > 0 && credit.Length > 0 ? "" : Find(headings, Amounts);
        var format = new CsvFormat
        {
            Date = Find(headings, Dates),
            Text = Find(headings, Texts),
            Reference = Find(headings, References),
            Debit = amount.Length > 0 ? "" : debit,
            Credit = amount.Length > 0 ? "" : credit,
            Amount = amount,
            Side = amount.Length > 0 ? Find(headings, Sides) : "",
            Balance = Find(headings, Balances),
        };
        format.DatePattern = PatternOf(table, at, headings.IndexOf(format.Date));
        return format;
    }

    /// <summary>Headings name a day and an amount.</summary>
    internal static bool LooksLikeHeadings(IReadOnlyList<string> row) =>
        Find(row, Dates).Length > 0 && (Find(row, Amounts).Length > 0 || Find(row, Debits).Length > 0 || Find(row, Credits).Length > 0);

    // The pattern that reads the most of the first days; the day before the month where both would do.
    private static string PatternOf(CsvTable table, int headings, int column)
    {
        var cells = table.Rows.Skip(headings + 1).Take(200).Select(row => CsvTable.Cell(row, column)).Where(cell => cell.Length > 0).ToList();
        return CsvFormat.DatePatterns.MaxBy(pattern => cells.Count(cell => BankText.TryDate(cell, pattern, out var day) && day.Year is > 1990 and < 2100)) ?? CsvFormat.DatePatterns[0];
    }

    private static string Find(IReadOnlyList<string> headings, string[] names) =>
        names.Select(name => headings.FirstOrDefault(heading => CsvTable.Key(heading) == name)).FirstOrDefault(heading => heading is not null) ?? "";
}
