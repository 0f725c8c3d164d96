using System.Text;

namespace ErpWeb.Inventory.Labels;

/// <summary>EAN-13 (ISO/IEC 15420), as on most packed goods. Pure.</summary>
public static class Ean13
{
    public const int Length = 13;

    private static readonly string[] Odd = ["0001101", "0011001", "0010011", "0111101", "0100011", "0110001", "0101111", "0111011", "0110111", "0001011"];

    // The first digit is not drawn: it decides which of the six on the left are of even parity (E).
    private static readonly string[] Parities = ["OOOOOO", "OOEOEE", "OOEEOE", "OOEEEO", "OEOOEE", "OEEOOE", "OEEEOO", "OEOEOE", "OEOEEO", "OEEOEO"];

    /// <summary>Thirteen digits of which the last is right.</summary>
    public static bool IsValid(string digits) => digits.Length == Length && digits.All(char.IsAsciiDigit) && CheckDigitOf(digits) == digits[^1];

    /// <summary>The thirteenth digit: it makes the sum a multiple of ten, every second digit counted three times.</summary>
    /// <param name="digits">Twelve digits or more; the first twelve count.</param>
    /// <example>590123412345 gives 7.</example>
    public static char CheckDigitOf(string digits)
    {
        var sum = digits.Take(Length - 1).Select((digit, index) => (digit - '0') * (index % 2 == 0 ? 1 : 3)).Sum();
        return (char)('0' + (10 - sum % 10) % 10);
    }

    /// <returns>The bars.</returns>
    /// <exception cref="ArgumentException">These are not thirteen digits, or the last is wrong.</exception>
    public static BarPattern Encode(string digits)
    {
        if (!IsValid(digits))
            throw new ArgumentException("EAN-13 takes thirteen digits with the right check digit.", nameof(digits));
        var modules = new StringBuilder("101");
        for (var index = 1; index <= 6; index++)
            modules.Append(Parities[digits[0] - '0'][index - 1] is 'O' ? Odd[digits[index] - '0'] : Even(digits[index] - '0'));
        modules.Append("01010");
        for (var index = 7; index < Length; index++)
            modules.Append(Inverted(Odd[digits[index] - '0']));
        return new(modules.Append("101").ToString());
    }

    private static string Even(int digit) => string.Concat(Inverted(Odd[digit]).Reverse());

    private static string Inverted(string modules) => string.Concat(modules.Select(module => module is '1' ? '0' : '1'));
}
