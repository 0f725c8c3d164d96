using ErpWeb.Audit.Wording;
using ErpWeb.Shared.Data.EditLog;

namespace ErpWeb.Audit;

/// <summary>An entry of the edit log in the words of the screen.</summary>
/// <param name="Kind">What kind of record it is about.</param>
/// <param name="Record">Which record, by its name or number; empty where there is only one.</param>
/// <param name="Href">Where the record is shown; null when nowhere.</param>
/// <param name="HistoryHref">All entries about the record.</param>
public sealed record LogEntryView(
    long Sequence, DateTime AtUtc, string Who, string From, string Action, string Kind, string Record, string? Href, string HistoryHref, IReadOnlyList<FieldChange> Changes)
{
    /// <summary>The first changes, for a line of a list.</summary>
    public string Summary => string.Join("; ", Telling.Take(2).Select(change => change.Sentence)) + (Telling.Count > 2 ? $"; {Telling.Count - 2} more" : "");

    // The record's name stands beside it already.
    private IReadOnlyList<FieldChange> Telling => [.. Changes.Where(change => change.After != Record || change.Before.Length > 0)];

    internal static LogEntryView Of(EditLogEntry entry, RecordNames names)
    {
        var kind = LogKinds.Of(entry.EntityType);
        return new(
            entry.Sequence,
            entry.AtUtc,
            entry.ActorName.Length > 0 ? entry.ActorName : "System",
            entry.Origin,
            LogActions.Of(entry.Action),
            kind.Name,
            names.Of(entry.EntityType, entry.EntityId) ?? "",
            kind.Href is null || entry.Action == "Deleted" ? null : string.Format(System.Globalization.CultureInfo.InvariantCulture, kind.Href, entry.EntityId),
            $"/settings/edit-log/{kind.Slug}/{entry.EntityId}",
            FieldChange.Of(kind, LoggedValue.Parse(entry.Changes), names));
    }
}

/// <summary>A field that an entry speaks of. Empty text stands for nothing.</summary>
public sealed record FieldChange(string Field, string Before, string After)
{
    public string Sentence => (Before, After) switch
    {
        ("", _) => $"{Field}: {After}",
        (_, "") => $"{Field}: {Before} removed",
        _ => $"{Field}: {Before} → {After}",
    };

    internal static IReadOnlyList<FieldChange> Of(LogKind kind, IEnumerable<LoggedValue> values, RecordNames names) =>
        [.. InOrderOf(kind, values).SelectMany(value => Of(kind.Field(value.Property), value, names)).Where(change => change.Before != change.After)];

    /// <summary>The fields in the order of their form, not of the alphabet.</summary>
    internal static IEnumerable<LoggedValue> InOrderOf(LogKind kind, IEnumerable<LoggedValue> values)
    {
        var order = kind.Fields.Keys.Index().ToDictionary(field => field.Item, field => field.Index);
        return values.OrderBy(value => order.GetValueOrDefault(value.Property, int.MaxValue));
    }

    private static IEnumerable<FieldChange> Of(LogField field, LoggedValue value, RecordNames names)
    {
        if (field.Form is FieldForm.Hidden)
            return [];
        if (field.Form is FieldForm.Lines && value.New is { ValueKind: System.Text.Json.JsonValueKind.Array } lines)
            return lines.EnumerateArray().Select((line, index) => new FieldChange($"{field.Name} {index + 1}", "", LogWords.Line(line)));
        return [new(field.Name, Words(value.Old), Words(value.New))];

        string Words(System.Text.Json.JsonElement? part) => part is { } element ? LogWords.Of(field, element, names) : "";
    }
}
