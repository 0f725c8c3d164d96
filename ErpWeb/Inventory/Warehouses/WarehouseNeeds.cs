using ErpWeb.Shared.Data;
using ErpWeb.Tenancy.Contracts;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Inventory.Warehouses;

/// <summary>The places that documents send goods through by themselves.</summary>
internal sealed class WarehouseNeeds : ITenantNeeds
{
    public IEnumerable<string> Names => Passages().Select(place => $"warehouse {place.Kind}");

    public async Task AddMissingAsync(ErpDbContext db, CancellationToken ct)
    {
        var present = await db.Warehouses.AsNoTracking().Select(place => new { place.Kind, place.Code }).ToListAsync(ct);
        var codes = present.Select(place => place.Code).ToHashSet();
        foreach (var place in Passages().ExceptBy(present.Select(known => known.Kind), place => place.Kind))
        {
            // The business may have a place of its own under the usual code.
            for (var number = 2; !codes.Add(place.Code); number++)
                place.Code = $"{place.Kind.ToString().ToUpperInvariant()}{number}";
            db.Warehouses.Add(place);
        }
    }

    private static IEnumerable<Warehouse> Passages() => WarehouseSeeds.ForNewTenant().Where(place => place.Kind.IsPassage());
}
