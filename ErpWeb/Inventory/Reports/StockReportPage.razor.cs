using ErpWeb.Catalog.Contracts;
using ErpWeb.Inventory.Reports.OnHand;
using ErpWeb.Inventory.Warehouses;
using ErpWeb.Shared.Data.Hosting;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;
using Microsoft.AspNetCore.WebUtilities;

namespace ErpWeb.Inventory.Reports;

/// <summary>The page of every report of the stock: what is asked stands in its address, so that Back, reload and a shared link bring it again.</summary>
public sealed partial class StockReportPage(
    IEnumerable<IStockReport> reports, StockOnHandQueries stock, ItemReader items, TenantContext tenant, IndiaClock clock, NavigationManager navigation) : ComponentBase, IDisposable
{
    private static readonly string[] LiveKinds = [InventoryEvents.Stock, InventoryEvents.Warehouse, InventoryEvents.Lot, "item"];

    private IStockReport? _report;
    private StockReportRequest? _request;
    private StockReportPart? _part;
    private IReadOnlyList<Warehouse> _warehouses = [];
    private ItemChoice? _item;
    private string? _shown;
    private bool _isLoading = true;

    [Parameter]
    public string Key { get; set; } = "";

    [Parameter]
    public Guid? ItemId { get; set; }

    private string Subtitle => _part is null ? "" : string.Join(" · ", ((string[])[_part.Sheet.Subject, _part.Sheet.Days]).Where(text => text.Length > 0));

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
        _report = reports.FirstOrDefault(report => report.Key == Key && (!report.IsOfCost || tenant.Rights.Allows(CatalogPermissions.CostView)));
        if (_report is null)
            return;
        _request = StockReportRequest.Read(Query, ItemId, clock.Today);
        if (!RendererInfo.IsInteractive)
            return;
        _shown = navigation.Uri;
        _isLoading = true;
        if (_part?.Sheet.Title != _report.Title)
            _part = null;
        if (_report.Choices.HasFlag(StockChoices.Warehouse) && _warehouses.Count == 0)
            _warehouses = await stock.WarehousesAsync();
        if (_report.Choices.HasFlag(StockChoices.Item))
            _item = ItemId is { } id ? await items.FindAsync(id, clock.Today) : null;
        _part = await _report.ReadAsync(_request);
        _isLoading = false;
    }

    private async Task RefreshAsync()
    {
        if (_report is { } report && _request is { } request)
            _part = await report.ReadAsync(request);
    }

    private string? Query(string key) => QueryHelpers.ParseQuery(new Uri(navigation.Uri).Query).TryGetValue(key, out var value) ? value.ToString() : null;

    // Another choice begins at the first page.
    private void Set(string key, string? value)
    {
        var query = QueryHelpers.ParseQuery(new Uri(navigation.Uri).Query).ToDictionary(pair => pair.Key, pair => (string?)pair.Value.ToString());
        query.Remove(StockReportRequest.CursorKey);
        query.Remove(key);
        if (!string.IsNullOrEmpty(value))
            query[key] = value;
        navigation.NavigateTo(QueryHelpers.AddQueryString(new Uri(navigation.Uri).AbsolutePath, query));
    }

    private void Choose(Guid? item)
    {
        if (item is { } id)
            navigation.NavigateTo($"/inventory/reports/{Key}/{id}{new Uri(navigation.Uri).Query}");
    }

    private string ExportHref(string format)
    {
        var address = $"/inventory/export/{Key}/{format}{new Uri(navigation.Uri).Query}";
        return ItemId is { } id ? QueryHelpers.AddQueryString(address, "item", id.ToString()) : address;
    }
}
