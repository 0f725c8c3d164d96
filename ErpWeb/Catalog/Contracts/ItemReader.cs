using ErpWeb.Catalog.Items;
using ErpWeb.Shared.Data;
using ErpWeb.Shared.Data.Hosting;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Catalog.Contracts;

/// <summary>Items for documents: what to offer while typing or scanning, and what lines refer to.</summary>
public sealed class ItemReader(TenantDb tenantDb)
{
    /// <summary>Active items for what was typed or scanned: an exact code or barcode first, then codes that start with it.</summary>
    /// <param name="term">What was typed; empty offers the first items by name.</param>
    /// <param name="date">The document's date, for the GST rate.</param>
    public async Task<IReadOnlyList<ItemChoice>> SuggestAsync(string term, DateOnly date, int take = 10, CancellationToken ct = default)
    {
        await using var db = await tenantDb.OpenAsync(ct);
        var items = db.Items.AsNoTracking().Where(item => item.IsActive);
        foreach (var word in SearchWords.Of(term))
            items = items.Where(item => item.SearchText.Contains(word));
        var exact = term.Trim();
        var code = exact.ToUpperInvariant();
        var lower = exact.ToLowerInvariant();
        var ranked = items
            .OrderBy(item => item.Code == code || item.Barcode == exact ? 0 : item.SearchText.StartsWith(lower) ? 1 : 2)
            .ThenBy(item => item.Name)
            .ThenBy(item => item.Id);
        return await ChoicesAsync(db, ranked.Take(take), date, ct);
    }

    /// <summary>The item, active or not; null when the tenant has none with this id.</summary>
    public async Task<ItemChoice?> FindAsync(Guid id, DateOnly date, CancellationToken ct = default)
    {
        await using var db = await tenantDb.OpenAsync(ct);
        return (await FindAsync(db, [id], date, ct)).GetValueOrDefault(id);
    }

    /// <summary>The items by id, active or not, in one query and in the caller's transaction; ids the tenant does not have are absent.</summary>
    public async Task<IReadOnlyDictionary<Guid, ItemChoice>> FindAsync(ErpDbContext db, IReadOnlyCollection<Guid> ids, DateOnly date, CancellationToken ct = default)
    {
        var found = await ChoicesAsync(db, db.Items.AsNoTracking().Where(item => ids.Contains(item.Id)), date, ct);
        return found.ToDictionary(item => item.Id);
    }

    private static async Task<List<ItemChoice>> ChoicesAsync(ErpDbContext db, IQueryable<Item> items, DateOnly date, CancellationToken ct)
    {
        var rows = await items
            .Select(item => new
            {
                Item = item,
                Tax = db.ItemTaxRates
                    .Where(rate => rate.ItemId == item.Id && rate.From <= date)
                    .OrderByDescending(rate => rate.From)
                    .Join(db.TaxRates, rate => rate.TaxRateId, tax => tax.Id, (rate, tax) => tax)
                    .FirstOrDefault(),
            })
            .ToListAsync(ct);
        return
        [
            .. rows.Select(row => new ItemChoice(
                row.Item.Id, row.Item.Code, row.Item.Name, row.Item.HsnSac, row.Item.Unit, row.Item.Kind,
                row.Item.SalePrice, row.Item.PriceIncludesTax, row.Item.IsActive,
                row.Tax?.Id, row.Tax?.Name ?? "", row.Tax?.Treatment ?? default, row.Tax?.Rate ?? 0, row.Tax?.CessRate ?? 0, row.Tax?.CessPerUnit ?? 0)
            {
                Barcode = row.Item.Barcode,
                RateFrom = row.Tax?.From,
                RateTo = row.Tax?.To,
            }),
        ];
    }
}
