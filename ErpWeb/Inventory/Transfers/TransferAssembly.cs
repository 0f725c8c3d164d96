using ErpWeb.Inventory.Goods;
using ErpWeb.Shared.Data;
using ErpWeb.Shared.Data.Numbering;

namespace ErpWeb.Inventory.Transfers;

/// <summary>Builds the rows of a transfer. Pure.</summary>
internal static class TransferAssembly
{
    public static (Transfer Transfer, IReadOnlyList<TransferLine> Lines) Build(
        TransferDraft draft, GoodsFacts goods, Guid? transitId, IReadOnlyDictionary<Guid, decimal> values, TakenNumber number, Actor actor, DateTime nowUtc)
    {
        var transfer = new Transfer
        {
            Id = draft.Id,
            SeriesId = number.SeriesId,
            FinancialYear = number.FinancialYear,
            SequenceNumber = number.Number,
            Number = number.Text,
            Date = draft.Date!.Value,
            FromWarehouseId = draft.FromWarehouseId!.Value,
            ToWarehouseId = draft.ToWarehouseId!.Value,
            TransitWarehouseId = transitId,
            Note = draft.Note.Trim(),
            Vehicle = draft.Vehicle.Trim().ToUpperInvariant(),
            PostedAtUtc = nowUtc,
            PostedById = actor.UserId,
            PostedBy = actor.Name,
            Status = transitId is null ? TransferStatus.Received : TransferStatus.Sent,
        };
        return (transfer, [.. draft.Lines.Select((line, index) => Line(draft.Id, line, index, goods, values))]);
    }

    private static TransferLine Line(Guid transferId, GoodsLine line, int index, GoodsFacts goods, IReadOnlyDictionary<Guid, decimal> values)
    {
        var item = goods.Items[line.ItemId!.Value];
        return new()
        {
            Id = line.Id,
            TransferId = transferId,
            LineNumber = index + 1,
            ItemId = item.Id,
            ItemName = item.Name,
            HsnSac = item.HsnSac,
            Unit = item.Unit,
            LotId = line.LotId,
            LotNumber = line.LotId is { } lot ? goods.Lots[lot].Number : "",
            Quantity = goods.QuantityOf(line)!.Value,
            StatedUnit = line.StatedUnit,
            StatedQuantity = line.StatedUnit is null ? null : line.Quantity,
            Value = values.GetValueOrDefault(line.Id),
        };
    }
}
