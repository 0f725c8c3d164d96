using ErpWeb.Catalog.Contracts;
using ErpWeb.Inventory.Contracts;
using ErpWeb.Inventory.StockMoves;
using ErpWeb.Shared.Data;
using ErpWeb.Shared.Kernel;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Inventory.Posting;

/// <summary>Why goods cannot move, in words a storekeeper understands.</summary>
internal static class StockRefusals
{
    public static Error? Check(StockPosting posting, StockFacts facts)
    {
        foreach (var (itemId, warehouseId, lotId, field) in Places(posting))
        {
            if (!facts.Items.TryGetValue(itemId, out var item))
                return new("inventory.item.no_stock", "A service has no stock. Choose goods.", field);
            if (warehouseId is { } id && !facts.Warehouses.ContainsKey(id))
                return new("inventory.warehouse.missing", "Choose a warehouse.", field);
            if (item.Tracking is not ItemTracking.None && lotId is null)
                return item.Tracking is ItemTracking.Batch
                    ? new("inventory.batch.missing", $"Choose the batch of {item.Name}.", field)
                    : new("inventory.serial.missing", $"Choose the serial number of {item.Name}.", field);
        }
        return null;
    }

    public static Error Short(StockFacts facts, Shortfall shortfall, decimal available, bool isNow)
    {
        var item = facts.Items[shortfall.Chain.ItemId];
        var warehouse = facts.Warehouses[shortfall.Chain.WarehouseId];
        var there = IndianNumber.Format(Math.Max(0, available), 0, 4);
        return isNow
            ? new("inventory.stock.short", $"Only {there} {item.Unit} of {item.Name} are in {warehouse.Name}.")
            : new("inventory.stock.short_later", $"{item.Name} would be below zero in {warehouse.Name} on {shortfall.Move.Date:dd-MM-yyyy}, at {shortfall.Move.SourceNumber}.");
    }

    /// <summary>Goods that went on by another document cannot be taken back before that one is.</summary>
    public static async Task<Error?> GoneOnAsync(ErpDbContext db, IReadOnlyList<StockMove> lines, SourceDocument source, CancellationToken ct)
    {
        var ids = lines.Select(line => line.Id).ToList();
        var followers = await db.StockMoves.AsNoTracking()
            .Where(move => move.FollowsId != null && ids.Contains(move.FollowsId.Value) && move.SourceId != source.Id)
            .ToListAsync(ct);
        var takenBack = followers.Where(move => move.ReversesId is not null).Select(move => move.ReversesId!.Value).ToHashSet();
        var follower = followers.Find(move => move.ReversesId is null && !takenBack.Contains(move.Id));
        return follower is null ? null : new("inventory.stock.gone_on", $"Goods of this document moved on with {follower.SourceNumber}. Cancel that one first.");
    }

    /// <summary>Goods that bear freight or duties cannot be taken back before these are.</summary>
    public static async Task<Error?> RevaluedAsync(ErpDbContext db, IReadOnlyList<StockMove> lines, SourceDocument source, CancellationToken ct)
    {
        var lineIds = lines.Where(line => line.Kind is StockMoveKind.In).Select(line => line.LineId).Distinct().ToList();
        if (lineIds.Count == 0)
            return null;
        var changes = await db.StockMoves.AsNoTracking()
            .Where(move => lineIds.Contains(move.LineId) && move.Kind == StockMoveKind.Revaluation && move.SourceId != source.Id)
            .ToListAsync(ct);
        var takenBack = changes.Where(move => move.ReversesId is not null).Select(move => move.ReversesId!.Value).ToHashSet();
        var change = changes.Find(move => move.ReversesId is null && !takenBack.Contains(move.Id));
        return change is null ? null : new("inventory.stock.revalued", $"{change.SourceNumber} added to what these goods cost. Cancel that one first.");
    }

    private static IEnumerable<(Guid ItemId, Guid? WarehouseId, Guid? LotId, string Field)> Places(StockPosting posting) =>
    [
        .. posting.In.Select(line => (line.ItemId, line.WarehouseId, line.LotId, line.Field)),
        .. posting.Out.Select(line => (line.ItemId, line.WarehouseId, line.LotId, line.Field)),
        .. posting.Transfers.SelectMany(line => new (Guid, Guid?, Guid?, string)[] { (line.ItemId, line.FromWarehouseId, line.LotId, line.Field), (line.ItemId, line.ToWarehouseId, line.LotId, line.Field) }),
    ];
}
