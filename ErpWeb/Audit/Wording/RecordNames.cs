namespace ErpWeb.Audit.Wording;

/// <summary>What the records are called that a page of the log speaks of.</summary>
internal sealed class RecordNames(IReadOnlyDictionary<(string EntityType, Guid Id), string> names)
{
    public string? Of(string entityType, Guid id) => names.GetValueOrDefault((entityType, id));
}
