using System.Security.Cryptography;
using System.Text;

namespace ErpWeb.Banking.Files;

/// <summary>
/// A name for each line that is the same in every file that has the line, so that overlapping files add nothing twice.
/// It is made of what the bank says: its own id where there is one, otherwise day, amount, words and balance; and of
/// how many alike stand before it. Pure.
/// </summary>
public static class LineIdentity
{
    private const int Length = 40;

    /// <summary>The identities of the lines, in their order.</summary>
    public static IReadOnlyList<string> Of(IReadOnlyList<BankFileLine> lines)
    {
        var seen = new Dictionary<string, int>();
        var identities = new List<string>(lines.Count);
        foreach (var line in lines)
        {
            var content = Content(line);
            var before = seen[content] = seen.GetValueOrDefault(content) + 1;
            identities.Add(Hash(before == 1 ? content : FormattableString.Invariant($"{content}|{before}")));
        }
        return identities;
    }

    private static string Content(BankFileLine line) => line.BankId is { Length: > 0 } id
        ? FormattableString.Invariant($"id|{line.Date:yyyyMMdd}|{line.Amount:0.00}|{id}")
        : FormattableString.Invariant($"line|{line.Date:yyyyMMdd}|{line.Amount:0.00}|{Letters(line.Text)}|{Letters(line.Reference)}|{line.Balance:0.00}");

    // Banks change blanks and capitals between two downloads of the same line.
    private static string Letters(string text) => string.Concat(text.Where(char.IsLetterOrDigit)).ToLowerInvariant();

    private static string Hash(string content) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(content)))[..Length];
}
