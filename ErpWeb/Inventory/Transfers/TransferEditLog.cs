using ErpWeb.Inventory.Goods;
using ErpWeb.Shared.Data.EditLog;
using ErpWeb.Shared.Kernel;

namespace ErpWeb.Inventory.Transfers;

/// <summary>What the edit log says of transfers.</summary>
internal static class TransferEditLog
{
    public static LoggedChange Sent(Transfer transfer, IReadOnlyList<TransferLine> lines, GoodsFacts goods) => LoggedChange.Posted(nameof(Transfer), transfer.Id, new
    {
        transfer.Number,
        transfer.Date,
        From = goods.Warehouses[transfer.FromWarehouseId].Name,
        To = goods.Warehouses[transfer.ToWarehouseId].Name,
        transfer.Vehicle,
        transfer.Note,
        Goods = string.Join("; ", lines.Select(line => $"{GoodsText.Of(line.Quantity, line.Unit, line.StatedQuantity, line.StatedUnit)} {line.ItemName}{(line.LotNumber.Length > 0 ? " " + line.LotNumber : "")}")),
    });

    public static LoggedChange Arrived(Transfer transfer, TransferReceipt receipt, IEnumerable<(TransferReceiptLine Receipt, TransferLine Line)> lines) => LoggedChange.Posted(nameof(TransferReceipt), receipt.Id, new
    {
        receipt.Number,
        receipt.Date,
        Transfer = transfer.Number,
        receipt.IsLoss,
        TaxGivenBack = (receipt.Cgst + receipt.Sgst + receipt.Igst) ?? 0,
        receipt.Note,
        Goods = string.Join("; ", lines.Select(line => $"{IndianNumber.Format(line.Receipt.Quantity, 0, 4)} {line.Line.Unit} {line.Line.ItemName}")),
    });
}
