using ErpWeb.Catalog.Contracts;
using ErpWeb.Shared.Data.Hosting;
using ErpWeb.Shared.Sheets;

namespace ErpWeb.Inventory.Reports.Ageing;

/// <summary>How long ago goods were bought.</summary>
internal sealed class StockAgeingReport(StockAgeingQueries queries, TenantContext tenant) : IStockReport
{
    public string Key => "ageing";
    public string Title => "Stock ageing";
    public string Purpose => "How long ago goods were bought, wherever they lie now";
    public string Icon => "clock";
    public StockChoices Choices => StockChoices.Day | StockChoices.Warehouse | StockChoices.Measure;

    public async Task<StockReportPart?> ReadAsync(StockReportRequest request, CancellationToken ct = default)
    {
        var isByValue = request.IsByValue && tenant.Rights.Allows(CatalogPermissions.CostView);
        var items = await queries.OnAsync(request.AsOf, request.WarehouseId, ct);
        var kind = isByValue ? SheetColumnKind.Amount : SheetColumnKind.Quantity;
        var rows = items.Skip(request.Skipped).Take(request.Size)
            .Select(item => new SheetRow([item.Name, item.Code, isByValue ? item.Stock.Value : item.Stock.Quantity, .. Cells(item.Stock, isByValue)]) { Href = $"/inventory/items/{item.ItemId}" })
            .ToList();
        var isLast = request.Skipped + request.Size >= items.Count;
        if (isByValue && isLast && items.Count > 0)
            rows.Add(Total(items));
        return new(
            new(Title, isByValue ? "In rupees" : "In the unit of each item", request.AsOfWords,
                [new("Item", Place: SheetPlace.Main), new("Code", Place: SheetPlace.Second), new("Total", kind, SheetPlace.End), .. StockAges.Titles.Select(title => new SheetColumn(title, kind))], rows),
            isLast ? null : $"{request.Skipped + request.Size}");
    }

    private static IEnumerable<object?> Cells(AgedStock stock, bool isByValue) => (isByValue ? stock.Values : stock.Quantities).Select(figure => figure == 0 ? null : (object)figure);

    private static SheetRow Total(IReadOnlyList<AgedItem> items)
    {
        var all = new AgedStock();
        foreach (var item in items)
            all.Add(item.Stock);
        return new(["Total", null, all.Value, .. Cells(all, isByValue: true)]) { Look = SheetLook.Total };
    }
}
