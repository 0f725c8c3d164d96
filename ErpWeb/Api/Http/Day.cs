using ErpWeb.Shared.Kernel;

namespace ErpWeb.Api.Http;

/// <summary>A day in the address, written yyyy-MM-dd and in no other way: 01-11-2026 is another day in India than in America.</summary>
public readonly record struct Day(DateOnly Date)
{
    public static bool TryParse(string? text, IFormatProvider? provider, out Day day)
    {
        var read = IsoDay.Parse(text);
        day = new(read ?? default);
        return read is not null;
    }
}
