namespace ErpWeb.Shared.Gst;

/// <summary>A figure of the law with the day from which it holds. Old documents need old figures, so rows are added, never changed.</summary>
/// <param name="From">First day.</param>
/// <param name="Value">The figure.</param>
/// <param name="Source">Act, rule or notification.</param>
public sealed record StatuteRow<T>(DateOnly From, T Value, string Source);

/// <summary>Looks up dated figures.</summary>
public static class StatuteRows
{
    /// <summary>The row in force on the day; null before the first.</summary>
    public static StatuteRow<T>? On<T>(this IEnumerable<StatuteRow<T>> rows, DateOnly date) =>
        rows.Where(row => row.From <= date).MaxBy(row => row.From);
}
