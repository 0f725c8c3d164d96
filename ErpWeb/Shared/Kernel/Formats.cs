using System.Globalization;

namespace ErpWeb.Shared.Kernel;

/// <summary>How digits are grouped: 12,34,567.00 or 1,234,567.00.</summary>
public enum NumberGrouping { Indian, International }

/// <summary>How a business writes dates and numbers on screens, papers and sheets.</summary>
/// <param name="DatePattern">One of <see cref="DatePatterns"/>.</param>
/// <param name="Grouping">How digits are grouped.</param>
public sealed record Formats(string DatePattern, NumberGrouping Grouping)
{
    public const int DatePatternMaxLength = 11;

    private static readonly AsyncLocal<Writing?> Current = new();

    /// <summary>The patterns to choose from, the usual one first.</summary>
    public static IReadOnlyList<string> DatePatterns { get; } = ["dd-MM-yyyy", "dd/MM/yyyy", "dd MMM yyyy", "yyyy-MM-dd"];

    /// <summary>What holds where no business is at work, and in a new one.</summary>
    public static Formats Usual { get; } = new(DatePatterns[0], NumberGrouping.Indian);

    /// <summary>Those of the business at work.</summary>
    public static Formats Now => Current.Value?.Business.Current ?? Usual;

    /// <summary>For what goes on later in the name of the business at work.</summary>
    public static Writing? AtWork => Current.Value;

    /// <summary>Makes everything that the caller does from now on write so.</summary>
    /// <remarks>Flows as the culture of a thread does: a request gives it to the circuit that begins with it, and a circuit to its timers.</remarks>
    public static void Use(Writing? writing) => Current.Value = writing;

    /// <summary>A date in this pattern; a month that is named is named in English.</summary>
    public string Of(DateOnly date) => date.ToString(DatePattern, CultureInfo.InvariantCulture);

    /// <summary>A moment of the day it falls on, with its time: "21-11-2026 14:05".</summary>
    public string Of(DateTime local, string timePattern = "HH:mm") =>
        $"{Of(DateOnly.FromDateTime(local))} {local.ToString(timePattern, CultureInfo.InvariantCulture)}";
}

/// <summary>Who writes: the business, and the language of the screen.</summary>
/// <param name="Say">The name of a month in that language.</param>
public sealed record Writing(BusinessFormats Business, Func<string, string> Say);

/// <summary>The formats of one business. They change in place, so that screens which are open follow.</summary>
public sealed class BusinessFormats
{
    private volatile Formats _current = Formats.Usual;

    public Formats Current
    {
        get => _current;
        set => _current = value;
    }
}
