namespace ErpWeb.Shared.Ui.Navigation;

/// <summary>Everything the modules put into the menu, as one business sees it.</summary>
public sealed class NavigationMenu(IEnumerable<MenuEntry> entries)
{
    private const int PhoneBarPlaces = 4;

    private readonly IReadOnlyList<MenuEntry> _entries = [.. entries.OrderBy(entry => entry.Order)];

    public IReadOnlyList<MenuEntry> For(string? industry) => [.. _entries.Where(entry => entry.IsFor(industry))];

    public IReadOnlyList<IGrouping<string, MenuEntry>> GroupsFor(string? industry) =>
        [.. For(industry).GroupBy(entry => entry.Group)];

    public IReadOnlyList<MenuEntry> PhoneBarFor(string? industry) =>
        [.. For(industry).Where(entry => entry.OnPhoneBar).Take(PhoneBarPlaces)];
}
