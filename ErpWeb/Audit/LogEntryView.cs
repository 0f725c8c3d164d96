using ErpWeb.Audit.Wording;
using ErpWeb.Shared.Data.EditLog;
using Said = ErpWeb.Shared.Kernel.Wording;

namespace ErpWeb.Audit;

/// <summary>An entry of the edit log in the words of the screen.</summary>
/// <param name="Kind">What kind of record it is about.</param>
/// <param name="Record">Which record, by its name or number; empty where there is only one.</param>
/// <param name="Href">Where the record is shown; null when nowhere.</param>
/// <param name="HistoryHref">All entries about the record.</param>
public sealed record LogEntryView(
    long Sequence, DateTime AtUtc, string Who, string From, string Action, string Kind, string Record, string? Href, string HistoryHref, IReadOnlyList<FieldChange> Changes)
{
    /// <summary>The changes that tell something new: the record's name stands beside it already.</summary>
    public IReadOnlyList<FieldChange> Telling => [.. Changes.Where(change => change.After != Record || change.Before.Length > 0)];

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
/// <param name="Field">Its name in English; <see cref="Title"/> is what a screen says.</param>
/// <param name="AreWords">Before and after are words of the product, not what somebody wrote.</param>
public sealed record FieldChange(string Field, string Before, string After, bool AreWords = false)
{
    /// <summary>Its name, with the number of the line where there are several.</summary>
    public Said Title { get; init; } = Field;

    public Said Old => Value(Before);

    public Said New => Value(After);

    public Said Sentence
    {
        get
        {
            if (Before.Length == 0)
                return $"{Title}: {New}";
            return After.Length == 0 ? Removed : $"{Title}: {Old} → {New}";
        }
    }

    private Said Removed => $"{Title}: {Old} removed";

    private Said Value(string text) => AreWords ? text : (Said)$"{text}";

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
            return lines.EnumerateArray().Select((line, index) => new FieldChange($"{field.Name} {index + 1}", "", LogWords.Line(line)) { Title = $"{(Said)field.Name} {index + 1}" });
        return [new(field.Name, Words(value.Old), Words(value.New), field.Form is FieldForm.YesNo or FieldForm.Choice or FieldForm.State)];

        string Words(System.Text.Json.JsonElement? part) => part is { } element ? LogWords.Of(field, element, names) : "";
    }
}
