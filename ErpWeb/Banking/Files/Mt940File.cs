using System.Globalization;
using System.Text.RegularExpressions;
using ErpWeb.Banking.Statements;
using ErpWeb.Shared.Kernel;

namespace ErpWeb.Banking.Files;

/// <summary>Reads SWIFT MT940: tagged fields, of which <c>:61:</c> is a line and <c>:86:</c> its words.</summary>
internal static partial class Mt940File
{
    public static bool IsOne(string text) => text.Contains(":60F:", StringComparison.Ordinal) || text.Contains(":60M:", StringComparison.Ordinal) && text.Contains(":61:", StringComparison.Ordinal);

    /// <summary>The statements of the file, one for each account: pages of one account are put together.</summary>
    public static IReadOnlyList<BankFile> Read(string text) =>
        [.. Messages(text).GroupBy(page => page.AccountNumber).Select(pages => Together([.. pages]))];

    private static BankFile Together(IReadOnlyList<BankFile> pages) => pages[0] with
    {
        Closing = pages[^1].Closing,
        Lines = [.. pages.SelectMany(page => page.Lines)],
        Issues = [.. pages.SelectMany(page => page.Issues)],
    };

    private static IEnumerable<BankFile> Messages(string text)
    {
        var fields = FieldsOf(text);
        for (var at = 0; at < fields.Count;)
        {
            var count = fields.Skip(at + 1).TakeWhile(field => field.Tag != "20").Count() + 1;
            yield return ReadMessage(fields.GetRange(at, count));
            at += count;
        }
    }

    private static BankFile ReadMessage(List<Field> fields)
    {
        var (lines, issues) = (new List<BankFileLine>(), new List<BankFileIssue>());
        decimal? opening = null, closing = null;
        string? account = null, currency = null;
        foreach (var (index, field) in fields.Index())
        {
            switch (field.Tag)
            {
                case "25":
                    account = field.Text.Split('/')[^1].Trim();
                    break;
                case "60F" or "60M" when BalanceOf(field.Text) is var (amount, unit):
                    (opening, currency) = (opening ?? amount, unit);
                    break;
                case "62F" or "62M" when BalanceOf(field.Text) is var (amount, _):
                    closing = amount;
                    break;
                case "61":
                    if (LineOf(field, index + 1 < fields.Count && fields[index + 1].Tag == "86" ? fields[index + 1].Text : "") is { } line)
                        lines.Add(line);
                    else
                        issues.Add(new(field.Row, "This line cannot be read.", IsRefusal: true));
                    break;
            }
        }
        return new(BankFileFormat.Mt940, account, currency, opening, closing, [.. lines.OrderBy(line => line.Date)]) { Issues = issues };
    }

    private static BankFileLine? LineOf(Field field, string words)
    {
        var match = StatementLine().Match(field.Text);
        if (!match.Success || !DateOnly.TryParseExact(match.Groups["value"].Value, "yyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var value) || AmountOf(match.Groups["amount"].Value) is not { } amount)
            return null;
        // A reversal of a debit brings money.
        var isIn = match.Groups["side"].Value is "C" or "RD";
        var own = match.Groups["own"].Value.Trim();
        var reference = own is "" or "NONREF" ? match.Groups["bank"].Value.Trim() : own;
        var text = BankText.Words(words.Length > 0 ? words : match.Groups["more"].Value, BankLine.TextMaxLength);
        return new(field.Row, BookedOn(value, match.Groups["entry"].Value), isIn ? amount : -amount, text, BankText.Words(reference, BankLine.ReferenceMaxLength));
    }

    // The entry day has no year: it is the one nearest to the value day.
    private static DateOnly BookedOn(DateOnly value, string entry)
    {
        if (entry.Length != 4)
            return value;
        var days = Enumerable.Range(value.Year - 1, 3)
            .Select(year => DateOnly.TryParseExact($"{year}{entry}", "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : (DateOnly?)null)
            .OfType<DateOnly>().ToList();
        return days.Count == 0 ? value : days.MinBy(day => Math.Abs(day.DayNumber - value.DayNumber));
    }

    private static (decimal Amount, string Currency)? BalanceOf(string text) =>
        Balance().Match(text) is { Success: true } match && AmountOf(match.Groups["amount"].Value) is { } amount
            ? (match.Groups["side"].Value == "D" ? -amount : amount, match.Groups["currency"].Value)
            : null;

    // "23600,00" and "29,5" and "400000,".
    private static decimal? AmountOf(string text) =>
        decimal.TryParse(text.TrimEnd(',').Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var amount) && Rounding.Fits(amount, 2) ? amount : null;

    private sealed record Field(string Tag, string Text, int Row);

    private static List<Field> FieldsOf(string text)
    {
        var fields = new List<Field>();
        foreach (var (index, row) in text.ReplaceLineEndings("\n").Split('\n').Index())
        {
            if (Tag().Match(row) is { Success: true } match)
                fields.Add(new(match.Groups[1].Value, row[match.Length..], index + 1));
            else if (fields.Count > 0 && row.Length > 0 && row is not ("-" or "-}") && row[0] != '{')
                fields[^1] = fields[^1] with { Text = $"{fields[^1].Text}\n{row}" };
        }
        return fields;
    }

    [GeneratedRegex(@"^:(\d{2}[A-Z]?):", RegexOptions.CultureInvariant)]
    private static partial Regex Tag();

    [GeneratedRegex(@"^(?<value>\d{6})(?<entry>\d{4})?(?<side>R?[CD])[A-Z]?(?<amount>\d+,\d*)[A-Z][A-Z0-9]{3}(?<own>.*?)(//(?<bank>[^\n]*))?(\n(?<more>.*))?$", RegexOptions.CultureInvariant)]
    private static partial Regex StatementLine();

    [GeneratedRegex(@"^(?<side>[CD])\d{6}(?<currency>[A-Z]{3})(?<amount>\d+,\d*)", RegexOptions.CultureInvariant)]
    private static partial Regex Balance();
}
