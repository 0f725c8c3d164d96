using ErpWeb.Inventory.Goods;
using ErpWeb.Shared.Data.EditLog;

namespace ErpWeb.Inventory.Adjustments;

/// <summary>What the edit log says of adjustments.</summary>
internal static class AdjustmentEditLog
{
    public static LoggedChange Posted(StockAdjustment adjustment, IReadOnlyList<StockAdjustmentLine> lines) => LoggedChange.Posted(nameof(StockAdjustment), adjustment.Id, new
    {
        adjustment.Number,
        adjustment.Date,
        Reason = adjustment.Reason.ToString(),
        adjustment.Note,
        adjustment.Value,
        adjustment.Cgst,
        adjustment.Sgst,
        adjustment.Igst,
        Goods = string.Join("; ", lines.Select(line => $"{GoodsText.Of(line.Quantity, line.Unit, line.StatedQuantity, line.StatedUnit)} {line.ItemName}{(line.LotNumber.Length > 0 ? " " + line.LotNumber : "")}")),
    });

    public static LoggedChange Cancelled(StockAdjustment adjustment, string reason) =>
        LoggedChange.Cancelled(nameof(StockAdjustment), adjustment.Id, new { adjustment.Number, adjustment.Date, adjustment.Value, Reason = reason });
}
