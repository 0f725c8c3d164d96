using ErpWeb.Accounting.Contracts;
using ErpWeb.Shared.Data;
using ErpWeb.Shared.Data.Hosting;
using ErpWeb.Shared.Kernel;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Accounting.Currencies;

/// <summary>A rate on the list.</summary>
public sealed record RateRow(Guid Id, string Currency, DateOnly Date, decimal Rate, int Version);

/// <summary>The exchange rates of a business. A document keeps the rate that it was posted with, whatever is changed here.</summary>
public sealed class RateService(TenantDb tenantDb, IndiaClock clock)
{
    private const int MostShown = 500;

    private static readonly Error Taken = new("accounting.rate.taken", "There is a rate of this day already. Change that one.", nameof(RateDraft.Date));

    /// <summary>The latest first.</summary>
    public async Task<IReadOnlyList<RateRow>> ListAsync(CancellationToken ct = default)
    {
        await using var db = await tenantDb.OpenAsync(AccountingPermissions.AccountView, ct);
        return await db.ExchangeRates.AsNoTracking().OrderByDescending(rate => rate.Date).ThenBy(rate => rate.Currency).Take(MostShown)
            .Select(rate => new RateRow(rate.Id, rate.Currency, rate.Date, rate.Rate, rate.Version)).ToListAsync(ct);
    }

    public async Task<Result> SaveAsync(RateDraft draft, CancellationToken ct = default)
    {
        await using var db = await tenantDb.OpenAsync(AccountingPermissions.AccountEdit, ct);
        if (RateRules.Check(draft, clock.Today) is { Count: > 0 } errors)
            return errors;
        if (await db.ExchangeRates.AnyAsync(rate => rate.Currency == draft.Currency && rate.Date == draft.Date && rate.Id != draft.Id, ct))
            return Taken;
        if (draft.Id is not { } id)
            db.ExchangeRates.Add(NewRate(draft));
        else if (await db.ExchangeRates.FirstOrDefaultAsync(rate => rate.Id == id, ct) is { } stored && stored.Version == draft.Version)
            (stored.Currency, stored.Date, stored.Rate) = (draft.Currency, draft.Date!.Value, draft.Rate!.Value);
        else
            return new Error("accounting.rate.changed", "Somebody else changed this meanwhile. Open it again.");
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateException fault) when (fault.IsOutrun())
        {
            // Two people entered the rate of this day at the same moment.
            return Taken;
        }
        return Result.Success;
    }

    public async Task RemoveAsync(Guid id, CancellationToken ct = default)
    {
        await using var db = await tenantDb.OpenAsync(AccountingPermissions.AccountEdit, ct);
        if (await db.ExchangeRates.FirstOrDefaultAsync(rate => rate.Id == id, ct) is not { } rate)
            return;
        db.ExchangeRates.Remove(rate);
        await db.SaveChangesAsync(ct);
    }

    /// <summary>Stores rates read from a file; one of the same currency and day is replaced.</summary>
    /// <returns>How many are new or changed.</returns>
    internal async Task<Result<int>> ImportAsync(IReadOnlyList<RateDraft> drafts, CancellationToken ct = default)
    {
        await using var db = await tenantDb.OpenAsync(AccountingPermissions.AccountEdit, ct);
        if (drafts.SelectMany(draft => RateRules.Check(draft, clock.Today)).ToList() is { Count: > 0 } errors)
            return errors;
        var days = drafts.Select(draft => draft.Date!.Value).ToList();
        var (first, last) = (days.Min(), days.Max());
        var known = (await db.ExchangeRates.Where(rate => rate.Date >= first && rate.Date <= last).ToListAsync(ct)).ToDictionary(rate => (rate.Currency, rate.Date));
        foreach (var draft in drafts)
        {
            if (known.GetValueOrDefault((draft.Currency, draft.Date!.Value)) is { } stored)
                stored.Rate = draft.Rate!.Value;
            else
                db.ExchangeRates.Add(known[(draft.Currency, draft.Date.Value)] = NewRate(draft));
        }
        return await db.SaveChangesAsync(ct) > 0 ? drafts.Count : 0;
    }

    /// <summary>The rates of the days of a file.</summary>
    internal async Task<Dictionary<(string Currency, DateOnly Date), decimal>> KnownAsync(DateOnly first, DateOnly last, CancellationToken ct)
    {
        await using var db = await tenantDb.OpenAsync(AccountingPermissions.AccountEdit, ct);
        return (await db.ExchangeRates.AsNoTracking().Where(rate => rate.Date >= first && rate.Date <= last).ToListAsync(ct)).ToDictionary(rate => (rate.Currency, rate.Date), rate => rate.Rate);
    }

    private static ExchangeRate NewRate(RateDraft draft) => new() { Id = Ids.New(), Currency = draft.Currency, Date = draft.Date!.Value, Rate = draft.Rate!.Value };
}
