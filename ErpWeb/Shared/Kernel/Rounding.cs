namespace ErpWeb.Shared.Kernel;

/// <summary>Every rounding of the product. Ties go away from zero, as Indian invoices do; nothing else calls <see cref="Math.Round(decimal)"/>.</summary>
public static class Rounding
{
    /// <summary>Rounds an INR amount to two decimals, half away from zero.</summary>
    /// <example><c>Money(5.025m)</c> is 5.03; the .NET default would give 5.02.</example>
    public static decimal Money(decimal amount) => To(amount, 2);

    /// <summary>Rounds to whole rupees, half away from zero: 2.50 gives 3, -2.50 gives -3.</summary>
    public static decimal Rupee(decimal amount) => To(amount, 0);

    /// <summary>Rounds to <paramref name="places"/> decimals, half away from zero.</summary>
    public static decimal To(decimal value, int places) => Math.Round(value, places, MidpointRounding.AwayFromZero);

    /// <summary>Cuts a non-negative value down to <paramref name="places"/> decimals: 3.339 gives 3.33.</summary>
    public static decimal Down(decimal value, int places) => Math.Round(value, places, MidpointRounding.ToZero);

    /// <summary>Whether the value needs no more than <paramref name="places"/> decimals; trailing zeros do not count.</summary>
    public static bool Fits(decimal value, int places) => To(value, places) == value;
}
