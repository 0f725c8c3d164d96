using ErpWeb.Shared.Kernel;

namespace ErpWeb.Insights.Charts;

/// <summary>The lines of a chart's axis: round amounts from at or below the least to at or above the most. Pure.</summary>
/// <param name="Step">Rupees between two lines.</param>
public sealed record ChartScale(decimal Least, decimal Most, decimal Step)
{
    private const int Lines = 4;

    /// <summary>The amounts of the lines, the lowest first.</summary>
    public IEnumerable<decimal> Ticks
    {
        get
        {
            for (var tick = Least; tick <= Most; tick += Step)
                yield return tick;
        }
    }

    /// <param name="fromZero">Columns begin at zero; a line alone may begin where it lies.</param>
    public static ChartScale Of(IReadOnlyList<decimal> amounts, bool fromZero = true)
    {
        var start = fromZero || amounts.Count == 0 ? 0 : amounts[0];
        var (least, most) = amounts.Aggregate((Least: start, Most: start), (ends, amount) => (Math.Min(ends.Least, amount), Math.Max(ends.Most, amount)));
        var step = StepOf((most - least) / Lines);
        return new(decimal.Floor(least / step) * step, Math.Max(decimal.Ceiling(most / step) * step, decimal.Floor(least / step) * step + step), step);
    }

    /// <summary>How high above the foot of the chart the amount lies, in percent of its height.</summary>
    public decimal HeightOf(decimal amount) => Rounding.To((amount - Least) * 100 / (Most - Least), 2);

    // 1, 2, 2.5 or 5 times a power of ten.
    private static decimal StepOf(decimal wanted)
    {
        var power = 1m;
        while (power * 10 <= wanted)
            power *= 10;
        return ((decimal[])[1, 2, 2.5m, 5, 10]).Select(factor => factor * power).First(step => step >= wanted || step == power * 10);
    }
}
