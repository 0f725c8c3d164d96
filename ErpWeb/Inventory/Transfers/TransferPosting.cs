using ErpWeb.Accounting.Accounts;
using ErpWeb.Inventory.Contracts;
using ErpWeb.Inventory.Goods;
using ErpWeb.Shared.Kernel;

namespace ErpWeb.Inventory.Transfers;

/// <summary>What sending, receiving and losing goods does to the stock. Pure.</summary>
internal static class TransferPosting
{
    public static StockPosting Sent(TransferDraft draft, GoodsFacts goods, Guid target, SourceDocument source) => new(source, draft.Date!.Value, AccountRole.None, $"Transfer {source.Number}")
    {
        Transfers =
        [
            .. draft.Lines.Select((line, index) => new StockTransfer(line.Id, line.ItemId!.Value, goods.QuantityOf(line)!.Value, draft.FromWarehouseId!.Value, target)
            {
                LotId = line.LotId,
                Field = $"Lines[{index}].Quantity",
            }),
        ],
    };

    public static StockPosting Arrived(Transfer transfer, IEnumerable<(TransferReceiptLine Receipt, TransferLine Line)> lines, SourceDocument source, DateOnly date) =>
        new(source, date, AccountRole.None, $"Received {source.Number}")
        {
            Transfers = [.. lines.Select(line => new StockTransfer(line.Receipt.Id, line.Line.ItemId, line.Receipt.Quantity, transfer.TransitWarehouseId!.Value, transfer.ToWarehouseId) { LotId = line.Line.LotId })],
        };

    public static StockPosting Lost(Transfer transfer, IEnumerable<(TransferReceiptLine Receipt, TransferLine Line)> lines, SourceDocument source, DateOnly date) =>
        new(source, date, AccountRole.StockAdjustment, $"Lost on the way: {source.Number}")
        {
            Out = [.. lines.Select(line => new StockOut(line.Receipt.Id, line.Line.ItemId, line.Receipt.Quantity) { WarehouseId = transfer.TransitWarehouseId, LotId = line.Line.LotId })],
        };
}
