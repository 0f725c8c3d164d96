using ErpWeb.Catalog.TaxRates;
using ErpWeb.Shared.Data;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Catalog.Items;

/// <summary>The rate an item bears on a day, and since when.</summary>
internal sealed record RateOfItem(Guid ItemId, DateOnly From, TaxRate TaxRate);

/// <summary>Finds the rates of a few items. A query of its own: joined to the items, the database would rank all rates of all items first.</summary>
internal static class ItemRates
{
    public static async Task<IReadOnlyDictionary<Guid, RateOfItem>> OnAsync(ErpDbContext db, IReadOnlyCollection<Guid> itemIds, DateOnly date, CancellationToken ct)
    {
        if (itemIds.Count == 0)
            return new Dictionary<Guid, RateOfItem>();
        var rates = await db.ItemTaxRates.AsNoTracking()
            .Where(rate => itemIds.Contains(rate.ItemId) && rate.From <= date)
            .Join(db.TaxRates.AsNoTracking(), rate => rate.TaxRateId, tax => tax.Id, (rate, tax) => new RateOfItem(rate.ItemId, rate.From, tax))
            .ToListAsync(ct);
        return rates.GroupBy(rate => rate.ItemId).ToDictionary(item => item.Key, item => item.MaxBy(rate => rate.From)!);
    }
}
