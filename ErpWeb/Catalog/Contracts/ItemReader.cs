using ErpWeb.Catalog.Items;
using ErpWeb.Catalog.TaxRates;
using ErpWeb.Shared.Data;
using ErpWeb.Shared.Data.Hosting;
using ErpWeb.Shared.Kernel;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Catalog.Contracts;

/// <summary>Items for documents: what to offer while typing or scanning, and what lines refer to.</summary>
public sealed class ItemReader(TenantDb tenantDb)
{
    /// <summary>Active items for what was typed or scanned: an exact code or barcode first, then codes that start with it.</summary>
    /// <param name="term">What was typed; empty offers the first items by name.</param>
    /// <param name="date">The document's date, for the GST rate.</param>
    /// <param name="onlyStocked">Leaves out kits: their parts are bought and kept.</param>
    public async Task<IReadOnlyList<ItemChoice>> SuggestAsync(string term, DateOnly date, int take = 10, bool onlyStocked = false, CancellationToken ct = default)
    {
        await using var db = await tenantDb.OpenAsync(CatalogPermissions.ItemView, ct);
        var items = Offered(db);
        if (onlyStocked)
            items = items.Where(item => item.Form == ItemForm.Single);
        foreach (var word in SearchWords.Of(term))
            items = items.Where(item => item.SearchText.Contains(word));
        var exact = PlainText.Of(term);
        var code = exact.ToUpperInvariant();
        var lower = exact.ToLowerInvariant();
        var ranked = items
            .OrderBy(item => item.Code == code || item.Barcode == exact ? 0 : item.SearchText.StartsWith(lower) ? 1 : 2)
            .ThenBy(item => item.Name)
            .ThenBy(item => item.Id);
        return WithScan(await WithUnitsAsync(db, await ChoicesAsync(db, ranked.Take(take), date, ct), ct), exact, await db.ItemBarcodes.AsNoTracking().FirstOrDefaultAsync(row => row.Code == exact, ct));
    }

    /// <summary>The active items whose barcode or code this is: mostly one, found by an index however many items there are.</summary>
    public async Task<IReadOnlyList<ItemChoice>> ScanAsync(string code, DateOnly date, CancellationToken ct = default)
    {
        await using var db = await tenantDb.OpenAsync(CatalogPermissions.ItemView, ct);
        var exact = PlainText.Of(code);
        if (exact.Length == 0)
            return [];
        var upper = exact.ToUpperInvariant();
        var items = Offered(db);
        var found = await ChoicesAsync(db, items.Where(item => item.Barcode == exact).Take(10), date, ct);
        if (found.Count == 0 && await db.ItemBarcodes.AsNoTracking().FirstOrDefaultAsync(row => row.Code == exact, ct) is { } barcode)
            return WithScan(await ChoicesAsync(db, items.Where(item => item.Id == barcode.ItemId), date, ct), exact, barcode);
        return found.Count > 0 ? found : await ChoicesAsync(db, items.Where(item => item.Code == upper), date, ct);
    }

    /// <summary>The item, active or not; null when the tenant has none with this id.</summary>
    public async Task<ItemChoice?> FindAsync(Guid id, DateOnly date, CancellationToken ct = default)
    {
        await using var db = await tenantDb.OpenAsync(CatalogPermissions.ItemView, ct);
        return (await FindAsync(db, [id], date, ct)).GetValueOrDefault(id) is { } found ? (await WithUnitsAsync(db, [found], ct))[0] : null;
    }

    /// <summary>The items by id, active or not, in the caller's transaction; ids the tenant does not have are absent.</summary>
    public async Task<IReadOnlyDictionary<Guid, ItemChoice>> FindAsync(ErpDbContext db, IReadOnlyCollection<Guid> ids, DateOnly date, CancellationToken ct = default)
    {
        if (ids.Count == 0)
            return new Dictionary<Guid, ItemChoice>();
        var found = await ChoicesAsync(db, db.Items.AsNoTracking().Where(item => ids.Contains(item.Id)), date, ct);
        return found.ToDictionary(item => item.Id);
    }

    // A template is neither stocked nor sold.
    private static IQueryable<Item> Offered(ErpDbContext db) => db.Items.AsNoTracking().Where(item => item.IsActive && item.Form != ItemForm.Template);

    private static async Task<List<ItemChoice>> WithUnitsAsync(ErpDbContext db, List<ItemChoice> choices, CancellationToken ct)
    {
        var units = await ItemPartsReader.UnitsAsync(db, choices.ConvertAll(choice => choice.Id), ct);
        return choices.ConvertAll(choice => units.Contains(choice.Id) ? choice with { Units = [.. units[choice.Id]] } : choice);
    }

    private static List<ItemChoice> WithScan(List<ItemChoice> choices, string code, ItemBarcode? barcode) => choices.ConvertAll(choice =>
        choice.Id == barcode?.ItemId ? choice with { Scanned = code, ScannedUnit = barcode.Unit.Length > 0 ? barcode.Unit : null }
        : code.Length > 0 && (choice.Barcode == code || choice.Code.Equals(code, StringComparison.OrdinalIgnoreCase)) ? choice with { Scanned = code } : choice);

    private static async Task<List<ItemChoice>> ChoicesAsync(ErpDbContext db, IQueryable<Item> query, DateOnly date, CancellationToken ct)
    {
        var items = await query.ToListAsync(ct);
        var rates = await ItemRates.OnAsync(db, items.ConvertAll(item => item.Id), date, ct);
        return items.ConvertAll(item => ToChoice(item, rates.GetValueOrDefault(item.Id)?.TaxRate));
    }

    private static ItemChoice ToChoice(Item item, TaxRate? tax) => new(
        item.Id, item.Code, item.Name, item.HsnSac, item.Unit, item.Kind, item.SalePrice, item.PriceIncludesTax, item.IsActive,
        tax?.Id, tax?.Name ?? "", tax?.Treatment ?? default, tax?.Rate ?? 0, tax?.CessRate ?? 0, tax?.CessPerUnit ?? 0)
    {
        Barcode = item.Barcode,
        Tracking = item.Tracking,
        Form = item.Form,
    };
}
