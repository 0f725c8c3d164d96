using ErpWeb.Accounting.Accounts;
using ErpWeb.Inventory.Contracts;
using ErpWeb.Inventory.Goods;
using ErpWeb.Shared.Kernel;

namespace ErpWeb.Inventory.Adjustments;

/// <summary>What an adjustment posts. Pure.</summary>
internal static class AdjustmentPosting
{
    /// <param name="lots">Batches and serial numbers of goods that come in, by line.</param>
    /// <param name="unitCost">What such goods cost there, for lines without a value.</param>
    public static StockPosting Stock(AdjustmentDraft draft, GoodsFacts goods, SourceDocument source, IReadOnlyDictionary<Guid, Guid> lots, Func<Guid, Guid, decimal> unitCost)
    {
        var counter = draft.Reason is AdjustmentReason.Opening ? AccountRole.OpeningEquity : AccountRole.StockAdjustment;
        var posting = new StockPosting(source, draft.Date!.Value, counter, $"{AdjustmentWords.Of(draft.Reason)}: {source.Number}{(draft.Note.Length > 0 ? ", " + draft.Note.Trim() : "")}");
        return draft.ComesIn
            ? posting with { In = [.. draft.Lines.Select((line, index) => In(draft, goods, line, index, lots, unitCost))] }
            : posting with { Out = [.. draft.Lines.Select((line, index) => Out(draft, goods, line, index))] };
    }

    /// <summary>Input tax that is given back, at the items' rates: of each line's cost to the paisa.</summary>
    public static decimal TaxOf(AdjustmentDraft draft, GoodsFacts goods, IReadOnlyDictionary<Guid, decimal> values) =>
        draft.Lines.Sum(line => LostTax.Of(values.GetValueOrDefault(line.Id), goods.Items[line.ItemId!.Value].Rate));

    public static Guid WarehouseOf(AdjustmentDraft draft, GoodsLine line) => line.WarehouseId ?? draft.WarehouseId!.Value;

    private static StockIn In(AdjustmentDraft draft, GoodsFacts goods, GoodsLine line, int index, IReadOnlyDictionary<Guid, Guid> lots, Func<Guid, Guid, decimal> unitCost)
    {
        var (warehouse, quantity) = (WarehouseOf(draft, line), goods.QuantityOf(line)!.Value);
        var value = line.Value ?? Rounding.Money(quantity * unitCost(line.ItemId!.Value, warehouse));
        return new(line.Id, line.ItemId!.Value, quantity, value)
        {
            WarehouseId = warehouse,
            LotId = lots.TryGetValue(line.Id, out var lot) ? lot : line.LotId,
            Field = $"Lines[{index}].ItemId",
        };
    }

    private static StockOut Out(AdjustmentDraft draft, GoodsFacts goods, GoodsLine line, int index) => new(line.Id, line.ItemId!.Value, goods.QuantityOf(line)!.Value)
    {
        WarehouseId = WarehouseOf(draft, line),
        LotId = line.LotId,
        Field = $"Lines[{index}].Quantity",
    };
}
