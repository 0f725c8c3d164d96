using ErpWeb.Shared.Kernel;

namespace ErpWeb.Shared.Ui.Theme;

/// <summary>How a business shows itself: one record feeds the screens and the printed documents.</summary>
/// <param name="Name">The business's name, in the header and the browser tab.</param>
/// <param name="PrimaryColor">"#rrggbb" as the owner chose it; screens use the readable <see cref="AccentShades"/> of it.</param>
/// <param name="LogoUrl">Address of the logo on this host, or null.</param>
/// <param name="Industry">Name of the industry, which filters the menu; null shows only what every business has.</param>
/// <param name="Language">Code of the language of its screens, for people who chose none; null before sign-in.</param>
public sealed record TenantTheme(string Name, string PrimaryColor, string? LogoUrl = null, string? Industry = null, string? Language = null)
{
    /// <summary>The day its week begins on.</summary>
    public DayOfWeek WeekStart { get; init; } = DayOfWeek.Monday;

    /// <summary>How it writes dates and numbers.</summary>
    public Formats Formats { get; init; } = Formats.Usual;

    /// <summary>ErpWeb's own face, for screens before sign-in.</summary>
    public static TenantTheme ErpWeb { get; } = new("ErpWeb", "#3056d3");
}
