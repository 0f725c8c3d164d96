namespace ErpWeb.Shared.Ui.Theme;

/// <summary>Finds the theme of the business this request belongs to.</summary>
public interface ITenantThemeReader
{
    ValueTask<TenantTheme> CurrentAsync();
}

internal sealed class OwnThemeReader : ITenantThemeReader
{
    public ValueTask<TenantTheme> CurrentAsync() => new(TenantTheme.ErpWeb);
}
