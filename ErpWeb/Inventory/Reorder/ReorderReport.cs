using ErpWeb.Inventory.Reports;
using ErpWeb.Shared.Sheets;

namespace ErpWeb.Inventory.Reorder;

/// <summary>The proposals as rows, for files.</summary>
internal sealed class ReorderReport(ReorderQueries queries) : IStockReport
{
    public string Key => "reorder";
    public string Title => "Reorder proposals";
    public string Purpose => "What to buy, by supplier: what is below its level after what is on order";
    public string Icon => "shopping-cart";
    public StockChoices Choices => StockChoices.None;

    public async Task<StockReportPart?> ReadAsync(StockReportRequest request, CancellationToken ct = default) => new(new(
        Title, "", request.AsOfWords,
        [
            new("Item", Place: SheetPlace.Main), new("Code", Place: SheetPlace.Second), new("Supplier"), new("Reorder level", SheetColumnKind.Quantity), new("On hand", SheetColumnKind.Quantity),
            new("On order", SheetColumnKind.Quantity), new("To order", SheetColumnKind.Quantity, SheetPlace.End), new("Unit"),
        ],
        [.. (await queries.ProposeAsync(ct)).Select(item => new SheetRow(item.Name, item.Code, item.SupplierName, item.Level, item.OnHand, item.OnOrder, item.Quantity, item.Unit) { Href = $"/inventory/items/{item.ItemId}" })]));
}
