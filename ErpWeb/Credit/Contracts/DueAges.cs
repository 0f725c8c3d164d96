namespace ErpWeb.Credit.Contracts;

/// <summary>Sorts what is owed by how long it is overdue. Pure.</summary>
public static class DueAges
{
    /// <summary>Not due; overdue by up to 30, 60, 90, 180 days; longer.</summary>
    public static IReadOnlyList<string> Names { get; } = ["Not due", "1-30 days", "31-60 days", "61-90 days", "91-180 days", "Over 180 days"];

    private static readonly int[] Ends = [0, 30, 60, 90, 180];

    /// <returns>Six sums: not due, then overdue by up to 30, 60, 90 and 180 days, then longer.</returns>
    public static IReadOnlyList<decimal> Share(IEnumerable<(DateOnly DueDate, decimal Owed)> dues, DateOnly asOf)
    {
        var buckets = new decimal[Ends.Length + 1];
        foreach (var (dueDate, owed) in dues)
        {
            var days = asOf.DayNumber - dueDate.DayNumber;
            var bucket = Array.FindIndex(Ends, end => days <= end);
            buckets[bucket < 0 ? Ends.Length : bucket] += owed;
        }
        return buckets;
    }
}
