using System.Globalization;
using System.Text.Json;

namespace ErpWeb.Tests.Support;

/// <summary>One test vector: what goes in, and every key that has to come out.</summary>
public sealed record Vector(string Id, string Kind, JsonElement Input, JsonElement Expected)
{
    public string? Text(string key) => TextOf(Input, key);

    public bool Flag(string key, bool otherwise = false) => FlagOf(Input, key, otherwise);

    public decimal Number(string key) => NumberOf(Input, key);

    public DateOnly Date(string key) => DateOnly.Parse(Text(key)!, CultureInfo.InvariantCulture);

    public static string? TextOf(JsonElement element, string key) =>
        element.TryGetProperty(key, out var value) ? value.GetString() : null;

    public static bool FlagOf(JsonElement element, string key, bool otherwise = false) =>
        element.TryGetProperty(key, out var value) ? value.GetBoolean() : otherwise;

    public static decimal NumberOf(JsonElement element, string key) =>
        TextOf(element, key) is { } text ? decimal.Parse(text, CultureInfo.InvariantCulture) : 0;

    /// <summary>Compares every expected key; a key that <paramref name="actual"/> lacks is a failure too.</summary>
    public void AssertExpected(IReadOnlyDictionary<string, object?> actual) => AssertAll(Expected, actual);

    public static void AssertAll(JsonElement expected, IReadOnlyDictionary<string, object?> actual)
    {
        Assert.NotEmpty(expected.EnumerateObject());
        foreach (var key in expected.EnumerateObject())
        {
            Assert.True(actual.ContainsKey(key.Name), $"Nothing computed for '{key.Name}'.");
            AssertSame(key.Name, key.Value, actual[key.Name]);
        }
    }

    private static void AssertSame(string key, JsonElement expected, object? actual)
    {
        switch (actual)
        {
            case IReadOnlyDictionary<string, object?> nested:
                AssertAll(expected, nested);
                break;
            case System.Collections.IEnumerable list and not string:
                var items = list.Cast<object?>().ToArray();
                Assert.Equal(expected.GetArrayLength(), items.Length);
                foreach (var (element, item) in expected.EnumerateArray().Zip(items)) AssertSame(key, element, item);
                break;
            case decimal number:
                Assert.Equal((key, decimal.Parse(expected.GetString()!, CultureInfo.InvariantCulture)), (key, number));
                break;
            case bool flag:
                Assert.Equal((key, expected.GetBoolean()), (key, flag));
                break;
            case int count:
                Assert.Equal((key, expected.GetInt32()), (key, count));
                break;
            default:
                Assert.Equal((key, expected.GetString()), (key, actual?.ToString()));
                break;
        }
    }
}
