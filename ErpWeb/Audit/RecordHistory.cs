using ErpWeb.Audit.Wording;
using ErpWeb.Shared.Data.EditLog;

namespace ErpWeb.Audit;

/// <summary>All versions of one record.</summary>
/// <param name="Versions">What each entry did, first to last.</param>
/// <param name="States">The fields as they were after each entry.</param>
public sealed record RecordHistory(string Kind, string Record, string? Href, IReadOnlyList<LogEntryView> Versions, IReadOnlyList<IReadOnlyList<FieldChange>> States)
{
    /// <summary>Two versions side by side.</summary>
    /// <param name="onlyDifferences">Leaves out what is the same in both.</param>
    public IReadOnlyList<FieldChange> Compare(int before, int after, bool onlyDifferences)
    {
        var (left, right) = (States[before].ToDictionary(state => state.Field), States[after].ToDictionary(state => state.Field));
        var fields = left.Keys.Union(right.Keys);
        return [.. fields.Select(Pair).Where(field => !onlyDifferences || field.Before != field.After)];

        FieldChange Pair(string field)
        {
            var (old, now) = (left.GetValueOrDefault(field), right.GetValueOrDefault(field));
            return (now ?? old)! with { Before = old?.After ?? "", After = now?.After ?? "" };
        }
    }

    internal static RecordHistory Of(string entityType, IReadOnlyList<EditLogEntry> entries, RecordNames names)
    {
        var kind = LogKinds.Of(entityType);
        var state = new Dictionary<string, LoggedValue>();
        var states = new List<IReadOnlyList<FieldChange>>();
        foreach (var entry in entries)
        {
            foreach (var value in LoggedValue.Parse(entry.Changes))
                state[value.Property] = value with { Old = null };
            states.Add(FieldChange.Of(kind, state.Values, names));
        }
        var versions = entries.Select(entry => LogEntryView.Of(entry, names)).ToList();
        return new(kind.Name, versions.Count > 0 ? versions[^1].Record : "", versions.Count > 0 ? versions[^1].Href : null, versions, states);
    }
}
