using ErpWeb.Shared.Data;
using ErpWeb.Shared.Data.Hosting;
using ErpWeb.Shared.Data.Numbering;
using ErpWeb.Shared.Kernel;
using ErpWeb.Tenancy.Contracts;
using ErpWeb.Tenancy.Profile;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Tenancy.Registrations;

/// <summary>The GSTINs of the business in other states.</summary>
public sealed class RegistrationService(TenantDb tenantDb)
{
    private static readonly Error Used = new("tenancy.registration.used", "Documents were issued under this GSTIN, so it stays as it is.", nameof(RegistrationDraft.StateCode));

    private static readonly Error OfTill = new("tenancy.registration.of_till", "A till bills under this GSTIN. Choose another one for it first.");

    public async Task<IReadOnlyList<RegistrationDraft>> ListAsync(CancellationToken ct = default)
    {
        await using var db = await tenantDb.OpenAsync(TenancyPermissions.BusinessView, ct);
        return await db.Registrations.AsNoTracking().OrderBy(row => row.StateCode)
            .Select(row => new RegistrationDraft { Id = row.Id, Gstin = row.Gstin, StateCode = row.StateCode, Address = row.Address, Version = row.Version })
            .ToListAsync(ct);
    }

    public async Task<Result> SaveAsync(RegistrationDraft draft, CancellationToken ct = default)
    {
        await using var db = await tenantDb.OpenAsync(TenancyPermissions.BusinessEdit, ct);
        draft = draft with { Gstin = draft.Gstin.Trim().ToUpperInvariant(), Address = draft.Address.Trim() };
        if ((await CheckAsync(db, draft, ct)) is { Count: > 0 } errors)
            return Result.Failure(errors);
        var row = draft.Id is { } id
            ? await db.Registrations.SingleOrDefaultAsync(stored => stored.Id == id, ct)
            : db.Registrations.Add(new() { Id = Ids.New(), Gstin = draft.Gstin, StateCode = draft.StateCode }).Entity;
        if (row is null || row.Version != draft.Version)
            return TenancyErrors.Changed;
        if (row.StateCode != draft.StateCode && await IsUsedAsync(db, row.Id, ct))
            return Used;
        (row.Gstin, row.StateCode, row.Address) = (draft.Gstin, draft.StateCode, draft.Address);
        if (draft.Id is null)
            await RegistrationSeries.AddAsync(db, row, ct);
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateException fault) when (fault.IsOutrun())
        {
            return TenancyErrors.Changed;
        }
        return Result.Success;
    }

    public async Task<Result> RemoveAsync(Guid id, CancellationToken ct = default)
    {
        await using var db = await tenantDb.OpenAsync(TenancyPermissions.BusinessEdit, ct);
        if (await IsUsedAsync(db, id, ct))
            return Used;
        if (await db.Registrations.SingleOrDefaultAsync(row => row.Id == id, ct) is not { } row)
            return Result.Success;
        db.Registrations.Remove(row);
        db.NumberSeries.RemoveRange(await db.NumberSeries.Where(series => series.RegistrationId == id).ToListAsync(ct));
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateException fault) when (fault.IsOutrun())
        {
            return OfTill;
        }
        return Result.Success;
    }

    // A document took a number of it.
    private static Task<bool> IsUsedAsync(ErpDbContext db, Guid id, CancellationToken ct) =>
        db.NumberSeries.Where(series => series.RegistrationId == id).AnyAsync(series => db.Set<NumberCounter>().Any(counter => counter.SeriesId == series.Id), ct);

    private static async Task<IReadOnlyList<Error>> CheckAsync(ErpDbContext db, RegistrationDraft draft, CancellationToken ct)
    {
        var errors = RegistrationRules.Check(draft.Gstin, draft.StateCode).ToList();
        if (draft.Gstin.Length == 0)
            errors.Add(new("tenancy.registration.gstin_missing", "Enter the GSTIN.", nameof(draft.Gstin)));
        if (draft.Address.Length > RegistrationDraft.AddressMaxLength)
            errors.Add(new("tenancy.registration.address_too_long", $"At most {RegistrationDraft.AddressMaxLength} characters fit here.", nameof(draft.Address)));
        var main = await db.BusinessProfiles.AsNoTracking().SingleAsync(ct);
        if (draft.Gstin == main.Gstin || await db.Registrations.AnyAsync(row => row.Id != draft.Id && row.Gstin == draft.Gstin, ct))
            errors.Add(new("tenancy.registration.gstin_taken", "This GSTIN is already there.", nameof(draft.Gstin)));
        // The PAN is what makes two registrations one business.
        else if (errors.Count == 0 && main.Gstin.Length == 15 && draft.Gstin[2..12] != main.Gstin[2..12])
            errors.Add(new("tenancy.registration.other_pan", "This GSTIN is of another PAN than your main one, so it is another business's.", nameof(draft.Gstin)));
        return errors;
    }
}
