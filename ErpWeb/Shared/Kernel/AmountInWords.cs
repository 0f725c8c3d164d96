namespace ErpWeb.Shared.Kernel;

/// <summary>Amounts in words on the Indian scale: thousand, lakh, crore; above that, crores of crores.</summary>
public static class AmountInWords
{
    private const int Crore = 10_000_000;

    private static readonly string[] BelowTwenty =
    [
        "Zero", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine", "Ten", "Eleven", "Twelve",
        "Thirteen", "Fourteen", "Fifteen", "Sixteen", "Seventeen", "Eighteen", "Nineteen",
    ];

    private static readonly string[] Tens = ["", "", "Twenty", "Thirty", "Forty", "Fifty", "Sixty", "Seventy", "Eighty", "Ninety"];

    private static readonly (int Size, string Name)[] Scales = [(100_000, "Lakh"), (1000, "Thousand"), (100, "Hundred")];

    /// <summary>Writes an INR amount in words, rounded to paise.</summary>
    /// <returns>118000 gives "Rupees One Lakh Eighteen Thousand Only"; 0.50 gives "Fifty Paise Only".</returns>
    public static string Of(decimal amount)
    {
        var size = Math.Abs(Rounding.Money(amount));
        var rupees = decimal.Truncate(size);
        var paise = (int)((size - rupees) * 100);
        var sign = amount < 0 && size > 0 ? "Minus " : "";
        var words = (rupees, paise) switch
        {
            (_, 0) => $"Rupees {Whole(rupees)}",
            (0, _) => $"{BelowCrore(paise)} Paise",
            _ => $"Rupees {Whole(rupees)} and {BelowCrore(paise)} Paise",
        };
        return $"{sign}{words} Only";
    }

    private static string Whole(decimal number)
    {
        if (number < Crore) return BelowCrore((int)number);
        var rest = number % Crore;
        var crores = Whole(decimal.Truncate(number / Crore)) + " Crore";
        return rest == 0 ? crores : $"{crores} {BelowCrore((int)rest)}";
    }

    private static string BelowCrore(int number)
    {
        if (number < 20) return BelowTwenty[number];
        if (number < 100) return number % 10 == 0 ? Tens[number / 10] : $"{Tens[number / 10]} {BelowTwenty[number % 10]}";
        var (size, name) = Scales.First(scale => number >= scale.Size);
        var head = $"{BelowCrore(number / size)} {name}";
        return number % size == 0 ? head : $"{head} {BelowCrore(number % size)}";
    }
}
