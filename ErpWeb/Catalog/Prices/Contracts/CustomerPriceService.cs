using ErpWeb.Catalog.Contracts;
using ErpWeb.Shared.Data;
using ErpWeb.Shared.Data.Hosting;
using ErpWeb.Shared.Gst;
using ErpWeb.Shared.Kernel;
using ErpWeb.Shared.Ui.Fields;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Catalog.Prices.Contracts;

/// <summary>Keeps the price list and the agreed prices of customers.</summary>
public sealed class CustomerPriceService(TenantDb tenantDb, ItemReader items, IndiaClock clock)
{
    public async Task<CustomerPricing> FindAsync(Guid partyId, CancellationToken ct = default)
    {
        await using var db = await tenantDb.OpenAsync(CatalogPermissions.CustomerPriceView, ct);
        var rows = await db.CustomerPrices.AsNoTracking().Where(row => row.PartyId == partyId).ToListAsync(ct);
        var named = await items.FindAsync(db, [.. rows.Select(row => row.ItemId).Distinct()], clock.Today, ct);
        var pricing = new CustomerPricing
        {
            PartyId = partyId,
            PriceListId = await db.CustomerPriceLists.AsNoTracking().Where(row => row.PartyId == partyId).Select(row => (Guid?)row.PriceListId).FirstOrDefaultAsync(ct),
        };
        pricing.Prices.AddRange(rows.OrderBy(row => named[row.ItemId].Name, StringComparer.OrdinalIgnoreCase).ThenBy(row => row.From)
            .Select(row => new AgreedPriceDraft { Item = named[row.ItemId], Price = row.Price, From = row.From, To = row.To }));
        return pricing;
    }

    /// <summary>The lists in use.</summary>
    public async Task<IReadOnlyList<SelectOption<Guid?>>> ListsAsync(CancellationToken ct = default)
    {
        await using var db = await tenantDb.OpenAsync(CatalogPermissions.CustomerPriceView, ct);
        return await db.PriceLists.AsNoTracking().Where(list => list.IsActive).OrderBy(list => list.Name).Select(list => new SelectOption<Guid?>(list.Id, list.Name)).ToListAsync(ct);
    }

    public async Task<Result> SaveAsync(CustomerPricing pricing, CancellationToken ct = default)
    {
        await using var db = await tenantDb.OpenAsync(CatalogPermissions.CustomerPriceEdit, ct);
        if (Check(pricing) is { Count: > 0 } errors)
            return errors;
        var choice = await db.CustomerPriceLists.FirstOrDefaultAsync(row => row.PartyId == pricing.PartyId, ct);
        if (choice is not null && choice.PriceListId != pricing.PriceListId)
            db.CustomerPriceLists.Remove(choice);
        if (pricing.PriceListId is { } listId && choice?.PriceListId != listId)
            db.CustomerPriceLists.Add(new CustomerPriceList { Id = Ids.New(), PartyId = pricing.PartyId, PriceListId = listId });
        var stored = await db.CustomerPrices.Where(row => row.PartyId == pricing.PartyId).ToListAsync(ct);
        foreach (var draft in pricing.Prices)
        {
            var row = stored.Find(row => row.ItemId == draft.Item!.Id && row.From == draft.From);
            if (row is null)
                db.CustomerPrices.Add(row = new CustomerPrice { Id = Ids.New(), PartyId = pricing.PartyId, ItemId = draft.Item!.Id, From = draft.From!.Value });
            else
                stored.Remove(row);
            (row.Price, row.To) = (draft.Price!.Value, draft.To);
        }
        db.CustomerPrices.RemoveRange(stored);
        try
        {
            await db.SaveChangesAsync(ct);
            return Result.Success;
        }
        catch (DbUpdateException fault) when (fault.IsOutrun())
        {
            return PriceListRules.Changed;
        }
    }

    private static List<Error> Check(CustomerPricing pricing)
    {
        List<Error> errors = [];
        for (var index = 0; index < pricing.Prices.Count; index++)
        {
            var draft = pricing.Prices[index];
            if (draft.Item is null)
                errors.Add(new("counter.customer_price.item", "Choose an item, or remove the line.", $"Prices[{index}].Item"));
            if (draft.Price is not (>= 0 and <= Limits.UnitPrice))
                errors.Add(new("counter.customer_price.price", "Enter a price of zero or more.", $"Prices[{index}].Price"));
            if (draft.From is null || draft.To < draft.From)
                errors.Add(new("counter.customer_price.days", "Enter the first day; the last day is not before it.", $"Prices[{index}].From"));
        }
        if (pricing.Prices.Where(draft => draft.Item is not null).GroupBy(draft => (draft.Item!.Id, draft.From)).FirstOrDefault(same => same.Count() > 1) is { } twice)
            errors.Add(new("counter.customer_price.twice", $"{twice.First().Item!.Name} stands twice from the same day."));
        return errors;
    }
}
