namespace ErpWeb.Audit.Verification;

/// <summary>A row that is not what the log says.</summary>
/// <param name="Sequence">The last entry about it; null when the log knows nothing of it.</param>
/// <param name="Property">The property that differs; null when the whole row is missing, unknown or cannot be told more closely.</param>
/// <param name="Problem">What is wrong, when it is not one property.</param>
internal sealed record RowFault(long? Sequence, string EntityType, Guid EntityId, string? Property, string? Logged, string? Present, string Problem)
{
    public static RowFault Differs(long sequence, string entityType, Guid id, string property, string? logged, string? present) =>
        new(sequence, entityType, id, property, logged, present, "");

    public static RowFault Missing(long sequence, string entityType, Guid id) =>
        new(sequence, entityType, id, null, null, null, "It was removed from the database; the log says that it exists.");

    public static RowFault Unlogged(string entityType, Guid id) =>
        new(null, entityType, id, null, null, null, "It was put into the database past the application; the log knows nothing of it.");
}
