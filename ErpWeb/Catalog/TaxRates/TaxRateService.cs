using ErpWeb.Catalog.Contracts;
using ErpWeb.Shared.Data;
using ErpWeb.Shared.Data.Hosting;
using ErpWeb.Shared.Kernel;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Catalog.TaxRates;

/// <summary>Writes GST rates. A rate is never edited or deleted: documents of its days still need it. It ends, and another begins.</summary>
public sealed class TaxRateService(TenantDb tenantDb)
{
    public static Error NotFound { get; } = new("catalog.tax_rate.not_found", "This rate does not exist.");

    public static Error Changed { get; } = new("catalog.tax_rate.changed", "This rate was changed on another device meanwhile. Open it again to see the change.");

    /// <summary>Stores a new rate and returns its id; a draft that was stored already is left as it is.</summary>
    public async Task<Result<Guid>> AddAsync(TaxRateDraft draft, CancellationToken ct = default)
    {
        draft.Name = PlainText.Of(draft.Name);
        await using var db = await tenantDb.OpenAsync(CatalogPermissions.TaxRateEdit, ct);
        if (await db.TaxRates.AnyAsync(rate => rate.Id == draft.Id, ct))
            return draft.Id;
        var errors = TaxRateRules.Check(draft);
        if (await IsNameTakenAsync(db, draft, ct))
            errors.Add(NameTaken(draft.Name));
        if (errors.Count > 0)
            return errors;
        db.TaxRates.Add(new TaxRate
        {
            Id = draft.Id,
            Name = draft.Name,
            Treatment = draft.Treatment,
            Rate = draft.Rate,
            CessRate = draft.CessRate,
            CessPerUnit = draft.CessPerUnit,
            From = draft.From,
            To = draft.To,
        });
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateException fault) when (fault.IsOutrun())
        {
            await using var now = await tenantDb.OpenAsync(CatalogPermissions.TaxRateEdit, ct);
            if (await IsNameTakenAsync(now, draft, ct))
                return NameTaken(draft.Name);
            throw;
        }
        return Published(draft.Id);
    }

    /// <summary>Ends a rate after its last day; null takes the end back.</summary>
    public async Task<Result<Guid>> EndAsync(Guid id, DateOnly? lastDay, int version, CancellationToken ct = default)
    {
        await using var db = await tenantDb.OpenAsync(CatalogPermissions.TaxRateEdit, ct);
        var rate = await db.TaxRates.SingleOrDefaultAsync(rate => rate.Id == id, ct);
        if (rate is null)
            return NotFound;
        if (rate.Version != version)
            return Changed;
        if (lastDay is { } day && TaxRateRules.CheckEnd(rate.From, day) is { } fault)
            return fault;
        rate.To = lastDay;
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateConcurrencyException)
        {
            return Changed;
        }
        return Published(id);
    }

    private Guid Published(Guid id)
    {
        return id;
    }

    private static Task<bool> IsNameTakenAsync(ErpDbContext db, TaxRateDraft draft, CancellationToken ct) =>
        db.TaxRates.AnyAsync(rate => rate.Name == draft.Name && rate.Id != draft.Id, ct);

    private static Error NameTaken(string name) =>
        new("catalog.tax_rate.name_taken", $"There is already a rate named {name}.", nameof(TaxRateDraft.Name));
}
