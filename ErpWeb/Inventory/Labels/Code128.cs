namespace ErpWeb.Inventory.Labels;

/// <summary>Code 128 (ISO/IEC 15417) for printable ASCII: code set B, and C where at least four digits stand together. Pure.</summary>
public static class Code128
{
    private const int StartB = 104;
    private const int StartC = 105;
    private const int ToC = 99;
    private const int ToB = 100;
    private const int Stop = 106;
    private const int Modulus = 103;

    // Widths of bars and spaces by symbol value, a bar first.
    private static readonly string[] Widths =
        ("212222 222122 222221 121223 121322 131222 122213 122312 132212 221213 221312 231212 112232 122132 122231 113222 123122 123221 223211 221132 " +
        "221231 213212 223112 312131 311222 321122 321221 312212 322112 322211 212123 212321 232121 111323 131123 131321 112313 132113 132311 211313 " +
        "231113 231311 112133 112331 132131 113123 113321 133121 313121 211331 231131 213113 213311 213131 311123 311321 331121 312113 312311 332111 " +
        "314111 221411 431111 111224 111422 121124 121421 141122 141221 112214 112412 122114 122411 142112 142211 241211 221114 413111 241112 134111 " +
        "111242 121142 121241 114212 124112 124211 411212 421112 421211 212141 214121 412121 111143 111341 131141 114113 114311 411113 411311 113141 " +
        "114131 311141 411131 211412 211214 211232 2331112").Split(' ');

    /// <summary>Whether every character has a symbol.</summary>
    public static bool CanEncode(string text) => text.Length > 0 && text.All(letter => letter is >= ' ' and <= '~');

    /// <returns>The bars.</returns>
    /// <exception cref="ArgumentException">A character has no symbol, or there is none.</exception>
    public static BarPattern Encode(string text)
    {
        if (!CanEncode(text))
            throw new ArgumentException("Code 128 takes printable ASCII.", nameof(text));
        return BarPattern.OfWidths(string.Concat(ValuesOf(text).Select(value => Widths[value])));
    }

    /// <summary>The symbol values: start, text, check, stop.</summary>
    internal static IReadOnlyList<int> ValuesOf(string text)
    {
        var values = new List<int>();
        var isC = false;
        for (var at = 0; at < text.Length;)
        {
            var wantsC = DigitsAt(text, at) >= (isC ? 2 : 4);
            if (values.Count == 0)
                values.Add(wantsC ? StartC : StartB);
            else if (wantsC != isC)
                values.Add(wantsC ? ToC : ToB);
            isC = wantsC;
            values.Add(isC ? (text[at] - '0') * 10 + text[at + 1] - '0' : text[at] - ' ');
            at += isC ? 2 : 1;
        }
        values.Add(CheckOf(values));
        values.Add(Stop);
        return values;
    }

    private static int CheckOf(List<int> values) => (values[0] + values.Skip(1).Select((value, index) => value * (index + 1)).Sum()) % Modulus;

    private static int DigitsAt(string text, int at) => text.Skip(at).TakeWhile(char.IsAsciiDigit).Count();
}
