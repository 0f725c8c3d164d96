using ErpWeb.Inventory.Contracts;
using ErpWeb.Inventory.Goods;
using ErpWeb.Shared.Data;
using ErpWeb.Shared.Data.Numbering;

namespace ErpWeb.Inventory.Adjustments;

/// <summary>Builds the rows of an adjustment. Pure.</summary>
internal static class AdjustmentAssembly
{
    public static (StockAdjustment Adjustment, IReadOnlyList<StockAdjustmentLine> Lines) Build(
        AdjustmentDraft draft, GoodsFacts goods, IReadOnlyDictionary<Guid, Guid> lots, IReadOnlyDictionary<Guid, decimal> values, TakenNumber number, Actor actor, DateTime nowUtc)
    {
        var sign = draft.ComesIn ? 1 : -1;
        var lines = draft.Lines.Select((line, index) => Line(draft, line, index, sign, goods.Items[line.ItemId!.Value], goods, lots, values)).ToList();
        var adjustment = new StockAdjustment
        {
            Id = draft.Id,
            SeriesId = number.SeriesId,
            FinancialYear = number.FinancialYear,
            SequenceNumber = number.Number,
            Number = number.Text,
            Date = draft.Date!.Value,
            Reason = draft.Reason,
            Note = draft.Note.Trim(),
            Value = lines.Sum(line => line.Value),
            PostedAtUtc = nowUtc,
            PostedById = actor.UserId,
            PostedBy = actor.Name,
        };
        return (adjustment, lines);
    }

    private static StockAdjustmentLine Line(
        AdjustmentDraft draft, GoodsLine line, int index, int sign, GoodsItem item, GoodsFacts goods, IReadOnlyDictionary<Guid, Guid> lots, IReadOnlyDictionary<Guid, decimal> values)
    {
        var isNew = lots.TryGetValue(line.Id, out var lot);
        return new()
        {
            Id = line.Id,
            AdjustmentId = draft.Id,
            LineNumber = index + 1,
            ItemId = item.Id,
            ItemName = item.Name,
            Unit = item.Unit,
            WarehouseId = AdjustmentPosting.WarehouseOf(draft, line),
            LotId = isNew ? lot : line.LotId,
            LotNumber = isNew ? LotArrivals.Tidy(line.LotNumber) : line.LotId is { } id ? goods.Lots.GetValueOrDefault(id)?.Number ?? "" : "",
            Quantity = sign * goods.QuantityOf(line)!.Value,
            StatedUnit = line.StatedUnit,
            StatedQuantity = line.StatedUnit is null ? null : sign * line.Quantity,
            Value = sign * values.GetValueOrDefault(line.Id),
        };
    }
}
