using ErpWeb.Banking.Statements;
using ErpWeb.Shared.Kernel;

namespace ErpWeb.Banking.Files;

/// <summary>Reads the lines of a CSV file by its described columns. Pure.</summary>
internal static class CsvStatement
{
    /// <summary>Null when no row has the headings of the format.</summary>
    public static BankFile? Read(CsvTable table, CsvFormat format)
    {
        var wanted = format.Headings.Select(CsvTable.Key).ToHashSet();
        if (table.FindHeadings(row => wanted.IsSubsetOf(row.Select(CsvTable.Key))) is not { } at)
            return null;
        var columns = new Columns(table.Rows[at].ConvertAll(CsvTable.Key), format);
        var (lines, issues) = (new List<BankFileLine>(), new List<BankFileIssue>());
        foreach (var (index, row) in table.Rows.Index().Skip(at + 1))
        {
            if (ReadRow(index + 1, row, columns, format, issues) is { } line)
                lines.Add(line);
        }
        OldestFirst(lines);
        issues.AddRange(CheckBalances(lines));
        var first = lines.FirstOrDefault();
        return new(BankFileFormat.Csv, NumberAbove(table.Rows.Take(at)), null, first?.Balance - first?.Amount, lines.LastOrDefault()?.Balance, lines) { Issues = issues };
    }

    private sealed record Columns(int Date, int Text, int Reference, int Debit, int Credit, int Amount, int Side, int Balance)
    {
        public Columns(List<string> keys, CsvFormat format) : this(
            At(keys, format.Date), At(keys, format.Text), At(keys, format.Reference), At(keys, format.Debit),
            At(keys, format.Credit), At(keys, format.Amount), At(keys, format.Side), At(keys, format.Balance))
        {
        }

        private static int At(List<string> keys, string heading) => heading.Length == 0 ? -1 : keys.IndexOf(CsvTable.Key(heading));
    }

    private static BankFileLine? ReadRow(int number, List<string> row, Columns columns, CsvFormat format, List<BankFileIssue> issues)
    {
        var dateCell = CsvTable.Cell(row, columns.Date);
        var amountsAreRead = TryAmount(row, columns, out var amount);
        if (amount is null or 0 && amountsAreRead)
            return null;
        if (!BankText.TryDate(dateCell, format.DatePattern, out var date))
        {
            // Below the lines stand totals and notes of the bank.
            if (amountsAreRead && dateCell.Any(char.IsAsciiDigit))
                issues.Add(new(number, $"{dateCell} is no date of the form {format.DatePattern}.", IsRefusal: true));
            return null;
        }
        if (!amountsAreRead)
        {
            issues.Add(new(number, "The amount cannot be read, or stands on both sides.", IsRefusal: true));
            return null;
        }
        if (!BankText.TryAmount(CsvTable.Cell(row, columns.Balance), out var balance))
            issues.Add(new(number, "The balance cannot be read.", IsRefusal: false));
        var reference = CsvTable.Cell(row, columns.Reference);
        return new(
            number, date, amount!.Value, BankText.Words(CsvTable.Cell(row, columns.Text), BankLine.TextMaxLength),
            reference.Any(char.IsLetterOrDigit) ? BankText.Words(reference, BankLine.ReferenceMaxLength) : "", Balance: balance);
    }

    private static bool TryAmount(List<string> row, Columns columns, out decimal? amount)
    {
        amount = null;
        if (columns.Amount >= 0)
        {
            if (!BankText.TryAmount(CsvTable.Cell(row, columns.Amount), out amount))
                return false;
            if (CsvTable.Cell(row, columns.Side) is { Length: > 0 } side && amount is { } size)
                amount = side.StartsWith("d", StringComparison.OrdinalIgnoreCase) || side.StartsWith("w", StringComparison.OrdinalIgnoreCase) ? -Math.Abs(size) : Math.Abs(size);
            return true;
        }
        if (!BankText.TryAmount(CsvTable.Cell(row, columns.Debit), out var debit) || !BankText.TryAmount(CsvTable.Cell(row, columns.Credit), out var credit))
            return false;
        if (debit is not (null or 0) && credit is not (null or 0))
            return false;
        // Some banks write what went out with a minus in the column of what goes out.
        amount = credit is not (null or 0) ? credit : debit is null ? null : -Math.Abs(debit.Value);
        return true;
    }

    // Many banks write the newest line first.
    private static void OldestFirst(List<BankFileLine> lines)
    {
        if (lines.Count < 2)
            return;
        var isTurned = lines[0].Date != lines[^1].Date
            ? lines[0].Date > lines[^1].Date
            : Breaks(lines) > Breaks([.. Enumerable.Reverse(lines)]);
        if (isTurned)
            lines.Reverse();
    }

    private static IEnumerable<BankFileIssue> CheckBalances(List<BankFileLine> lines) =>
        lines.Zip(lines.Skip(1)).Where(pair => Breaks(pair.First, pair.Second))
            .Select(pair => new BankFileIssue(pair.Second.Row, $"The balance of {IndianNumber.Rupees(pair.Second.Balance!.Value)} does not follow from the line before; a line may be missing.", IsRefusal: false));

    private static int Breaks(List<BankFileLine> lines) => lines.Zip(lines.Skip(1)).Count(pair => Breaks(pair.First, pair.Second));

    private static bool Breaks(BankFileLine before, BankFileLine line) => before.Balance is { } known && line.Balance is { } told && known + line.Amount != told;

    // "Account Number,_00000099999999999" above the headings.
    private static string? NumberAbove(IEnumerable<List<string>> rows) => rows
        .Where(row => row.Count > 1 && CsvTable.Key(row[0]) is "accountnumber" or "accountno" or "acno")
        .Select(row => string.Concat(row[1].Where(char.IsLetterOrDigit)))
        .FirstOrDefault(number => number.Length > 0);
}
