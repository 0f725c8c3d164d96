using ErpWeb.Catalog.Contracts;
using ErpWeb.Shared.Data.Hosting;
using ErpWeb.Shared.Sheets;

namespace ErpWeb.Inventory.Reports.Movers;

/// <summary>What sells, best first, with its class by turnover.</summary>
internal sealed class StockMoversReport(StockMoversQueries queries, TenantContext tenant) : IStockReport
{
    public string Key => "movers";
    public string Title => "Movers";
    public string Purpose => "What sold in the last 365 days, best first, in classes A, B and C by turnover";
    public string Icon => "chart-column";
    public StockChoices Choices => StockChoices.None;

    public async Task<StockReportPart?> ReadAsync(StockReportRequest request, CancellationToken ct = default) =>
        MoverSheet.Of(Title, "In the last 365 days", await queries.OnAsync(request.Today, ct), request, tenant.Rights.Allows(CatalogPermissions.CostView));
}

/// <summary>What lies there and is not bought.</summary>
internal sealed class IdleStockReport(StockMoversQueries queries, TenantContext tenant) : IStockReport
{
    public string Key => "idle";
    public string Title => "Slow and dead stock";
    public string Purpose => "Goods on hand that nobody has bought for a while, or ever";
    public string Icon => "triangle-alert";
    public StockChoices Choices => StockChoices.Idle;

    public async Task<StockReportPart?> ReadAsync(StockReportRequest request, CancellationToken ct = default)
    {
        var idle = (await queries.OnAsync(request.Today, ct)).Where(item => item.IsIdle(request.Today, request.Idle)).OrderBy(item => item.LastSale ?? DateOnly.MinValue).ThenByDescending(item => item.Value).ThenBy(item => item.Name).ToList();
        return MoverSheet.Of(Title, $"No sale for {request.Idle} days", idle, request, tenant.Rights.Allows(CatalogPermissions.CostView));
    }
}

/// <summary>Both reports in rows and columns. Pure.</summary>
internal static class MoverSheet
{
    public static StockReportPart Of(string title, string subject, IReadOnlyList<Mover> items, StockReportRequest request, bool seesCost)
    {
        SheetColumn[] columns =
        [
            new("Item", Place: SheetPlace.Main), new("Code", Place: SheetPlace.Second), .. seesCost ? [new("Class")] : (SheetColumn[])[], new("Sold", SheetColumnKind.Quantity), new("Last sale", SheetColumnKind.Date),
            new("Days since", SheetColumnKind.Quantity), new("On hand", SheetColumnKind.Quantity, SheetPlace.End), new("Unit"), .. seesCost ? [new("Value", SheetColumnKind.Amount)] : (SheetColumn[])[],
        ];
        var rows = items.Skip(request.Skipped).Take(request.Size).Select(item => RowOf(item, request.Today, seesCost)).ToList();
        var isLast = request.Skipped + request.Size >= items.Count;
        if (isLast && seesCost && items.Count > 0)
            rows.Add(new([.. columns.Select((column, index) => index == 0 ? "Total" : column.Title.Key is "Value" ? items.Sum(item => item.Value) : (object?)null)]) { Look = SheetLook.Total });
        return new(new(title, subject, request.AsOfWords, columns, rows), isLast ? null : $"{request.Skipped + request.Size}");
    }

    private static SheetRow RowOf(Mover item, DateOnly today, bool seesCost) => new(
    [
        item.Name, item.Code, .. seesCost ? [item.Class.ToString()] : (object?[])[], item.Sold, item.LastSale is { } last ? (object)last : "Never",
        item.LastSale is { } day ? (decimal)(today.DayNumber - day.DayNumber) : null, item.Quantity, item.Unit, .. seesCost ? [item.Value] : (object?[])[],
    ])
    { Href = $"/inventory/items/{item.ItemId}" };
}
