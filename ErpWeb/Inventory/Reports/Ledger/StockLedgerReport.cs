using System.Globalization;
using ErpWeb.Accounting.Contracts;
using ErpWeb.Catalog.Contracts;
using ErpWeb.Shared.Data.Hosting;
using ErpWeb.Shared.Kernel;
using ErpWeb.Shared.Sheets;

namespace ErpWeb.Inventory.Reports.Ledger;

/// <summary>Every move of an item with what is there after it; each line leads to its document.</summary>
internal sealed class StockLedgerReport(StockLedgerQueries queries, ItemReader items, SourceLinks links, TenantContext tenant) : IStockReport
{
    public string Key => "ledger";
    public string Title => "Stock ledger";
    public string Purpose => "Every move of an item, with what was there after it and the document that made it";
    public string Icon => "history";
    public StockChoices Choices => StockChoices.Item | StockChoices.Period | StockChoices.Warehouse;

    public async Task<StockReportPart?> ReadAsync(StockReportRequest request, CancellationToken ct = default)
    {
        if (request.ItemId is not { } itemId || await items.FindAsync(itemId, request.Today, ct) is not { } item)
            return null;
        var (from, to) = request.Days;
        var lines = await queries.LinesAsync(new(itemId, request.WarehouseId, from, to), request.Skipped, request.Size, ct);
        var hasBatches = lines.Any(line => line.Batch.Length > 0);
        var sheet = new Sheet(Title, $"{item.Name}, in {item.Unit}", DaysOf(from, to), [.. Columns(hasBatches)], [.. lines.Take(request.Size).Select(line => RowOf(line, hasBatches))]);
        return new(sheet, lines.Count > request.Size ? (request.Skipped + request.Size).ToString(CultureInfo.InvariantCulture) : null);
    }

    private bool SeesCost => tenant.Rights.Allows(CatalogPermissions.CostView);

    private IEnumerable<SheetColumn> Columns(bool hasBatches) =>
    [
        new("Date", SheetColumnKind.Date, SheetPlace.Second), new("What happened", Place: SheetPlace.Main), new("Warehouse"), .. hasBatches ? [new("Batch")] : (SheetColumn[])[],
        new("In", SheetColumnKind.Quantity), new("Out", SheetColumnKind.Quantity), new("On hand", SheetColumnKind.Quantity, SheetPlace.End),
        .. SeesCost ? [new("Value", SheetColumnKind.Amount), new("Stock value", SheetColumnKind.Amount)] : (SheetColumn[])[],
    ];

    private SheetRow RowOf(LedgerLine line, bool hasBatches) => new(
    [
        line.Date, MoveWords.Of(line, links), line.Warehouse, .. hasBatches ? [line.Batch] : (object?[])[],
        line.Quantity > 0 ? line.Quantity : null, line.Quantity < 0 ? -line.Quantity : null, line.Balance,
        .. SeesCost ? [line.Value, line.BalanceValue] : (object?[])[],
    ])
    { Href = links.Find(line.Document, tenant.Rights) };

    private static Wording DaysOf(DateOnly? from, DateOnly? to) => (from, to) switch
    {
        (null, null) => "",
        (null, { } last) => (Wording)$"Up to {last:dd-MM-yyyy}",
        ({ } first, null) => (Wording)$"From {first:dd-MM-yyyy}",
        _ => (Wording)$"{from:dd-MM-yyyy} to {to:dd-MM-yyyy}",
    };
}
