using ErpWeb.Shared.Data;
using ErpWeb.Shared.Data.Hosting;
using ErpWeb.Shared.Kernel;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Inventory.Transfers;

/// <summary>A transfer on the list.</summary>
public sealed record TransferRow(Guid Id, string Number, DateOnly Date, string From, string To, TransferStatus Status);

/// <summary>Reads transfers, newest first.</summary>
public sealed class TransferQueries(TenantDb tenantDb)
{
    /// <param name="onTheWay">Only those of which something has still to arrive.</param>
    public async Task<PageOf<TransferRow>> PageAsync(string? search, bool onTheWay, string? cursor, int size, CancellationToken ct = default)
    {
        await using var db = await tenantDb.OpenAsync(InventoryPermissions.TransferView, ct);
        var transfers = db.Transfers.AsNoTracking();
        foreach (var word in SearchWords.Of(search))
            transfers = transfers.Where(row => row.Number.ToLower().Contains(word) || row.Note.ToLower().Contains(word) || row.Vehicle.ToLower().Contains(word));
        if (onTheWay)
            transfers = transfers.Where(row => row.Status == TransferStatus.Sent || row.Status == TransferStatus.PartlyReceived);
        if (DateCursor.TryParse(cursor, out var after))
            transfers = transfers.Where(row => row.Date <= after.Date && (row.Date < after.Date || row.Id.CompareTo(after.Id) < 0));
        var found = await transfers.OrderByDescending(row => row.Date).ThenByDescending(row => row.Id).Take(size + 1).ToListAsync(ct);
        var names = await db.Warehouses.AsNoTracking().ToDictionaryAsync(warehouse => warehouse.Id, warehouse => warehouse.Name, ct);
        var page = found.Take(size).Select(row => new TransferRow(row.Id, row.Number, row.Date, names[row.FromWarehouseId], names[row.ToWarehouseId], row.Status)).ToList();
        return new(page, found.Count > size ? new DateCursor(page[^1].Date, page[^1].Id).ToString() : null, null);
    }
}
