namespace ErpWeb.Insights.Charts;

/// <summary>One column or point of a chart.</summary>
/// <param name="Label">Under the column, short.</param>
/// <param name="Name">In full, for the tip and the table.</param>
/// <param name="Amounts">INR; one for each series of the chart.</param>
/// <param name="Href">The documents behind it.</param>
public sealed record ChartPoint(string Label, string Name, IReadOnlyList<decimal> Amounts, string? Href = null);

/// <summary>A series of a chart, which its columns or line show.</summary>
/// <param name="Name">In the person's language.</param>
/// <param name="IsLine">A line instead of columns.</param>
public sealed record ChartSeries(string Name, bool IsLine = false);
