using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace ErpWeb.Api.Http;

/// <summary>JSON as the API reads and writes it: camelCase, enums as words, amounts with paise; what is not understood is refused, never ignored.</summary>
internal static class ApiJson
{
    private const int MaxDepth = 16;

    public static void Configure(JsonSerializerOptions json)
    {
        json.MaxDepth = MaxDepth;
        json.NumberHandling = JsonNumberHandling.Strict;
        json.UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow;
        json.AllowDuplicateProperties = false;
        json.RespectNullableAnnotations = true;
        json.RespectRequiredConstructorParameters = true;
        json.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false));
        json.Converters.Add(new PlainText());
        json.Converters.Add(new Amount());
    }

    /// <summary>Whether the text has a character that no name, address or note has, and that databases choke on.</summary>
    public static bool HasControlCharacter(ReadOnlySpan<char> text)
    {
        foreach (var letter in text)
        {
            if (char.IsControl(letter) && letter is not ('\n' or '\r' or '\t'))
                return true;
        }
        return false;
    }

    private sealed class PlainText : JsonConverter<string>
    {
        public override string Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            if (reader.TokenType is not JsonTokenType.String)
                throw new JsonException();
            var text = reader.GetString()!;
            return HasControlCharacter(text) ? throw new JsonException("Control characters are not accepted.") : text;
        }

        public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options) => writer.WriteStringValue(value);
    }

    /// <summary>A number with two decimals, or up to four where the figure has them: 236.00, 0.125.</summary>
    private sealed class Amount : JsonConverter<decimal>
    {
        public override decimal Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            reader.TokenType is JsonTokenType.Number && reader.TryGetDecimal(out var number) ? number : throw new JsonException();

        public override void Write(Utf8JsonWriter writer, decimal value, JsonSerializerOptions options) =>
            writer.WriteRawValue(value.ToString("0.00##", CultureInfo.InvariantCulture));
    }
}
