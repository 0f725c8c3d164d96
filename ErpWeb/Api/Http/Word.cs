using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace ErpWeb.Api.Http;

/// <summary>One of the words of an enumeration in the address, written as in JSON: "partPaid". Numbers and unknown words are refused.</summary>
public readonly record struct Word<T>(T Value) where T : struct, Enum
{
    private static readonly Dictionary<string, T> Words = Enum.GetValues<T>().ToDictionary(value => JsonNamingPolicy.CamelCase.ConvertName(value.ToString()));

    public static bool TryParse([NotNullWhen(true)] string? text, IFormatProvider? provider, out Word<T> word)
    {
        word = default;
        if (text is null || !Words.TryGetValue(text, out var value))
            return false;
        word = new(value);
        return true;
    }
}
