namespace ErpWeb.Accounting.Balances;

/// <summary>The days of a report, both ends included.</summary>
/// <param name="From">Null for everything up to the end.</param>
public sealed record ReportDays(DateOnly? From, DateOnly To)
{
    /// <summary>The days before, as many: whole months before whole months. Null when there is no beginning.</summary>
    /// <example>1 April 2026 to 31 March 2027 gives 2025-26; 5 to 11 November gives 29 October to 4 November.</example>
    public ReportDays? Before
    {
        get
        {
            if (From is not { } from)
                return null;
            var next = To.AddDays(1);
            if (from.Day == 1 && next.Day == 1)
            {
                var months = (next.Year - from.Year) * 12 + next.Month - from.Month;
                return new(from.AddMonths(-months), from.AddDays(-1));
            }
            return new(from.AddDays(from.DayNumber - next.DayNumber), from.AddDays(-1));
        }
    }
}
