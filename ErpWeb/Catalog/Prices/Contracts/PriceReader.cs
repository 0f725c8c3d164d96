using ErpWeb.Shared.Data;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Catalog.Prices.Contracts;

/// <summary>Reads what prices a customer gets on a day, in the caller's context.</summary>
public sealed class PriceReader
{
    /// <param name="partyId">The customer; null knows no own rates.</param>
    /// <param name="tillListId">The list of the till, for customers without one of their own.</param>
    public async Task<PriceFacts> ReadAsync(ErpDbContext db, Guid? partyId, Guid? tillListId, IReadOnlyCollection<Guid> itemIds, DateOnly date, CancellationToken ct) => new()
    {
        List = await ListAsync(db, partyId, tillListId, itemIds, date, ct),
        Agreed = await AgreedAsync(db, partyId, itemIds, date, ct),
        Schemes = await SchemesAsync(db, date, ct),
    };

    private static async Task<ListPrices?> ListAsync(ErpDbContext db, Guid? partyId, Guid? tillListId, IReadOnlyCollection<Guid> itemIds, DateOnly date, CancellationToken ct)
    {
        var ofParty = partyId is { } party
            ? await db.CustomerPriceLists.AsNoTracking().Where(choice => choice.PartyId == party).Select(choice => (Guid?)choice.PriceListId).FirstOrDefaultAsync(ct)
            : null;
        foreach (var listId in new[] { ofParty, tillListId }.OfType<Guid>())
        {
            var list = await db.PriceLists.AsNoTracking().FirstOrDefaultAsync(row => row.Id == listId && row.IsActive && row.From <= date && (row.To == null || date <= row.To), ct);
            if (list is not null)
                return new(list.Name, list.PercentOff, await ItemsAsync(db, listId, itemIds, ct));
        }
        return null;
    }

    private static async Task<IReadOnlyDictionary<Guid, IReadOnlyList<ListStep>>> ItemsAsync(ErpDbContext db, Guid listId, IReadOnlyCollection<Guid> itemIds, CancellationToken ct)
    {
        if (itemIds.Count == 0)
            return new Dictionary<Guid, IReadOnlyList<ListStep>>();
        var rows = await db.PriceListItems.AsNoTracking().Where(row => row.PriceListId == listId && itemIds.Contains(row.ItemId)).ToListAsync(ct);
        return rows.GroupBy(row => row.ItemId).ToDictionary(
            item => item.Key,
            item => (IReadOnlyList<ListStep>)[.. item.Select(row => new ListStep(row.FromQuantity, row.Price, row.PercentOff))]);
    }

    private static async Task<IReadOnlyDictionary<Guid, AgreedPrice>> AgreedAsync(ErpDbContext db, Guid? partyId, IReadOnlyCollection<Guid> itemIds, DateOnly date, CancellationToken ct)
    {
        if (partyId is not { } party || itemIds.Count == 0)
            return new Dictionary<Guid, AgreedPrice>();
        var rows = await db.CustomerPrices.AsNoTracking()
            .Where(row => row.PartyId == party && itemIds.Contains(row.ItemId) && row.From <= date && (row.To == null || date <= row.To))
            .ToListAsync(ct);
        return rows.GroupBy(row => row.ItemId).ToDictionary(item => item.Key, item => item.MaxBy(row => row.From)!).ToDictionary(item => item.Key, item => new AgreedPrice(item.Value.Price, item.Value.To));
    }

    private static async Task<IReadOnlyList<SchemeTerms>> SchemesAsync(ErpDbContext db, DateOnly date, CancellationToken ct)
    {
        var schemes = await db.Schemes.AsNoTracking().Where(row => row.IsActive && row.From <= date && (row.To == null || date <= row.To)).ToListAsync(ct);
        if (schemes.Count == 0)
            return [];
        var steps = (await db.SchemeSteps.AsNoTracking().ToListAsync(ct)).ToLookup(step => step.SchemeId);
        var freeIds = schemes.Select(scheme => scheme.FreeItemId).OfType<Guid>().ToList();
        var names = freeIds.Count == 0 ? [] : await db.Items.AsNoTracking().Where(item => freeIds.Contains(item.Id)).ToDictionaryAsync(item => item.Id, item => item.Name, ct);
        return
        [
            .. schemes.OrderBy(scheme => scheme.Name, StringComparer.Ordinal).Select(scheme => new SchemeTerms
            {
                Id = scheme.Id,
                Name = scheme.Name,
                Kind = scheme.Kind,
                ItemId = scheme.ItemId,
                BuyQuantity = scheme.BuyQuantity,
                FreeItemId = scheme.FreeItemId,
                FreeItemName = scheme.FreeItemId is { } id ? names.GetValueOrDefault(id, "") : "",
                FreeQuantity = scheme.FreeQuantity,
                CouponCode = scheme.CouponCode,
                Grants = [.. steps[scheme.Id].Select(step => new SchemeGrant(step.AtLeast, step.Percent, step.Amount))],
            }),
        ];
    }
}
