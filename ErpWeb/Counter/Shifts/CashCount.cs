using System.Globalization;

namespace ErpWeb.Counter.Shifts;

/// <summary>Notes and coins counted in a drawer.</summary>
public sealed class CashCount
{
    /// <summary>In rupees, the largest first. Coins of paise are out of use.</summary>
    public static IReadOnlyList<int> Denominations { get; } = [500, 200, 100, 50, 20, 10, 5, 2, 1];

    /// <summary>No drawer holds it since it was withdrawn from circulation in 2023, but shifts counted before may.</summary>
    private const int Withdrawn = 2000;

    private readonly SortedDictionary<int, int> _pieces = [];

    /// <summary>INR in all.</summary>
    public decimal Total => _pieces.Sum(one => (decimal)one.Key * one.Value);

    /// <summary>How many of a denomination; setting zero takes it away.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such note or coin, or fewer than none.</exception>
    public int this[int denomination]
    {
        get => _pieces.GetValueOrDefault(denomination);
        set
        {
            if (denomination != Withdrawn && !Denominations.Contains(denomination) || value is < 0 or > 99_999)
                throw new ArgumentOutOfRangeException(nameof(denomination));
            if (value == 0)
                _pieces.Remove(denomination);
            else
                _pieces[denomination] = value;
        }
    }

    /// <summary>"500x4 100x12"; empty for an empty drawer.</summary>
    public override string ToString() => string.Join(' ', _pieces.Reverse().Select(one => string.Create(CultureInfo.InvariantCulture, $"{one.Key}x{one.Value}")));

    /// <summary>Reads what <see cref="ToString"/> wrote.</summary>
    public static CashCount Parse(string text)
    {
        var count = new CashCount();
        foreach (var part in text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(part => part.Split('x')))
            count[int.Parse(part[0], CultureInfo.InvariantCulture)] = int.Parse(part[1], CultureInfo.InvariantCulture);
        return count;
    }
}
