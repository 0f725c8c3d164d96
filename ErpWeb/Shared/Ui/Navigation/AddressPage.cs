using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;
using Microsoft.AspNetCore.WebUtilities;

namespace ErpWeb.Shared.Ui.Navigation;

/// <summary>A page whose choices stand in its address, so that Back, reload and a shared link bring them again.</summary>
public abstract class AddressPage(NavigationManager navigation) : ComponentBase, IDisposable
{
    /// <summary>Where a list goes on: any other choice begins at its first page.</summary>
    protected const string CursorKey = "after";

    private string? _shown;

    protected NavigationManager Navigation => navigation;

    /// <summary>What is asked, with its question mark; empty when nothing is.</summary>
    protected string Search => new Uri(navigation.Uri).Query;

    public void Dispose()
    {
        navigation.LocationChanged -= OnLocationChanged;
        GC.SuppressFinalize(this);
    }

    /// <summary>Takes what the address asks for; it is called while prerendering too.</summary>
    protected abstract void Ask();

    /// <summary>Reads what was asked.</summary>
    protected abstract Task ShowAsync();

    protected override void OnInitialized() => navigation.LocationChanged += OnLocationChanged;

    protected override Task OnParametersSetAsync() => FollowAsync();

    protected string? Query(string key) => QueryHelpers.ParseQuery(Search).TryGetValue(key, out var value) ? value.ToString() : null;

    protected void Set(string key, string? value)
    {
        var query = QueryHelpers.ParseQuery(Search).ToDictionary(pair => pair.Key, pair => (string?)pair.Value.ToString());
        query.Remove(CursorKey);
        query.Remove(key);
        if (!string.IsNullOrEmpty(value))
            query[key] = value;
        navigation.NavigateTo(QueryHelpers.AddQueryString(new Uri(navigation.Uri).AbsolutePath, query));
    }

    private async Task FollowAsync()
    {
        if (navigation.Uri == _shown)
            return;
        Ask();
        if (!RendererInfo.IsInteractive)
            return;
        _shown = navigation.Uri;
        await ShowAsync();
    }

    // Another choice changes the address only, and with it no parameter.
    private void OnLocationChanged(object? sender, LocationChangedEventArgs args) => _ = InvokeAsync(async () =>
    {
        if (_shown is null || new Uri(args.Location).AbsolutePath != new Uri(_shown).AbsolutePath)
            return;
        try
        {
            await FollowAsync();
            StateHasChanged();
        }
        catch (Exception fault)
        {
            await DispatchExceptionAsync(fault);
        }
    });
}
