using ErpWeb.Catalog.Contracts;
using ErpWeb.Inventory.Warehouses;
using ErpWeb.Shared.Data.Hosting;
using ErpWeb.Shared.Kernel;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Inventory.Settings;

/// <summary>How the business values and guards its stock, as the form has it.</summary>
/// <param name="HasMoved">Goods have moved, so the valuation stays.</param>
public sealed record StockChoices(ValuationMethod Valuation, NegativeStock NegativeStock, ReservationPolicy Reservation, int? ReservedForDays, bool HasMoved);

/// <summary>Reads and writes how stock is valued and guarded.</summary>
public sealed class StockSettingsService(TenantDb tenantDb)
{
    public async Task<StockChoices> GetAsync(CancellationToken ct = default)
    {
        await using var db = await tenantDb.OpenAsync(InventoryPermissions.WarehouseView, ct);
        var settings = await db.StockSettings.AsNoTracking().FirstOrDefaultAsync(ct) ?? new();
        return new(settings.Valuation, settings.NegativeStock, settings.Reservation, settings.ReservedForDays, await db.StockMoves.AnyAsync(ct));
    }

    public async Task<Result> SaveAsync(ValuationMethod valuation, NegativeStock policy, ReservationPolicy reservation = ReservationPolicy.Off, int? reservedForDays = null, CancellationToken ct = default)
    {
        await using var db = await tenantDb.OpenAsync(InventoryPermissions.SettingsEdit, ct);
        var settings = await db.StockSettings.FirstOrDefaultAsync(ct) ?? db.StockSettings.Add(new()).Entity;
        if (settings.Valuation != valuation && await db.StockMoves.AnyAsync(ct))
            return new Error("inventory.settings.valuation", "Goods have moved already. A change would change the profit of every invoice since, so the method stays.", nameof(StockSettings.Valuation));
        if (reservedForDays is < 1 or > 3650)
            return new Error("inventory.settings.reserved_days", "Orders hold goods for 1 to 3650 days; empty until they are delivered or closed.", nameof(StockSettings.ReservedForDays));
        (settings.Valuation, settings.NegativeStock, settings.Reservation, settings.ReservedForDays) = (valuation, policy, reservation, reservedForDays);
        await db.SaveChangesAsync(ct);
        return Result.Success;
    }
}
