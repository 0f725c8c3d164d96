namespace ErpWeb.Shared.Csv;

/// <summary>Keeps a spreadsheet from running what it reads.</summary>
public static class CsvCells
{
    private const char Quote = '\'';

    /// <summary>Puts a quote before text that a spreadsheet would take for a formula (CWE-1236).</summary>
    public static string Guarded(string text) => LooksLikeFormula(text) ? Quote + text : text;

    /// <summary>Takes the quote of <see cref="Guarded"/> away again.</summary>
    public static string Unguarded(string text) => text.StartsWith(Quote) && LooksLikeFormula(text[1..]) ? text[1..] : text;

    // Text that already has such quotes gets one more, so that the way back gives the same text.
    private static bool LooksLikeFormula(string text) =>
        text.AsSpan().TrimStart(Quote) is [('=' or '+' or '-' or '@' or '\t' or '\r'), ..];
}
