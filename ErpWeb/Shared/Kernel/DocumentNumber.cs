using System.Text.RegularExpressions;

namespace ErpWeb.Shared.Kernel;

/// <summary>Numbers of invoices, notes and vouchers: a prefix, the financial year, and a counter that restarts each 1 April.</summary>
/// <remarks>CGST rule 46(b): at most 16 characters, letters, digits, "-" and "/", unique within a financial year.</remarks>
public static partial class DocumentNumber
{
    /// <summary>Longest number that rule 46(b) allows.</summary>
    public const int MaxLength = 16;

    /// <summary>Longest prefix: it leaves room for 99,999 documents a year, and three characters for 9,99,999.</summary>
    public const int MaxPrefixLength = 4;

    /// <summary>Builds the number.</summary>
    /// <param name="prefix">A prefix without fault, such as "INV".</param>
    /// <param name="year">The financial year of the document's date.</param>
    /// <param name="number">The counter, from 1; it is padded to four digits and grows beyond 9999.</param>
    /// <returns>"INV/26-27/0001".</returns>
    /// <exception cref="ArgumentOutOfRangeException">The prefix is faulty, or the counter has outgrown 16 characters.</exception>
    public static string Format(string prefix, FinancialYear year, long number)
    {
        if (PrefixFault(prefix) is { } fault) throw new ArgumentOutOfRangeException(nameof(prefix), prefix, fault);
        ArgumentOutOfRangeException.ThrowIfLessThan(number, 1);
        var text = $"{prefix}/{year.ShortName}/{number:D4}";
        if (text.Length > MaxLength) throw new ArgumentOutOfRangeException(nameof(number), number, "The series is used up for this year.");
        return text;
    }

    /// <summary>What is wrong with a prefix, in words for the settings page; null when nothing is.</summary>
    public static string? PrefixFault(string? prefix) => prefix switch
    {
        null or "" => "Enter a prefix, such as INV.",
        { Length: > MaxPrefixLength } => $"A prefix has at most {MaxPrefixLength} characters.",
        _ when !PrefixPattern().IsMatch(prefix) => "Use capital letters, digits and -, and do not start with 0 or -.",
        _ => null,
    };

    /// <summary>Whether rule 46(b) allows the number; a number of nothing but zeros is refused by the GST portal.</summary>
    public static bool IsValidForRule46(string? number) => number is not null && Rule46Pattern().IsMatch(number);

    /// <summary>Whether the e-invoice portal accepts the number, which it upper-cases: it may not start with 0, "-" or "/".</summary>
    public static bool IsAcceptedByIrp(string? number) => number is not null && IrpPattern().IsMatch(number);

    [GeneratedRegex(@"\A(?!0+\z)[A-Za-z0-9/-]{1,16}\z")]
    private static partial Regex Rule46Pattern();

    [GeneratedRegex(@"\A[A-Za-z1-9][A-Za-z0-9/-]{0,15}\z")]
    private static partial Regex IrpPattern();

    [GeneratedRegex(@"\A[A-Z1-9][A-Z0-9-]*\z")]
    private static partial Regex PrefixPattern();
}
