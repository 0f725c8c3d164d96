using ErpWeb.Catalog.Contracts;
using ErpWeb.Inventory.Goods;
using ErpWeb.Shared.Data;
using ErpWeb.Shared.Data.Hosting;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Inventory.Transfers;

/// <summary>A transfer with all that happened to it.</summary>
/// <param name="OnTheWay">By line, what was sent and has neither arrived nor been given up.</param>
public sealed record TransferView(
    Transfer Transfer, string From, string To, IReadOnlyList<TransferLine> Lines, IReadOnlyDictionary<Guid, decimal> OnTheWay, IReadOnlyList<TransferArrival> Arrivals)
{
    /// <summary>A part of a line as people read it: in the unit in which it was sent where it comes out in that.</summary>
    internal string TextOf(TransferLine line, decimal part) =>
        UnitConversion.PartOf(part, line.StatedQuantity, line.Quantity) is { } stated ? GoodsText.Of(part, line.Unit, stated, line.StatedUnit) : GoodsText.Of(part, line.Unit, null, null);
}

/// <summary>What arrived, or was lost, at one time.</summary>
public sealed record TransferArrival(TransferReceipt Receipt, IReadOnlyList<TransferReceiptLine> Lines);

/// <summary>Reads one transfer.</summary>
public sealed class TransferReader(TenantDb tenantDb)
{
    public async Task<TransferView?> FindAsync(Guid id, CancellationToken ct = default)
    {
        await using var db = await tenantDb.OpenAsync(InventoryPermissions.TransferView, ct);
        if (await db.Transfers.AsNoTracking().FirstOrDefaultAsync(row => row.Id == id, ct) is not { } transfer)
            return null;
        var names = await db.Warehouses.AsNoTracking().ToDictionaryAsync(warehouse => warehouse.Id, warehouse => warehouse.Name, ct);
        var lines = await db.TransferLines.AsNoTracking().Where(line => line.TransferId == id).OrderBy(line => line.LineNumber).ToListAsync(ct);
        var receipts = await db.TransferReceipts.AsNoTracking().Where(row => row.TransferId == id).OrderBy(row => row.PostedAtUtc).ToListAsync(ct);
        var received = (await LinesOf(db, id).ToListAsync(ct)).ToLookup(line => line.ReceiptId);
        return new(transfer, names[transfer.FromWarehouseId], names[transfer.ToWarehouseId], lines, await OnTheWayAsync(db, id, ct), receipts.ConvertAll(receipt => new TransferArrival(receipt, [.. received[receipt.Id]])));
    }

    internal static async Task<IReadOnlyDictionary<Guid, decimal>> OnTheWayAsync(ErpDbContext db, Guid transferId, CancellationToken ct)
    {
        if (!await db.Transfers.AnyAsync(row => row.Id == transferId && row.TransitWarehouseId != null, ct))
            return new Dictionary<Guid, decimal>();
        var sent = await db.TransferLines.AsNoTracking().Where(line => line.TransferId == transferId).Select(line => new { line.Id, line.Quantity }).ToListAsync(ct);
        var arrived = (await LinesOf(db, transferId, onlyStanding: true).Select(line => new { line.TransferLineId, line.Quantity }).ToListAsync(ct)).ToLookup(line => line.TransferLineId, line => line.Quantity);
        return sent.ToDictionary(line => line.Id, line => line.Quantity - arrived[line.Id].Sum());
    }

    private static IQueryable<TransferReceiptLine> LinesOf(ErpDbContext db, Guid transferId, bool onlyStanding = false) =>
        from line in db.TransferReceiptLines.AsNoTracking()
        join receipt in db.TransferReceipts on new { line.TenantId, Id = line.ReceiptId } equals new { receipt.TenantId, receipt.Id }
        where receipt.TransferId == transferId && (!onlyStanding || !receipt.IsCancelled)
        select line;
}
