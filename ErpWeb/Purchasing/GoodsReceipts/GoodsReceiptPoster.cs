using ErpWeb.Accounting.Accounts;
using ErpWeb.Catalog.Contracts;
using ErpWeb.Inventory.Contracts;
using ErpWeb.Purchasing.Documents;
using ErpWeb.Purchasing.Lots;
using ErpWeb.Purchasing.Orders;
using ErpWeb.Shared.Data;
using ErpWeb.Shared.Data.EditLog;
using ErpWeb.Shared.Data.Numbering;
using ErpWeb.Shared.Data.Posting;
using ErpWeb.Shared.Kernel;

namespace ErpWeb.Purchasing.GoodsReceipts;

/// <summary>Writes a checked goods receipt: stock comes in at what the order says, against goods received, not billed.</summary>
public sealed class GoodsReceiptPoster(StockLedger stockLedger, OrderProgress progress)
{
    /// <param name="costOf">Rupees per unit of an item that no order prices.</param>
    /// <param name="told">Batches and serial numbers of the goods, by item and number.</param>
    public async Task<Result<GoodsReceipt>> WriteAsync(ErpDbContext db, GoodsReceiptDraft draft, PurchaseFacts facts, Func<GoodsReceiptDraftLine, decimal> costOf, TakenNumber number, CancellationToken ct,
        IReadOnlyDictionary<(Guid ItemId, string Number), Guid>? told = null)
    {
        var ordered = draft.Counted.Select(line => line.OrderLineId is { } id ? facts.OrderLines[id] : null).OfType<OrderedLine>().ToList();
        await progress.LockAsync(db, ordered.Select(line => line.OrderId), ct);
        var receipt = new GoodsReceipt
        {
            Id = draft.Id,
            Date = draft.Date!.Value,
            PartyId = facts.Supplier!.Id,
            PartyName = facts.Supplier.Name,
            OrderId = draft.OrderId,
            OrderNumber = ordered.FirstOrDefault()?.OrderNumber ?? "",
            Challan = draft.Challan.Trim(),
            Notes = draft.Notes.Trim(),
        };
        var lines = draft.Counted.Select((line, index) => NewLine(receipt, line, index, facts, costOf)).ToList();
        var lots = draft.Counted.Zip(lines)
            .Where(pair => facts.Items[pair.Second.ItemId].Tracking is not ItemTracking.None)
            .SelectMany(pair => ArrivingGoods.Rows(receipt.Id, pair.Second.Id, pair.Second.ItemId, pair.First.FilledLots(facts), pair.Second.Value, told!)).ToList();
        receipt.Value = lines.Sum(line => line.Value);
        receipt.Stamp(db, number, receipt.Challan, receipt.OrderNumber);

        var source = new SourceDocument(nameof(GoodsReceipt), receipt.Id, receipt.Number);
        var batch = new PostingBatch(db);
        batch.Add(receipt);
        batch.AddRange(lines);
        batch.AddRange(lots);
        var stock = await stockLedger.PostAsync(db, batch, Stock(receipt, lines, lots), ct);
        if (!stock.IsSuccess)
            return Result.Failure(stock.Errors);
        foreach (var line in lines.Where(line => line.OrderLineId is not null))
        {
            if (await progress.AddAsync(db, facts.OrderLines[line.OrderLineId!.Value], line.Quantity, 0, ct) is { } changed)
                return changed;
        }
        await progress.RefreshAsync(db, ordered.Select(line => line.OrderId), ct);
        await batch.WriteAsync(LoggedChange.Posted(source.Type, receipt.Id, new
        {
            receipt.Number,
            receipt.Date,
            receipt.PartyName,
            receipt.OrderNumber,
            receipt.Challan,
            Goods = string.Join("\n", lines.Select(line => $"{line.Description}: {IndianNumber.Format(line.Quantity, 0, 4)} {line.Unit}{Told(lots, line)}{(line.Rejected > 0 ? $", {IndianNumber.Format(line.Rejected, 0, 4)} rejected: {line.RejectReason}" : "")}")),
        }), ct);
        return receipt;
    }

    /// <summary>The goods that come in; what is rejected and kept has no value, and a place of its own. Pure.</summary>
    public static StockPosting Stock(GoodsReceipt receipt, IReadOnlyList<GoodsReceiptLine> lines, IReadOnlyList<PurchaseLot> lots) =>
        new(new(nameof(GoodsReceipt), receipt.Id, receipt.Number), receipt.Date, AccountRole.GoodsReceivedNotBilled, $"Goods receipt {receipt.Number}, {receipt.PartyName}")
        {
            In =
            [
                .. lines.Where(line => line.Quantity > 0).SelectMany(line => ArrivingGoods.Accepted(lots, line.Id, line.ItemId, line.Quantity, line.Value)),
                .. lines.Where(line => line is { Rejected: > 0, RejectWarehouseId: not null }).SelectMany(line => Kept(lots, line)),
            ],
        };

    private static IEnumerable<StockIn> Kept(IReadOnlyList<PurchaseLot> lots, GoodsReceiptLine line)
    {
        var told = lots.Where(lot => lot.LineId == line.Id).ToList();
        return told.Count == 0
            ? [new(line.Id, line.ItemId, line.Rejected, 0) { WarehouseId = line.RejectWarehouseId }]
            : told.Where(lot => lot.Rejected > 0).Select(lot => new StockIn(lot.Id, line.ItemId, lot.Rejected, 0) { WarehouseId = line.RejectWarehouseId, LotId = lot.LotId });
    }

    private static string Told(IEnumerable<PurchaseLot> lots, GoodsReceiptLine line) => lots.Where(lot => lot.LineId == line.Id).ToList() is { Count: > 0 } told ? $" ({LotWords.Of(told)})" : "";

    private static GoodsReceiptLine NewLine(GoodsReceipt receipt, GoodsReceiptDraftLine line, int index, PurchaseFacts facts, Func<GoodsReceiptDraftLine, decimal> costOf)
    {
        var item = facts.Items[line.ItemId!.Value];
        var ordered = line.OrderLineId is { } id ? facts.OrderLines[id] : null;
        var unit = facts.UnitOf(line.ItemId, line.StatedUnit);
        var quantity = facts.QuantityOf(line.ItemId, line.StatedUnit, line.Quantity) ?? 0;
        var cost = ordered?.UnitCost ?? costOf(line);
        return new()
        {
            Id = Ids.New(),
            ReceiptId = receipt.Id,
            LineNumber = index + 1,
            OrderLineId = ordered?.Id,
            ItemId = item.Id,
            Description = ordered?.Description ?? item.Name,
            Unit = item.Unit,
            Quantity = quantity,
            StatedUnit = unit?.Unit,
            StatedQuantity = unit is null ? null : line.Quantity ?? 0,
            Rejected = facts.QuantityOf(line.ItemId, line.StatedUnit, line.Rejected) ?? 0,
            RejectReason = line.RejectReason.Trim(),
            RejectWarehouseId = line.Kept > 0 ? line.RejectWarehouseId : null,
            UnitCost = Rounding.To(cost, 4),
            Value = Rounding.Money(cost * quantity),
        };
    }
}
