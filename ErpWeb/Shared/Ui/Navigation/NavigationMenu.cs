using ErpWeb.Shared.Kernel.Access;

namespace ErpWeb.Shared.Ui.Navigation;

/// <summary>Everything the modules put into the menu, as one person in one business sees it.</summary>
public sealed class NavigationMenu(IEnumerable<MenuEntry> entries)
{
    private const int PhoneBarPlaces = 4;

    private readonly IReadOnlyList<MenuEntry> _entries = [.. entries.OrderBy(entry => entry.Order)];

    public IReadOnlyList<MenuEntry> For(string? industry, Rights rights) => [.. _entries.Where(entry => entry.IsFor(industry, rights))];

    /// <summary>Whether other entries lie below its address, so that only its own page is its place.</summary>
    public bool HasEntriesBelow(MenuEntry entry) => entry.Href == "/" || _entries.Any(other => other.Href.StartsWith(entry.Href + "/", StringComparison.Ordinal));

    public IReadOnlyList<IGrouping<string, MenuEntry>> GroupsFor(string? industry, Rights rights) =>
        [.. For(industry, rights).GroupBy(entry => entry.Group)];

    public IReadOnlyList<MenuEntry> PhoneBarFor(string? industry, Rights rights) =>
        [.. For(industry, rights).Where(entry => entry.OnPhoneBar).Take(PhoneBarPlaces)];
}
