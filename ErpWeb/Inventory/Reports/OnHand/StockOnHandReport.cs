using ErpWeb.Shared.Sheets;

namespace ErpWeb.Inventory.Reports.OnHand;

/// <summary>What is there, where, and what it is worth.</summary>
internal sealed class StockOnHandReport(StockOnHandQueries queries) : IStockReport
{
    public string Key => "on-hand";
    public string Title => "Stock on hand";
    public string Purpose => "What is there, where, and what it is worth, today or on any day";
    public string Icon => "boxes";
    public StockChoices Choices => StockChoices.Day | StockChoices.Warehouse | StockChoices.Kind | StockChoices.By | StockChoices.State | StockChoices.Search;

    public async Task<StockReportPart?> ReadAsync(StockReportRequest request, CancellationToken ct = default)
    {
        var by = request.State is StockState.BelowLevel ? StockBy.Item : request.By;
        var page = await queries.PageAsync(new(request.Search, request.Day, request.WarehouseId, request.Kind, request.State, by) { WithOrders = true }, cursor: $"{request.Skipped}", size: request.Size, ct: ct);
        var parts = Parts(by, page.Value is not null, request.State is StockState.BelowLevel, page.Rows.Any(row => row.Reserved is not null), page.Rows.Any(row => row.Bin.Length > 0)).ToList();
        var rows = page.Rows.Select(row => new SheetRow([.. parts.Select(part => part.Cell(row))]) { Href = $"/inventory/items/{row.ItemId}" }).ToList();
        if (page.Value is { } total && page.NextCursor is null && rows.Count > 0)
            rows.Add(new([.. parts.Select((part, index) => index == 0 ? "Total" : part.Column.Title.Key is "Value" ? (object)total : null)]) { Look = SheetLook.Total });
        return new(new(Title, "", request.AsOfWords, [.. parts.Select(part => part.Column)], rows), page.NextCursor);
    }

    private static IEnumerable<(SheetColumn Column, Func<StockRow, object?> Cell)> Parts(StockBy by, bool hasValue, bool hasLevel, bool hasOrders, bool hasBins)
    {
        yield return (new("Item", Place: SheetPlace.Main), row => row.Name);
        yield return (new("Code", Place: SheetPlace.Second), row => row.Code);
        if (by is not StockBy.Item)
            yield return (new("Warehouse"), row => row.Warehouse);
        if (hasBins)
            yield return (new("Bin"), row => row.Bin.Length > 0 ? row.Bin : null);
        if (by is StockBy.Batch)
        {
            yield return (new("Batch"), row => row.Batch.Length > 0 ? row.Batch : null);
            yield return (new("Expiry", SheetColumnKind.Date), row => row.ExpiresOn);
        }
        if (hasLevel)
            yield return (new("Reorder level", SheetColumnKind.Quantity), row => row.ReorderLevel);
        yield return (new("Quantity", SheetColumnKind.Quantity, SheetPlace.End), row => row.Quantity);
        if (hasOrders)
        {
            yield return (new("Reserved", SheetColumnKind.Quantity), row => row.Reserved);
            yield return (new("Available", SheetColumnKind.Quantity), row => row.Available);
            yield return (new("On order", SheetColumnKind.Quantity), row => row.OnOrder);
        }
        yield return (new("Unit"), row => row.Unit);
        if (!hasValue)
            yield break;
        yield return (new("Cost per unit", SheetColumnKind.Amount), row => row.UnitCost);
        yield return (new("Value", SheetColumnKind.Amount), row => row.Value);
    }
}
