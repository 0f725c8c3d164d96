using ErpWeb.Catalog.Contracts;
using ErpWeb.Shared.Data.Hosting;
using ErpWeb.Shared.Sheets;

namespace ErpWeb.Inventory.Reports.Expiry;

/// <summary>Batches that are over or will be soon, under headings by how soon.</summary>
internal sealed class StockExpiryReport(StockExpiryQueries queries, TenantContext tenant) : IStockReport
{
    public string Key => "expiry";
    public string Title => "Expiry of batches";
    public string Purpose => "Batches that are expired or will be within 30, 60 or 90 days";
    public string Icon => "calendar-clock";
    public StockChoices Choices => StockChoices.Warehouse | StockChoices.Within;

    public async Task<StockReportPart?> ReadAsync(StockReportRequest request, CancellationToken ct = default)
    {
        var batches = await queries.UntilAsync(request.Today.AddDays(request.Within), request.WarehouseId, ct);
        var seesCost = tenant.Rights.Allows(CatalogPermissions.CostView);
        SheetColumn[] columns =
        [
            new("Item", Place: SheetPlace.Main), new("Code", Place: SheetPlace.Hidden), new("Batch", Place: SheetPlace.Second), new("Expiry", SheetColumnKind.Date), new("Days left", SheetColumnKind.Quantity),
            new("Warehouse"), new("Quantity", SheetColumnKind.Quantity, SheetPlace.End), new("Unit"), .. seesCost ? [new("Value", SheetColumnKind.Amount)] : (SheetColumn[])[],
        ];
        var rows = batches.GroupBy(batch => HeadingOf(batch.DaysLeft(request.Today))).SelectMany(group =>
            group.Select(batch => RowOf(batch, request.Today, seesCost)).Prepend(new([group.Key, .. columns.Skip(1).Select(column => column.Title.Key is "Value" ? group.Sum(batch => batch.Value) : (object?)null)]) { Look = SheetLook.Heading }));
        return new(new(Title, "", request.AsOfWords, columns, [.. rows]));
    }

    private static SheetRow RowOf(ExpiringStock batch, DateOnly today, bool seesCost) => new(
    [
        batch.Name, batch.Code, batch.Batch, batch.ExpiresOn, (decimal)batch.DaysLeft(today), batch.Warehouse, batch.Quantity, batch.Unit, .. seesCost ? [batch.Value] : (object?[])[],
    ])
    { Href = $"/inventory/items/{batch.ItemId}" };

    // On its last day a batch may still be sold.
    private static string HeadingOf(int daysLeft) => daysLeft switch
    {
        < 0 => "Expired",
        <= 30 => "Within 30 days",
        <= 60 => "Within 60 days",
        <= 90 => "Within 90 days",
        _ => "Later",
    };
}
