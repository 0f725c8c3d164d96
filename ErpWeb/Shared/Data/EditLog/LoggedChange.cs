using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace ErpWeb.Shared.Data.EditLog;

/// <summary>A change on its way into the edit log.</summary>
/// <param name="Action">What happened: Created, Changed, Deleted, Posted, Cancelled, Exported.</param>
/// <param name="Changes">The old and new values as JSON.</param>
public sealed record LoggedChange(string Action, string EntityType, Guid EntityId, string Changes)
{
    /// <summary>The fact that holds the <see cref="RowSeal"/>.</summary>
    internal const string SealName = "Seal";

    internal static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <summary>A change in people's own words; values that stayed the same are left out.</summary>
    public static LoggedChange Of(string action, string entityType, Guid id, params IEnumerable<(string Name, object? Old, object? New)> values) =>
        new(action, entityType, id, JsonSerializer.Serialize(
            values.Where(value => !Equals(value.Old, value.New)).ToDictionary(value => value.Name, value => new { old = value.Old, @new = value.New }), Json));

    /// <summary>A document that was posted, with the facts an auditor compares.</summary>
    public static LoggedChange Posted<T>(string entityType, Guid id, T facts) =>
        new("Posted", entityType, id, JsonSerializer.Serialize(facts, Json));

    /// <summary>A file that somebody took out, with what it held.</summary>
    public static LoggedChange Exported<T>(string entityType, T facts) =>
        new("Exported", entityType, Guid.Empty, JsonSerializer.Serialize(facts, Json));

    /// <summary>A document that was cancelled, with the reason.</summary>
    public static LoggedChange Cancelled<T>(string entityType, Guid id, T facts) =>
        new("Cancelled", entityType, id, JsonSerializer.Serialize(facts, Json));

    /// <summary>The same with the seal of the posted rows as a last fact.</summary>
    internal LoggedChange With(UInt128 seal) =>
        seal == 0 ? this : this with { Changes = FormattableString.Invariant($"{Changes[..^1]},\"{SealName}\":\"{seal:x32}\"}}") };
}
