namespace ErpWeb.Banking.Matching;

/// <summary>An entry that may be a line, and how likely.</summary>
/// <param name="Points">Above <see cref="CandidateScore.Sure"/> nothing else is as likely.</param>
public sealed record Candidate(BankEntry Entry, int Points);

/// <summary>How likely an entry of the books is a line of the statement: by amount, days between, reference, number and name. Pure.</summary>
public static class CandidateScore
{
    /// <summary>From here on a person need not look twice.</summary>
    public const int Sure = 75;

    /// <summary>Below this nothing is offered.</summary>
    public const int Least = 40;

    private const int ShortestReference = 4;

    /// <param name="amount">What is open of the line.</param>
    public static int Of(DateOnly date, decimal amount, string text, string reference, BankEntry entry)
    {
        var days = Math.Abs(date.DayNumber - entry.Date.DayNumber);
        return (entry.Open == amount ? 50 : 0)
            + (days switch { 0 => 20, 1 => 17, <= 3 => 13, <= 7 => 8, <= 31 => 3, _ => 0 })
            + (HasReference(text, reference, entry) ? 40 : 0)
            + (HasNumber(text, entry.Source.Number) ? 25 : 0)
            + Names(text, entry.PartyName);
    }

    /// <summary>The likeliest first.</summary>
    public static IReadOnlyList<Candidate> Rank(DateOnly date, decimal amount, string text, string reference, IEnumerable<BankEntry> entries, int most = 4) =>
    [
        .. entries.Where(entry => entry.Open * amount > 0)
            .Select(entry => new Candidate(entry, Of(date, amount, text, reference, entry)))
            .Where(candidate => candidate.Points >= Least)
            .OrderByDescending(candidate => candidate.Points).ThenBy(candidate => Math.Abs(date.DayNumber - candidate.Entry.Date.DayNumber)).ThenBy(candidate => candidate.Entry.JournalLineId)
            .Take(most),
    ];

    /// <summary>Entries near the day that only together are the line: cheques of one slip, payments of one file.</summary>
    public static IReadOnlyList<BankEntry> Together(DateOnly date, decimal amount, IEnumerable<BankEntry> entries)
    {
        var near = entries.Where(entry => entry.Open * amount > 0 && Math.Abs(entry.Open) < Math.Abs(amount) && Math.Abs(date.DayNumber - entry.Date.DayNumber) <= 10)
            .OrderBy(entry => Math.Abs(date.DayNumber - entry.Date.DayNumber)).ThenBy(entry => entry.JournalLineId).Take(14).ToList();
        foreach (var day in near.GroupBy(entry => entry.Date))
        {
            if (day.Count() > 1 && day.Sum(entry => entry.Open) == amount)
                return [.. day];
        }
        for (var one = 0; one < near.Count; one++)
        {
            for (var two = one + 1; two < near.Count; two++)
            {
                var left = amount - near[one].Open - near[two].Open;
                if (left == 0)
                    return [near[one], near[two]];
                if (near.Skip(two + 1).FirstOrDefault(entry => entry.Open == left) is { } third)
                    return [near[one], near[two], third];
            }
        }
        return [];
    }

    // The narration of an entry ends with the UTR or the number of the cheque.
    private static bool HasReference(string text, string reference, BankEntry entry)
    {
        var told = Plain(reference).TrimStart('0');
        var booked = Plain(entry.Narration);
        if (told.Length >= ShortestReference && told.Any(char.IsAsciiDigit) && booked.Contains(told, StringComparison.Ordinal))
            return true;
        var words = entry.Narration.Split([' ', ',', '/', '-', ':'], StringSplitOptions.RemoveEmptyEntries).Where(word => word.Length >= 6 && word.Count(char.IsAsciiDigit) >= 5);
        var line = Plain(text);
        return words.Any(word => line.Contains(Plain(word), StringComparison.Ordinal));
    }

    private static bool HasNumber(string text, string number) => number.Length >= ShortestReference && Plain(text).Contains(Plain(number), StringComparison.Ordinal);

    // Each word of the name that the bank wrote too, at most twenty points.
    private static int Names(string text, string name)
    {
        if (name.Length == 0)
            return 0;
        var line = text.ToLowerInvariant();
        var words = name.ToLowerInvariant().Split((char[])[' ', '.', ',', '&', '-'], StringSplitOptions.RemoveEmptyEntries).Where(word => word.Length > 3).ToList();
        return words.Count == 0 ? 0 : 20 * words.Count(word => line.Contains(word, StringComparison.Ordinal)) / words.Count;
    }

    private static string Plain(string text) => string.Concat(text.Where(char.IsLetterOrDigit)).ToLowerInvariant();
}
