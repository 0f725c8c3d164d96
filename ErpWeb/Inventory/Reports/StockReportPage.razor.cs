using ErpWeb.Catalog.Contracts;
using ErpWeb.Inventory.Reports.OnHand;
using ErpWeb.Inventory.Warehouses;
using ErpWeb.Shared.Data.Hosting;
using ErpWeb.Shared.Ui.Navigation;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.WebUtilities;

namespace ErpWeb.Inventory.Reports;

/// <summary>The page of every report of the stock: what is asked stands in its address, so that Back, reload and a shared link bring it again.</summary>
public sealed partial class StockReportPage(
    IEnumerable<IStockReport> reports, StockOnHandQueries stock, ItemReader items, TenantContext tenant, IndiaClock clock, NavigationManager navigation) : AddressPage(navigation)
{
    private static readonly string[] LiveKinds = [InventoryEvents.Stock, InventoryEvents.Warehouse, InventoryEvents.Lot, "item"];

    private IStockReport? _report;
    private StockReportRequest? _request;
    private StockReportPart? _part;
    private IReadOnlyList<Warehouse> _warehouses = [];
    private ItemChoice? _item;
    private bool _isLoading = true;

    [Parameter]
    public string Key { get; set; } = "";

    [Parameter]
    public Guid? ItemId { get; set; }

    private string Subtitle => _part is null ? "" : string.Join(" · ", ((string[])[_part.Sheet.Subject, T[_part.Sheet.Days]]).Where(text => text.Length > 0));

    protected override void Ask()
    {
        _report = reports.FirstOrDefault(report => report.Key == Key && (!report.IsOfCost || tenant.Rights.Allows(CatalogPermissions.CostView)));
        _request = StockReportRequest.Read(Query, ItemId, clock.Today);
    }

    protected override async Task ShowAsync()
    {
        if (_report is not { } report)
            return;
        _isLoading = true;
        if (_part?.Sheet.Title != report.Title)
            _part = null;
        if (report.Choices.HasFlag(StockChoices.Warehouse) && _warehouses.Count == 0)
            _warehouses = await stock.WarehousesAsync();
        if (report.Choices.HasFlag(StockChoices.Item))
            _item = ItemId is { } id ? await items.FindAsync(id, clock.Today) : null;
        await RefreshAsync();
        _isLoading = false;
    }

    private async Task RefreshAsync()
    {
        if (_report is { } report && _request is { } request)
            _part = await report.ReadAsync(request);
    }

    private void Choose(Guid? item)
    {
        if (item is { } id)
            Navigation.NavigateTo($"/inventory/reports/{Key}/{id}{Search}");
    }

    private string ExportHref(string format)
    {
        var address = $"/inventory/export/{Key}/{format}{Search}";
        return ItemId is { } id ? QueryHelpers.AddQueryString(address, "item", id.ToString()) : address;
    }
}
