namespace ErpWeb.Shared.Ui.Search;

/// <summary>Something the search palette found.</summary>
/// <param name="Group">Heading: "Customers", "Invoices".</param>
/// <param name="Title">First line.</param>
/// <param name="Subtitle">Second line, or null.</param>
/// <param name="Icon">Name in wwwroot/icons/icons.svg.</param>
/// <param name="Href">Where Enter leads.</param>
public sealed record SearchHit(string Group, string Title, string? Subtitle, string Icon, string Href);
