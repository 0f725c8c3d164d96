using System.Globalization;
using ErpWeb.Shared.Kernel;

namespace ErpWeb.Shared.Csv;

/// <summary>A row of a file. A blank cell and a missing column are the same: nothing is said.</summary>
/// <param name="number">The row's number as a spreadsheet shows it.</param>
public sealed class CsvRow(int number, IReadOnlyDictionary<CsvColumn, string> cells)
{
    private static readonly string[] DateFormats = ["dd-MM-yyyy", "d-M-yyyy", "dd/MM/yyyy", "d/M/yyyy", "yyyy-MM-dd", "dd.MM.yyyy"];

    public int Number => number;

    /// <summary>The trimmed text; null when nothing is said.</summary>
    public string? Text(CsvColumn column) => cells.GetValueOrDefault(column);

    /// <summary>An amount such as "1,250.50", "₹ 99" or "INR 2000.00".</summary>
    /// <returns>False when there is text that is no amount.</returns>
    public bool TryAmount(CsvColumn column, out decimal? amount)
    {
        amount = null;
        if (Text(column) is not { } text)
            return true;
        if (!IndianNumber.TryParse(WithoutCurrency(text), out var value))
            return false;
        amount = value;
        return true;
    }

    public bool TryDate(CsvColumn column, out DateOnly? date)
    {
        date = null;
        if (Text(column) is not { } text)
            return true;
        if (!DateOnly.TryParseExact(text, DateFormats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var value))
            return false;
        date = value;
        return true;
    }

    /// <summary>Yes or no in the words of several programs.</summary>
    public bool TryYesNo(CsvColumn column, out bool? answer)
    {
        answer = Text(column)?.ToLowerInvariant() switch
        {
            "yes" or "y" or "true" or "1" or "active" or "inclusive" => true,
            "no" or "n" or "false" or "0" or "inactive" or "exclusive" => false,
            _ => null,
        };
        return answer is not null || Text(column) is null;
    }

    private static string WithoutCurrency(string text) =>
        text.Replace("INR", "", StringComparison.OrdinalIgnoreCase).Replace("Rs.", "", StringComparison.OrdinalIgnoreCase).Replace("Rs", "", StringComparison.OrdinalIgnoreCase);
}
