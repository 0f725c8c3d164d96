using System.Text.Json;

namespace ErpWeb.Audit;

/// <summary>One property of an entry: a change of a master has an old and a new value, a fact of a document only a new one.</summary>
internal sealed record LoggedValue(string Property, JsonElement? Old, JsonElement? New)
{
    public static IReadOnlyList<LoggedValue> Parse(string changes)
    {
        using var parsed = JsonDocument.Parse(changes);
        return [.. parsed.RootElement.EnumerateObject().Select(Read)];
    }

    private static LoggedValue Read(JsonProperty property)
    {
        var value = property.Value.Clone();
        if (value.ValueKind is not JsonValueKind.Object || value.EnumerateObject().Any(part => part.Name is not ("old" or "new")))
            return new(property.Name, null, value);
        return new(property.Name, Part(value, "old"), Part(value, "new"));
    }

    private static JsonElement? Part(JsonElement value, string name) => value.TryGetProperty(name, out var part) ? part : null;
}
