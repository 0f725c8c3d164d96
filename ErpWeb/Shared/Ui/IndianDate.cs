using System.Globalization;
using ErpWeb.Shared.Kernel;
using ErpWeb.Shared.Ui.Languages;

namespace ErpWeb.Shared.Ui;

/// <summary>Dates as Indian offices write and type them: day, month, year.</summary>
public static class IndianDate
{
    private static readonly TimeSpan IndiaOffset = new(5, 30, 0);

    /// <summary>"21-11-2026", or as the business at work writes it; a month that is named is named in the language of the screen.</summary>
    public static string Format(DateOnly date)
    {
        var month = date.ToString("MMMM", CultureInfo.InvariantCulture);
        return Formats.Now.DatePattern.Contains("MMM", StringComparison.Ordinal) && Formats.AtWork!.Say(month) is var named && named != month
            ? $"{date:dd} {named} {Number(date.Year)}"
            : Formats.Now.Of(date);
    }

    /// <summary>"21-11": the day of a year that is known.</summary>
    public static string DayAndMonth(DateOnly date) => date.ToString(Formats.Now.DatePattern switch
    {
        "dd/MM/yyyy" => "dd/MM",
        "dd MMM yyyy" => "dd MMM",
        "yyyy-MM-dd" => "MM-dd",
        _ => "dd-MM",
    }, CultureInfo.InvariantCulture);

    /// <summary>"November 2026".</summary>
    public static string Month(DateOnly date, Words words) => $"{Name(date, "MMMM", words)} {Number(date.Year)}";

    /// <summary>"21 November 2026".</summary>
    public static string Spoken(DateOnly date, Words words) => $"{Number(date.Day)} {Month(date, words)}";

    /// <summary>"Saturday, 21 November 2026".</summary>
    public static string Full(DateOnly date, Words words) => words["{0}, {1}", Name(date, "dddd", words), Spoken(date, words)];

    /// <summary>"1–21 November 2026", "28 October – 3 November 2026", "1 April 2025 – 31 March 2026"; one day alone.</summary>
    public static string Span(DateOnly from, DateOnly to, Words words) =>
        from == to ? Spoken(to, words)
        : (from.Year, from.Month) == (to.Year, to.Month) ? $"{Number(from.Day)}–{Spoken(to, words)}"
        : from.Year == to.Year ? $"{Number(from.Day)} {Name(from, "MMMM", words)} – {Spoken(to, words)}"
        : $"{Spoken(from, words)} – {Spoken(to, words)}";

    /// <summary>The day it is in India.</summary>
    public static DateOnly Today(TimeProvider clock) => DateOnly.FromDateTime(clock.GetUtcNow().ToOffset(IndiaOffset).DateTime);

    /// <summary>
    /// Reads "21-11-2026", "21/11/26", "21.11" (this year), "21" (this month), "211126", "21 Nov 2026", "2026-11-21",
    /// "t" for today and "y" for yesterday.
    /// </summary>
    public static bool TryParse(string? text, DateOnly today, out DateOnly date)
    {
        var typed = (text ?? "").Trim();
        date = today;
        if (typed is "t" or "T") return true;
        if (typed is "y" or "Y")
        {
            date = today.AddDays(-1);
            return true;
        }

        var parts = typed.Split('-', '/', '.', ' ');
        if (parts is [{ Length: 6 or 8 } run]) parts = [run[..2], run[2..4], run[4..]];
        if (parts is [{ Length: 4 }, _, _]) Array.Reverse(parts);
        if (parts is [_, { Length: >= 3 } named, ..] && MonthOf(named) is { } known) parts[1] = Number(known);
        if (parts.Length > 3 || parts.Any(part => part.Length is 0 or > 4 || !part.All(char.IsAsciiDigit))) return false;

        var day = Number(parts[0]);
        var month = parts.Length > 1 ? Number(parts[1]) : today.Month;
        var year = parts.Length > 2 ? FullYear(parts[2]) : today.Year;
        if (year is < 1900 or > 2199 || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month)) return false;
        date = new DateOnly(year, month, day);
        return true;
    }

    private static int? MonthOf(string name) =>
        Array.FindIndex(CultureInfo.InvariantCulture.DateTimeFormat.MonthNames, month => month.StartsWith(name, StringComparison.OrdinalIgnoreCase)) is >= 0 and < 12 and var month ? month + 1 : null;

    private static string Name(DateOnly date, string part, Words words) => words[date.ToString(part, CultureInfo.InvariantCulture)];

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static int Number(string digits) => int.Parse(digits, CultureInfo.InvariantCulture);

    private static int FullYear(string digits) => digits.Length == 2 ? 2000 + Number(digits) : Number(digits);
}
