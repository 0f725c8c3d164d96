using ErpWeb.Inventory.Warehouses;
using ErpWeb.Shared.Data;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Inventory.Contracts;

/// <summary>Between which places goods move that are delivered before they are billed.</summary>
/// <param name="StoreId">From where they are sold.</param>
/// <param name="DeliveredId">Where they count until they are billed or come back.</param>
public sealed record DeliveryPlaces(Guid StoreId, Guid DeliveredId);

/// <summary>Finds the places of deliveries, in the caller's context.</summary>
public sealed class DeliveryPlacesReader
{
    public async Task<DeliveryPlaces> ReadAsync(ErpDbContext db, CancellationToken ct)
    {
        var places = await db.Warehouses.AsNoTracking().Where(place => place.IsDefault || place.Kind == WarehouseKind.Delivered).OrderBy(place => place.Code).ToListAsync(ct);
        return new(places.First(place => place.IsDefault).Id, places.First(place => place.Kind is WarehouseKind.Delivered).Id);
    }
}
