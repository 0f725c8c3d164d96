using ErpWeb.Audit.Wording;
using ErpWeb.Shared.Ui.Lists;

namespace ErpWeb.Audit;

/// <summary>Which entries are wanted; null for all.</summary>
/// <param name="Search">Words in the values, or the name of an item or a party.</param>
/// <param name="From">First day, in India.</param>
/// <param name="Person">Id of the user; <see cref="Guid.Empty"/> is the system itself.</param>
public sealed record EditLogFilter(string? Search = null, DateOnly? From = null, DateOnly? To = null, Guid? Person = null, string? EntityType = null, string? Action = null)
{
    internal const string DateKey = "date";
    internal const string PersonKey = "person";
    internal const string KindKey = "kind";
    internal const string ActionKey = "action";

    /// <summary>Reads the address of the page or of the export.</summary>
    public static EditLogFilter Read(string? search, string? date, string? person, string? kind, string? action, DateOnly today)
    {
        var (from, to) = DatePresets.Read(date, today);
        return new(
            search,
            from,
            to,
            Guid.TryParse(person, out var id) ? id : null,
            kind is null ? null : LogKinds.FindBySlug(kind)?.EntityType ?? "",
            action is null ? null : LogActions.All.Keys.FirstOrDefault(known => string.Equals(known, action, StringComparison.OrdinalIgnoreCase)) ?? "");
    }
}
