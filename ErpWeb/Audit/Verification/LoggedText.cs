using System.Globalization;
using System.Text.Json;
using ErpWeb.Shared.Data.EditLog;
using ErpWeb.Shared.Kernel;

namespace ErpWeb.Audit.Verification;

/// <summary>One text for a value, whether it comes from the log's JSON or back from the database, which pads and cuts numbers and times.</summary>
internal static class LoggedText
{
    private const int StoredPlaces = 4;

    /// <summary>The text of a value as the database has it.</summary>
    public static string? Of(object? value) => TrackedChanges.Readable(value) switch
    {
        null => null,
        decimal number => Rounding.To(number, StoredPlaces).ToString("0.####", CultureInfo.InvariantCulture),
        DateTime time => Microseconds(time),
        DateOnly date => date.ToString("O", CultureInfo.InvariantCulture),
        bool answer => answer ? "true" : "false",
        var other => Convert.ToString(other, CultureInfo.InvariantCulture),
    };

    /// <summary>The text of a value as the log has it.</summary>
    /// <param name="type">The type of the property.</param>
    public static string? Of(JsonElement value, Type type)
    {
        var plain = Nullable.GetUnderlyingType(type) ?? type;
        return value.ValueKind switch
        {
            JsonValueKind.Null => null,
            JsonValueKind.String when plain == typeof(DateTime) && value.TryGetDateTime(out var time) => Microseconds(time),
            JsonValueKind.String => value.GetString(),
            JsonValueKind.Number when plain.IsEnum => Enum.ToObject(plain, value.GetInt32()).ToString(),
            JsonValueKind.Number when value.TryGetDecimal(out var number) => Of(number),
            _ => value.GetRawText(),
        };
    }

    private static string Microseconds(DateTime time) => (time.Ticks / TimeSpan.TicksPerMicrosecond).ToString(CultureInfo.InvariantCulture);
}
