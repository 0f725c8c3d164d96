using System.Net;
using System.Text.RegularExpressions;
using ErpWeb.Banking.Statements;

namespace ErpWeb.Banking.Files;

/// <summary>Reads OFX: version 1, whose fields have no ends, and version 2, which is XML. Both are read as a row of tags.</summary>
internal static partial class OfxFile
{
    public static bool IsOne(string text) => text.Contains("<OFX>", StringComparison.OrdinalIgnoreCase);

    /// <summary>The statements of the file, one for each account.</summary>
    public static IReadOnlyList<BankFile> Read(string text) =>
        [.. Parts(text, "STMTRS").Concat(Parts(text, "CCSTMTRS")).Select(ReadStatement)];

    private static BankFile ReadStatement(string statement)
    {
        var (lines, issues) = (new List<BankFileLine>(), new List<BankFileIssue>());
        foreach (var (index, entry) in Parts(statement, "STMTTRN").Index())
        {
            if (BankText.CompactDate(Field(entry, "DTPOSTED")) is not { } date || !BankText.TryAmount(Field(entry, "TRNAMT"), out var amount) || amount is null)
                issues.Add(new(index + 1, "The date or the amount of this entry cannot be read.", IsRefusal: true));
            else if (amount != 0)
                lines.Add(new(index + 1, date, amount.Value, TextOf(entry), BankText.Words(Field(entry, "CHECKNUM") ?? Field(entry, "REFNUM") ?? Field(entry, "FITID"), BankLine.ReferenceMaxLength), Field(entry, "FITID")));
        }
        var ledger = Parts(statement, "LEDGERBAL").FirstOrDefault() ?? "";
        BankText.TryAmount(Field(ledger, "BALAMT"), out var closing);
        // A balance of a later day is not that of the last line.
        if (lines.Count > 0 && BankText.CompactDate(Field(ledger, "DTASOF")) is { } asOf && asOf != (BankText.CompactDate(Field(statement, "DTEND")) ?? asOf))
            closing = null;
        return new(BankFileFormat.Ofx, Field(statement, "ACCTID"), Field(statement, "CURDEF"), closing - lines.Sum(line => line.Amount), closing, [.. lines.OrderBy(line => line.Date)]) { Issues = issues };
    }

    private static string TextOf(string entry) => BankText.Words(string.Join(' ', ((string?[])[Field(entry, "NAME") ?? Field(entry, "PAYEE"), Field(entry, "MEMO")]).Where(part => part is not null)), BankLine.TextMaxLength);

    // An aggregate always has its end, also in version 1.
    private static IEnumerable<string> Parts(string text, string tag)
    {
        var (open, close) = ($"<{tag}>", $"</{tag}>");
        for (var at = 0; text.IndexOf(open, at, StringComparison.OrdinalIgnoreCase) is >= 0 and var start;)
        {
            var end = text.IndexOf(close, start, StringComparison.OrdinalIgnoreCase);
            at = end < 0 ? text.Length : end;
            yield return text[(start + open.Length)..at];
        }
    }

    private static string? Field(string text, string tag) =>
        Fields().EnumerateMatches(text) is var matches && Find(matches, text, tag) is { Length: > 0 } value ? WebUtility.HtmlDecode(value) : null;

    private static string? Find(Regex.ValueMatchEnumerator matches, string text, string tag)
    {
        foreach (var match in matches)
        {
            var field = text.AsSpan(match.Index + 1, match.Length - 1);
            var end = field.IndexOf('>');
            if (field[..end].Equals(tag, StringComparison.OrdinalIgnoreCase))
                return field[(end + 1)..].Trim().ToString();
        }
        return null;
    }

    [GeneratedRegex(@"<[A-Za-z0-9.]+>[^<\r\n]*", RegexOptions.CultureInvariant)]
    private static partial Regex Fields();
}
