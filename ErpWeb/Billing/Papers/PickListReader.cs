using ErpWeb.Billing.Documents;
using ErpWeb.Catalog.Contracts;
using ErpWeb.Inventory.Contracts;
using ErpWeb.Shared.Data.Hosting;
using ErpWeb.Shared.Sheets;
using ErpWeb.Shared.Ui;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Billing.Papers;

/// <summary>What is still to be fetched for an order, in the way through the store; of kits their parts.</summary>
public sealed class PickListReader(TenantDb tenantDb)
{
    /// <summary>Null when there is no such order.</summary>
    public async Task<(Sheet Sheet, string Business)?> FindAsync(Guid id, CancellationToken ct = default)
    {
        await using var db = await tenantDb.OpenAsync(BillingPermissions.PaperView, ct);
        if (await db.SalesPapers.AsNoTracking().FirstOrDefaultAsync(row => row.Id == id && row.Kind == SalesKind.Order, ct) is not { } order)
            return null;
        var lines = await db.SalesPaperLines.AsNoTracking().Where(line => line.PaperId == id && !line.IsService && line.Delivered < line.Quantity).ToListAsync(ct);
        var kits = await ItemPartsReader.PartsAsync(db, [.. lines.Select(line => line.ItemId).Distinct()], ct);
        var goods = lines.SelectMany(line => kits.Contains(line.ItemId)
                ? kits[line.ItemId].Select(part => (part.ItemId, part.Name, part.Unit, Quantity: part.Quantity * (line.Quantity - line.Delivered)))
                : [(line.ItemId, Name: line.Description, line.Unit, Quantity: line.Quantity - line.Delivered)])
            .GroupBy(one => one.ItemId).ToList();
        var bins = await BinPlaces.OfStoreAsync(db, [.. goods.Select(one => one.Key)], ct);
        var rows = goods.Select(one => (Bin: bins.GetValueOrDefault(one.Key, ""), one.First().Name, one.First().Unit, Quantity: one.Sum(part => part.Quantity)))
            .OrderBy(row => row.Bin.Length == 0).ThenBy(row => row.Bin, StringComparer.Ordinal).ThenBy(row => row.Name, StringComparer.Ordinal);
        return (
            new("Pick list", $"{order.Number}, {order.PartyName}", IndianDate.Format(order.Date),
                [new("Bin"), new("Item", Place: SheetPlace.Main), new("Quantity", SheetColumnKind.Quantity, SheetPlace.End), new("Unit"), new("Fetched")],
                [.. rows.Select(row => new SheetRow(row.Bin, row.Name, row.Quantity, row.Unit, ""))]),
            await db.BusinessProfiles.Select(profile => profile.LegalName).SingleAsync(ct));
    }
}
