using ErpWeb.Shared.Data.Hosting;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;
using Microsoft.AspNetCore.WebUtilities;

namespace ErpWeb.Insights.Reports;

/// <summary>The page of every sales report: what is asked stands in its address, so that Back, reload and a shared link bring it again.</summary>
public sealed partial class SalesReportPage(SalesReportReader reader, SalesReportQueries queries, IndiaClock clock, NavigationManager navigation) : ComponentBase, IDisposable
{
    private SalesReportKind? _kind;
    private SalesReportRequest _request = new(SalesReportRequest.UsualPeriod, default);
    private SalesReportPart? _part;
    private string? _shown;
    private bool _isLoading;

    [Parameter]
    public string Key { get; set; } = "";

    private SalesReportQueries Reports => queries;

    private IndiaClock Clock => clock;

    public void Dispose() => navigation.LocationChanged -= OnLocationChanged;

    protected override void OnInitialized() => navigation.LocationChanged += OnLocationChanged;

    protected override Task OnParametersSetAsync() => ReadAsync();

    // Another choice changes the address only, and with it no parameter.
    private void OnLocationChanged(object? sender, LocationChangedEventArgs args) => _ = InvokeAsync(async () =>
    {
        if (_shown is null || new Uri(args.Location).AbsolutePath != new Uri(_shown).AbsolutePath)
            return;
        try
        {
            await ReadAsync();
            StateHasChanged();
        }
        catch (Exception fault)
        {
            await DispatchExceptionAsync(fault);
        }
    });

    private async Task ReadAsync()
    {
        if (navigation.Uri == _shown)
            return;
        var before = _kind;
        (_kind, _request) = (SalesReportKind.Find(Key), SalesReportRequest.Read(Query, clock.Today));
        if (_kind is null || !RendererInfo.IsInteractive)
            return;
        _shown = navigation.Uri;
        if (_kind != before)
            _part = null;
        await RefreshAsync();
    }

    private async Task RefreshAsync()
    {
        if (_kind is not { } kind || _isLoading)
            return;
        _isLoading = true;
        _part = await reader.ReadAsync(kind, _request);
        _isLoading = false;
    }

    private string? Query(string key) => QueryHelpers.ParseQuery(new Uri(navigation.Uri).Query).TryGetValue(key, out var value) ? value.ToString() : null;

    // Another choice begins at the first page.
    private void Set(string key, string? value)
    {
        var query = QueryHelpers.ParseQuery(new Uri(navigation.Uri).Query).ToDictionary(pair => pair.Key, pair => (string?)pair.Value.ToString());
        query.Remove(SalesReportRequest.CursorKey);
        query.Remove(key);
        if (!string.IsNullOrEmpty(value))
            query[key] = value;
        navigation.NavigateTo(QueryHelpers.AddQueryString(new Uri(navigation.Uri).AbsolutePath, query));
    }

    private string TabHref(SalesReportKind kind) => QueryHelpers.AddQueryString($"/sales/{kind.Key}", SalesReportRequest.PeriodKey, _request.Period);

    private string ExportHref(string format) => $"/sales/export/{Key}/{format}{new Uri(navigation.Uri).Query}";
}
