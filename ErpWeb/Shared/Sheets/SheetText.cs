using System.Globalization;
using ErpWeb.Shared.Kernel;

namespace ErpWeb.Shared.Sheets;

/// <summary>The words of a cell, as accountants write them. Pure.</summary>
public static class SheetText
{
    /// <example>1234567.5 as a side gives "12,34,567.50 Dr"; -5 as an amount gives "(5.00)".</example>
    public static string Of(SheetColumnKind kind, object? cell) => cell switch
    {
        null => "",
        decimal amount when kind is SheetColumnKind.Sides => Side(amount),
        decimal quantity when kind is SheetColumnKind.Quantity => IndianNumber.Format(quantity, 0, 4),
        decimal amount => Amount(amount),
        DateOnly date => Formats.Now.Of(date),
        _ => cell.ToString() ?? "",
    };

    /// <summary>Below zero in parentheses.</summary>
    public static string Amount(decimal amount) => amount < 0 ? $"({IndianNumber.Format(-amount)})" : IndianNumber.Format(amount);

    /// <summary>Debit above zero, credit below.</summary>
    public static string Side(decimal amount) => amount switch
    {
        > 0 => IndianNumber.Format(amount) + " Dr",
        < 0 => IndianNumber.Format(-amount) + " Cr",
        _ => IndianNumber.Format(0),
    };

    /// <summary>For a file that programs read: no groups. Parentheses instead of a minus, which would look like a formula.</summary>
    internal static string Plain(SheetColumnKind kind, object? cell) => cell switch
    {
        decimal amount when amount < 0 => $"({Plain(kind, -amount)})",
        decimal amount => amount.ToString(kind is SheetColumnKind.Quantity ? "0.####" : "0.00", CultureInfo.InvariantCulture),
        _ => Of(SheetColumnKind.Text, cell),
    };
}
