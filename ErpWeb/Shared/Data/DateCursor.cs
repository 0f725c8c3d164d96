using System.Globalization;

namespace ErpWeb.Shared.Data;

/// <summary>Where a page of a list by date ended; the next page begins after it.</summary>
public readonly record struct DateCursor(DateOnly Date, Guid Id)
{
    public static bool TryParse(string? text, out DateCursor cursor)
    {
        cursor = default;
        if (text is not { Length: 40 } || !DateOnly.TryParseExact(text[..8], "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) || !Guid.TryParseExact(text[8..], "N", out var id))
            return false;
        cursor = new(date, id);
        return true;
    }

    public override string ToString() => Date.ToString("yyyyMMdd", CultureInfo.InvariantCulture) + Id.ToString("N");
}
