using ErpWeb.Catalog.Contracts;
using ErpWeb.Catalog.Prices.Contracts;
using ErpWeb.Shared.Data.Hosting;
using ErpWeb.Shared.Kernel;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Catalog.Prices;

/// <summary>A price list on the list.</summary>
public sealed record PriceListRow(Guid Id, string Name, DateOnly From, DateOnly? To, decimal PercentOff, int ItemCount, int CustomerCount, bool IsActive)
{
    public bool IsInForceOn(DateOnly day) => IsActive && From <= day && (To is null || day <= To);
}

/// <summary>A scheme on the list.</summary>
public sealed record SchemeRow(Guid Id, string Name, SchemeKind Kind, DateOnly From, DateOnly? To, string CouponCode, bool IsActive)
{
    public bool IsInForceOn(DateOnly day) => IsActive && From <= day && (To is null || day <= To);
}

/// <summary>Reads price lists and schemes.</summary>
public sealed class PriceQueries(TenantDb tenantDb, ItemReader items, IndiaClock clock)
{
    private const int MostShown = 500;

    public async Task<PageOf<PriceListRow>> ListsAsync(CancellationToken ct = default)
    {
        await using var db = await tenantDb.OpenAsync(CatalogPermissions.PriceView, ct);
        var rows = await db.PriceLists.AsNoTracking().OrderBy(list => list.Name).Take(MostShown)
            .Select(list => new PriceListRow(
                list.Id, list.Name, list.From, list.To, list.PercentOff,
                db.PriceListItems.Where(item => item.PriceListId == list.Id).Select(item => item.ItemId).Distinct().Count(),
                db.CustomerPriceLists.Count(choice => choice.PriceListId == list.Id), list.IsActive))
            .ToListAsync(ct);
        return new(rows, null, rows.Count);
    }

    public async Task<PageOf<SchemeRow>> SchemesAsync(CancellationToken ct = default)
    {
        await using var db = await tenantDb.OpenAsync(CatalogPermissions.PriceView, ct);
        var rows = await db.Schemes.AsNoTracking().OrderBy(scheme => scheme.Name).Take(MostShown)
            .Select(scheme => new SchemeRow(scheme.Id, scheme.Name, scheme.Kind, scheme.From, scheme.To, scheme.CouponCode, scheme.IsActive)).ToListAsync(ct);
        return new(rows, null, rows.Count);
    }

    public async Task<PriceListDraft?> FindListAsync(Guid id, CancellationToken ct = default)
    {
        await using var db = await tenantDb.OpenAsync(CatalogPermissions.PriceView, ct);
        if (await db.PriceLists.AsNoTracking().FirstOrDefaultAsync(row => row.Id == id, ct) is not { } list)
            return null;
        var rows = await db.PriceListItems.AsNoTracking().Where(row => row.PriceListId == id).Take(MostShown).ToListAsync(ct);
        var named = await items.FindAsync(db, [.. rows.Select(row => row.ItemId).Distinct()], clock.Today, ct);
        var draft = new PriceListDraft { Id = id, Version = list.Version, IsStored = true, Name = list.Name, From = list.From, To = list.To, PercentOff = list.PercentOff, IsActive = list.IsActive };
        draft.Lines.AddRange(rows.OrderBy(row => named[row.ItemId].Name, StringComparer.OrdinalIgnoreCase).ThenBy(row => row.FromQuantity)
            .Select(row => new PriceListLineDraft { Item = named[row.ItemId], FromQuantity = row.FromQuantity, Price = row.Price, PercentOff = row.Price is null ? row.PercentOff : null }));
        return draft;
    }

    public async Task<SchemeDraft?> FindSchemeAsync(Guid id, CancellationToken ct = default)
    {
        await using var db = await tenantDb.OpenAsync(CatalogPermissions.PriceView, ct);
        if (await db.Schemes.AsNoTracking().FirstOrDefaultAsync(row => row.Id == id, ct) is not { } scheme)
            return null;
        var named = await items.FindAsync(db, [.. new[] { scheme.ItemId, scheme.FreeItemId }.OfType<Guid>()], clock.Today, ct);
        var draft = new SchemeDraft
        {
            Id = id,
            Version = scheme.Version,
            IsStored = true,
            Name = scheme.Name,
            Kind = scheme.Kind,
            From = scheme.From,
            To = scheme.To,
            Item = scheme.ItemId is { } bought ? named.GetValueOrDefault(bought) : null,
            BuyQuantity = scheme.BuyQuantity > 0 ? scheme.BuyQuantity : null,
            FreeItem = scheme.FreeItemId is { } free ? named.GetValueOrDefault(free) : null,
            FreeQuantity = scheme.FreeQuantity > 0 ? scheme.FreeQuantity : null,
            CouponCode = scheme.CouponCode,
            IsActive = scheme.IsActive,
        };
        var steps = await db.SchemeSteps.AsNoTracking().Where(row => row.SchemeId == id).ToListAsync(ct);
        draft.Steps.AddRange(steps.OrderBy(step => step.AtLeast).Select(step => new SchemeStepDraft { AtLeast = step.AtLeast, Percent = step.Percent > 0 ? step.Percent : null, Amount = step.Amount > 0 ? step.Amount : null }));
        return draft;
    }
}
