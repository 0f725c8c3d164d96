using ErpWeb.Shared.Kernel;
using ErpWeb.Shared.Ui.Languages;

namespace ErpWeb.Insights.Dashboard;

/// <summary>How a figure stands beside that of the days before.</summary>
public sealed record FigureChange(string Words, bool IsBetter)
{
    /// <summary>Null when there was nothing before.</summary>
    /// <example>120 after 100 gives "▲ 20 %".</example>
    public static FigureChange? Of(decimal now, decimal? before, Words words)
    {
        if (before is not > 0)
            return null;
        var percent = Rounding.To((now - before.Value) * 100 / before.Value, 1);
        return percent == 0 ? new(words["as before"], true) : new($"{(percent > 0 ? "▲" : "▼")} {IndianNumber.Format(Math.Abs(percent), 0, 1)} %", percent > 0);
    }
}
