using ErpWeb.Catalog.Contracts;
using ErpWeb.Shared.Data;
using ErpWeb.Shared.Data.Hosting;
using ErpWeb.Shared.Kernel;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Catalog.Items;

/// <summary>Reads items for the list, the form and the export.</summary>
public sealed class ItemQueries(TenantDb tenantDb, TenantContext tenant, IndiaClock clock, IStockOnHand stock)
{
    /// <summary>One page by name. The total is counted for the first page only.</summary>
    public async Task<PageOf<ItemRow>> PageAsync(ItemFilter filter, string? cursor = null, int size = 50, CancellationToken ct = default)
    {
        await using var db = await tenantDb.OpenAsync(CatalogPermissions.ItemView, ct);
        var items = Filtered(db, filter);
        var total = cursor is null ? await items.CountAsync(ct) : (int?)null;
        var seesCost = SeesCost;
        var rows = await After(items, NameCursor.Parse(cursor), size + 1)
            .Select(item => new ItemRow(
                item.Id, item.Code, item.Name, item.Kind, item.HsnSac, item.Unit, item.SalePrice, item.PriceIncludesTax, seesCost ? item.PurchasePrice : null, item.Barcode, item.IsActive, "", null, 0)
            {
                Tracking = item.Tracking,
                ReorderLevel = item.ReorderLevel,
                ReorderUpTo = item.ReorderUpTo,
            })
            .ToListAsync(ct);
        var page = rows.Take(size).ToList();
        var next = rows.Count > size ? new NameCursor(page[^1].Name, page[^1].Id).ToString() : null;
        var rates = await ItemRates.OnAsync(db, page.ConvertAll(row => row.Id), clock.Today, ct);
        var onHand = await stock.OfAsync(db, [.. page.Where(row => row.Kind is ItemKind.Goods).Select(row => row.Id)], ct);
        return new([.. page.Select(row => Completed(row, rates.GetValueOrDefault(row.Id), onHand.GetValueOrDefault(row.Id)))], next, total);
    }

    /// <summary>The item as the form edits it; null when the tenant has no such item.</summary>
    public async Task<ItemDraft?> FindAsync(Guid id, CancellationToken ct = default)
    {
        await using var db = await tenantDb.OpenAsync(CatalogPermissions.ItemView, ct);
        var rates = await db.ItemTaxRates.AsNoTracking()
            .Where(rate => rate.ItemId == id)
            .OrderBy(rate => rate.From)
            .Select(rate => new ItemRateDraft { From = rate.From, TaxRateId = rate.TaxRateId })
            .ToListAsync(ct);
        var item = await db.Items.AsNoTracking().SingleOrDefaultAsync(item => item.Id == id, ct);
        return item is null ? null : ToDraft(item, SeesCost, rates, (await stock.MovedAsync(db, [id], ct)).Count > 0);
    }

    private bool SeesCost => tenant.Rights.Allows(CatalogPermissions.CostView);

    internal static ItemDraft ToDraft(Item item, bool withCost, List<ItemRateDraft> rates, bool hasMoved) => new()
    {
        Id = item.Id,
        Version = item.Version,
        IsStored = true,
        Code = item.Code,
        Name = item.Name,
        Kind = item.Kind,
        HsnSac = item.HsnSac,
        Unit = item.Unit,
        SalePrice = item.SalePrice,
        PriceIncludesTax = item.PriceIncludesTax,
        PurchasePrice = withCost ? item.PurchasePrice : null,
        Barcode = item.Barcode,
        IsActive = item.IsActive,
        Tracking = item.Tracking,
        Valuation = item.Valuation,
        NegativeStock = item.NegativeStock,
        ReorderLevel = item.ReorderLevel,
        ReorderUpTo = item.ReorderUpTo,
        HasMoved = hasMoved,
        Rates = rates,
    };

    private static IQueryable<Item> Filtered(ErpDbContext db, ItemFilter filter)
    {
        var items = db.Items.AsNoTracking();
        if (filter.Kind is { } kind)
            items = items.Where(item => item.Kind == kind);
        if (filter.IsActive is { } isActive)
            items = items.Where(item => item.IsActive == isActive);
        foreach (var word in SearchWords.Of(filter.Search))
            items = items.Where(item => item.SearchText.Contains(word));
        return items;
    }

    private static IQueryable<Item> After(IQueryable<Item> items, NameCursor? after, int take)
    {
        if (after is not null)
            items = items.Where(item => string.Compare(item.Name, after.Name) > 0 || (item.Name == after.Name && item.Id > after.Id));
        return items.OrderBy(item => item.Name).ThenBy(item => item.Id).Take(take);
    }

    private static ItemRow Completed(ItemRow row, RateOfItem? rate, decimal onHand) =>
        row with { TaxRateName = rate?.TaxRate.Name ?? "", TaxRateFrom = rate?.From, OnHand = onHand };
}
