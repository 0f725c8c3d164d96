using ErpWeb.Inventory.Warehouses;
using ErpWeb.Shared.Kernel;
using ErpWeb.Shared.Sheets;

namespace ErpWeb.Inventory.Reports.Valuation;

/// <summary>What the stock is worth in each warehouse, and whether the books agree.</summary>
internal sealed class StockValuationReport(StockValuationQueries queries) : IStockReport
{
    public string Key => "valuation";
    public string Title => "Stock valuation";
    public string Purpose => "What the stock is worth in each warehouse, beside the stock accounts of the books";
    public string Icon => "scale";
    public StockChoices Choices => StockChoices.Day;
    public bool IsOfCost => true;

    public async Task<StockReportPart?> ReadAsync(StockReportRequest request, CancellationToken ct = default)
    {
        var stock = await queries.OnAsync(request.Day, ct);
        var rows = stock.Warehouses.Select(warehouse => new SheetRow(warehouse.Name, WarehouseWords.Of(warehouse.Kind), (decimal)warehouse.Items, warehouse.Value)).ToList();
        rows.Add(new("Total", null, null, stock.Value) { Look = SheetLook.Total });
        return new(new(Title, "", request.AsOfWords,
            [new("Warehouse", Place: SheetPlace.Main), new("Kind", Place: SheetPlace.Second), new("Items", SheetColumnKind.Quantity), new("Value", SheetColumnKind.Amount, SheetPlace.End)],
            rows)
        { Proof = ProofOf(stock) });
    }

    private static Wording ProofOf(StockValuation stock) => stock.Value == stock.InBooks
        ? (Wording)$"The stock accounts of the books say the same: {IndianNumber.Rupees(stock.InBooks)}"
        : (Wording)$"The stock accounts of the books say {IndianNumber.Rupees(stock.InBooks)}: {IndianNumber.Rupees(stock.InBooks - stock.Value)} were posted to them by hand";
}
