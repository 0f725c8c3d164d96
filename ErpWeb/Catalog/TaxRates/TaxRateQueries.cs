using ErpWeb.Catalog.Contracts;
using ErpWeb.Shared.Data.Hosting;
using ErpWeb.Shared.Gst;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Catalog.TaxRates;

/// <summary>A rate in the list.</summary>
/// <param name="ItemCount">Items whose newest rate this is.</param>
public sealed record TaxRateRow(
    Guid Id, string Name, TaxTreatment Treatment, decimal Rate, decimal CessRate, decimal CessPerUnit, DateOnly From, DateOnly? To, int Version, int ItemCount)
{
    public bool IsInForceOn(DateOnly date) => From <= date && (To is null || date <= To);
}

/// <summary>Reads GST rates; a tenant has a few dozen, so there are no pages.</summary>
public sealed class TaxRateQueries(TenantDb tenantDb)
{
    /// <summary>All rates ever, the highest rates last.</summary>
    public Task<IReadOnlyList<TaxRateRow>> AllAsync(CancellationToken ct = default) => AllAsync(CatalogPermissions.TaxRateView, ct);

    /// <summary>The same for whoever sees items: each item says which rate it bears.</summary>
    public Task<IReadOnlyList<TaxRateRow>> OfItemsAsync(CancellationToken ct = default) => AllAsync(CatalogPermissions.ItemView, ct);

    private async Task<IReadOnlyList<TaxRateRow>> AllAsync(string permission, CancellationToken ct)
    {
        await using var db = await tenantDb.OpenAsync(permission, ct);
        return await db.TaxRates.AsNoTracking()
            .OrderBy(rate => rate.Rate).ThenBy(rate => rate.Name)
            .Select(rate => new TaxRateRow(
                rate.Id, rate.Name, rate.Treatment, rate.Rate, rate.CessRate, rate.CessPerUnit, rate.From, rate.To, rate.Version,
                db.ItemTaxRates.Count(use => use.TaxRateId == rate.Id && !db.ItemTaxRates.Any(later => later.ItemId == use.ItemId && later.From > use.From))))
            .ToListAsync(ct);
    }
}
