using ErpWeb.Catalog.Contracts;
using ErpWeb.Inventory.Bins;
using ErpWeb.Shared.Data.Hosting;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Inventory.Transfers;

/// <summary>The paper that goes with goods that are moved without being sold (Rule 55 of the CGST Rules).</summary>
/// <param name="Address">Of the business, one line of it a line.</param>
public sealed record Challan(string Business, string Gstin, IReadOnlyList<string> Address, TransferView View, bool ShowsValue)
{
    /// <summary>Where the goods lie in the warehouse they leave.</summary>
    public required IReadOnlyDictionary<Guid, string> Bins { get; init; }
}

/// <summary>Reads a transfer as it is printed.</summary>
public sealed class ChallanReader(TenantDb tenantDb, TransferReader transfers, TenantContext tenant)
{
    public async Task<Challan?> FindAsync(Guid id, CancellationToken ct = default)
    {
        await using var db = await tenantDb.OpenAsync(InventoryPermissions.TransferView, ct);
        if (await transfers.FindAsync(id, ct) is not { } view)
            return null;
        var business = await db.BusinessProfiles.AsNoTracking().SingleAsync(ct);
        string[] address = [business.AddressLine1, business.AddressLine2, $"{business.City} {business.Pincode}".Trim()];
        return new(business.LegalName, business.Gstin, [.. address.Where(line => line.Length > 0)], view, tenant.Rights.Allows(CatalogPermissions.CostView)) { Bins = await BinReader.OfWarehouseAsync(db, view.Transfer.FromWarehouseId, ct) };
    }
}
