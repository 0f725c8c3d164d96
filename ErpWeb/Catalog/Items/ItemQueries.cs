using System.Linq.Expressions;
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
        var (chosen, shown) = (items.Sorted(filter.Sort, Columns), ListOrder.Shown(cursor));
        var rows = await (chosen?.ThenBy(item => item.Id).Skip(shown).Take(size + 1) ?? After(items, NameCursor.Parse(cursor), size + 1))
            .Select(item => new ItemRow(
                item.Id, item.Code, item.Name, item.Kind, item.HsnSac, item.Unit, item.SalePrice, item.PriceIncludesTax, seesCost ? item.PurchasePrice : null, item.Barcode, item.IsActive, "", null, 0)
            {
                Tracking = item.Tracking,
                ReorderLevel = item.ReorderLevel,
                ReorderUpTo = item.ReorderUpTo,
                Form = item.Form,
                Variants = item.Form == ItemForm.Template ? db.Items.Count(variant => variant.TemplateId == item.Id) : 0,
            })
            .ToListAsync(ct);
        var page = rows.Take(size).ToList();
        var next = rows.Count <= size ? null : chosen is null ? new NameCursor(page[^1].Name, page[^1].Id).ToString() : ListOrder.After(shown + size);
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
        if (item is null)
            return null;
        var draft = ToDraft(item, SeesCost, rates, (await stock.MovedAsync(db, [id], ct)).Count > 0);
        await AddPartsAsync(db, [draft], ct);
        return draft;
    }

    /// <summary>Units and barcodes of some items, in drafts that say nothing else.</summary>
    public async Task<IReadOnlyDictionary<Guid, ItemDraft>> PartsAsync(IReadOnlyCollection<Guid> ids, CancellationToken ct = default)
    {
        await using var db = await tenantDb.OpenAsync(CatalogPermissions.ItemView, ct);
        var drafts = ids.Select(id => new ItemDraft { Id = id }).ToList();
        await AddPartsAsync(db, drafts, ct);
        return drafts.ToDictionary(draft => draft.Id);
    }

    /// <summary>Reads units, barcodes and parts into drafts of stored items.</summary>
    internal static async Task AddPartsAsync(ErpDbContext db, IReadOnlyCollection<ItemDraft> drafts, CancellationToken ct)
    {
        var ids = drafts.Select(draft => draft.Id).ToList();
        if (ids.Count == 0)
            return;
        // Of many items the few rows there are cost less than a list of all ids.
        var (one, all) = (ids[0], ids.Count > 1);
        var units = (await db.ItemUnits.AsNoTracking().Where(unit => all || unit.ItemId == one).ToListAsync(ct)).ToLookup(unit => unit.ItemId);
        var barcodes = (await db.ItemBarcodes.AsNoTracking().Where(barcode => all || barcode.ItemId == one).OrderBy(barcode => barcode.Code).ToListAsync(ct)).ToLookup(barcode => barcode.ItemId);
        var parts = await ItemPartsReader.PartsAsync(db, [.. drafts.Where(draft => draft.Form is ItemForm.Kit).Select(draft => draft.Id)], ct);
        foreach (var draft in drafts)
        {
            draft.Units = [.. units[draft.Id].OrderBy(unit => unit.Base / unit.Units).Select(unit => new ItemUnitDraft { Unit = unit.Unit, Units = unit.Units, Base = unit.Base, SalePrice = unit.SalePrice })];
            draft.Barcodes = [.. barcodes[draft.Id].Select(barcode => new ItemBarcodeDraft { Code = barcode.Code, Unit = barcode.Unit })];
            draft.Parts = [.. parts[draft.Id].Select(part => new KitPartDraft { ItemId = part.ItemId, Name = part.Name, Unit = part.Unit, Quantity = part.Quantity })];
        }
    }

    private static readonly Dictionary<string, Expression<Func<Item, object>>> Columns = new()
    {
        ["name"] = item => item.Name,
        ["code"] = item => item.Code,
        ["price"] = item => item.SalePrice,
    };

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
        Form = item.Form,
        Attributes = item.Attributes,
        TemplateId = item.TemplateId,
        Variant = item.Variant,
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
