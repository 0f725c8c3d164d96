using System.Collections.Frozen;
using ErpWeb.Shared.Data.EditLog;

namespace ErpWeb.Audit.Wording;

/// <summary>
/// The words for everything that is logged: kinds of records and their fields. A test holds the model against it, so that
/// no property name reaches a screen.
/// </summary>
internal static class LogKinds
{
    public static IReadOnlyList<LogKind> All { get; } =
    [
        .. SalesLogKinds.All,
        .. CatalogLogKinds.All,
        .. InventoryLogKinds.All,
        .. BusinessLogKinds.All,
        .. AccountingLogKinds.All,
        .. PurchasingLogKinds.All,
        .. BankLogKinds.All,
        .. CreditLogKinds.All,
        .. CounterLogKinds.All,
    ];

    private static readonly FrozenDictionary<string, LogKind> ByType = All.ToFrozenDictionary(kind => kind.EntityType);

    /// <summary>The kind of an entry; of a type that has no words yet, one made of its name.</summary>
    public static LogKind Of(string entityType) =>
        ByType.GetValueOrDefault(entityType) ?? new(entityType, LogField.Spaced(entityType), null, FrozenDictionary<string, LogField>.Empty);

    public static LogKind? FindBySlug(string slug) => All.FirstOrDefault(kind => kind.Slug == slug);

    internal static LogKind Kind(string entityType, string name, string? href, IEnumerable<(string Property, LogField Field)> fields) =>
        new(entityType, name, href, fields.Append(("Id", LogField.Hidden)).Append((LoggedChange.SealName, LogField.Hidden)).ToDictionary(field => field.Item1, field => field.Item2));
}
