using ErpWeb.Shared.Ui.Fields;

namespace ErpWeb.Counter.Tills;

/// <summary>Words for the choices of a till.</summary>
public static class TillWords
{
    public static IReadOnlyList<SelectOption<TillPaper>> Papers { get; } = [.. Enum.GetValues<TillPaper>().Select(paper => new SelectOption<TillPaper>(paper, Of(paper)))];

    public static string Of(TillPaper paper) => paper switch
    {
        TillPaper.Thermal80 => "Thermal, 80 mm",
        TillPaper.Thermal58 => "Thermal, 58 mm",
        TillPaper.A5 => "A5",
        _ => "A4",
    };
}
