using ErpWeb.Purchasing.Lots;
using ErpWeb.Shared.Data;
using ErpWeb.Shared.Data.Posting;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Purchasing.LandedCosts;

/// <summary>Reads the goods that came in by receipts and bills, in the caller's context. What was cancelled is not among them.</summary>
public static class LandedGoodsReader
{
    private const int MostOffered = 50;

    public static async Task<IReadOnlyList<LandedGoods>> OfAsync(ErpDbContext db, IReadOnlyCollection<Guid> documentIds, CancellationToken ct)
    {
        if (documentIds.Count == 0)
            return [];
        var received = await (
            from line in db.GoodsReceiptLines.AsNoTracking()
            join receipt in db.GoodsReceipts on new { line.TenantId, Id = line.ReceiptId } equals new { receipt.TenantId, receipt.Id }
            where documentIds.Contains(receipt.Id) && receipt.Status == DocumentStatus.Posted && line.Quantity > 0
            orderby receipt.Date, receipt.Number, line.LineNumber
            select new LandedGoods(line.Id, receipt.Id, receipt.Number, receipt.Date, line.ItemId, line.Description, line.Unit, line.Quantity, line.Value)).ToListAsync(ct);
        var billed = await (
            from line in db.PurchaseBillLines.AsNoTracking()
            join bill in db.PurchaseBills on new { line.TenantId, Id = line.BillId } equals new { bill.TenantId, bill.Id }
            where documentIds.Contains(bill.Id) && bill.Status == DocumentStatus.Posted && line.IsGoods && line.ReceiptLineId == null
            orderby bill.Date, bill.Number, line.LineNumber
            select new LandedGoods(line.Id, bill.Id, bill.Number, bill.Date, line.ItemId!.Value, line.Description, line.Unit, line.Quantity, line.Cost)).ToListAsync(ct);
        List<LandedGoods> goods = [.. received, .. billed];
        var lots = await PurchaseLotReader.OfLinesAsync(db, goods.ConvertAll(line => line.LineId), ct);
        return goods.ConvertAll(line => line with { Lots = [.. lots[line.LineId]] });
    }

    /// <summary>The latest receipts and bills that brought goods, newest first.</summary>
    public static async Task<IReadOnlyList<LandedDocument>> OfferAsync(ErpDbContext db, CancellationToken ct)
    {
        var receipts = await db.GoodsReceipts.AsNoTracking().Where(row => row.Status == DocumentStatus.Posted)
            .OrderByDescending(row => row.Date).ThenByDescending(row => row.Id).Take(MostOffered)
            .Select(row => new LandedDocument(row.Id, row.Number, row.Date, row.PartyName)).ToListAsync(ct);
        var bills = await db.PurchaseBills.AsNoTracking()
            .Where(row => row.Status == DocumentStatus.Posted && db.PurchaseBillLines.Any(line => line.BillId == row.Id && line.IsGoods && line.ReceiptLineId == null))
            .OrderByDescending(row => row.Date).ThenByDescending(row => row.Id).Take(MostOffered)
            .Select(row => new LandedDocument(row.Id, row.Number, row.Date, row.PartyName)).ToListAsync(ct);
        return [.. receipts.Concat(bills).OrderByDescending(row => row.Date).ThenByDescending(row => row.Number, StringComparer.Ordinal)];
    }
}
