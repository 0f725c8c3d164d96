using ErpWeb.Shared.Kernel.Access;

namespace ErpWeb.Shared.Ui.Navigation;

/// <summary>A line of the main menu, contributed by a module: <c>services.AddMenuEntry(new("Invoices", "file-text", "/billing/invoices", "Sales", BillingPermissions.InvoiceView))</c>.</summary>
/// <param name="Text">What the shopkeeper calls it.</param>
/// <param name="Icon">Name in wwwroot/icons/icons.svg.</param>
/// <param name="Href">Address, from the root.</param>
/// <param name="Group">Heading it stands under; empty for the top.</param>
/// <param name="Needs">The right without which it is not shown.</param>
/// <param name="Industries">Industries that see it; null for all.</param>
/// <param name="Order">Place among all entries; a group stands where its first entry stands.</param>
/// <param name="OnPhoneBar">Whether it is among the four at the foot of a phone.</param>
public sealed record MenuEntry(
    string Text,
    string Icon,
    string Href,
    string Group,
    string Needs,
    IReadOnlyCollection<string>? Industries = null,
    int Order = 100,
    bool OnPhoneBar = false)
{
    /// <summary>The group that the menu shows as one line, and the settings page as cards.</summary>
    public const string Settings = "Settings";

    public bool IsFor(string? industry, Rights rights) => rights.Allows(Needs) && IsFor(industry);

    private bool IsFor(string? industry) =>
        Industries is null || industry is not null && Industries.Contains(industry, StringComparer.OrdinalIgnoreCase);
}
