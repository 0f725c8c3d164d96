using ErpWeb.Parties.Contracts;
using ErpWeb.Shared.Data;
using ErpWeb.Shared.Data.Hosting;
using ErpWeb.Shared.Kernel;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Parties;

/// <summary>Writes customers and suppliers.</summary>
public sealed class PartyService(TenantDb tenantDb)
{
    /// <summary>Stores a new party and returns its id; a draft that was stored already is left as it is.</summary>
    public async Task<Result<Guid>> CreateAsync(PartyDraft draft, CancellationToken ct = default)
    {
        draft.Tidy();
        await using var db = await tenantDb.OpenAsync(PartiesPermissions.PartyEdit, ct);
        if (await db.Parties.AnyAsync(party => party.Id == draft.Id, ct))
            return draft.Id;
        if (await CheckAsync(db, draft, ct) is { Count: > 0 } errors)
            return errors;
        PartyWriting.Add(db, draft);
        return await SaveAsync(db, draft, ct);
    }

    public async Task<Result<Guid>> UpdateAsync(PartyDraft draft, CancellationToken ct = default)
    {
        draft.Tidy();
        await using var db = await tenantDb.OpenAsync(PartiesPermissions.PartyEdit, ct);
        var party = await db.Parties.SingleOrDefaultAsync(party => party.Id == draft.Id, ct);
        if (party is null)
            return PartyErrors.NotFound;
        if (party.Version != draft.Version)
            return PartyErrors.Changed;
        if (await CheckAsync(db, draft, ct) is { Count: > 0 } errors)
            return errors;
        PartyWriting.Change(db, party, await db.PartyAddresses.Where(address => address.PartyId == party.Id).ToListAsync(ct), draft);
        return await SaveAsync(db, draft, ct);
    }

    /// <summary>Hides the party from new documents; old ones keep it.</summary>
    public Task<Result> DeactivateAsync(Guid id, CancellationToken ct = default) => SetActiveAsync(id, false, ct);

    public Task<Result> ReactivateAsync(Guid id, CancellationToken ct = default) => SetActiveAsync(id, true, ct);

    private async Task<Result> SetActiveAsync(Guid id, bool isActive, CancellationToken ct)
    {
        await using var db = await tenantDb.OpenAsync(PartiesPermissions.PartyEdit, ct);
        var party = await db.Parties.SingleOrDefaultAsync(party => party.Id == id, ct);
        if (party is null)
            return PartyErrors.NotFound;
        party.IsActive = isActive;
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateConcurrencyException)
        {
            return PartyErrors.Changed;
        }
        return Result.Success;
    }

    private static async Task<List<Error>> CheckAsync(ErpDbContext db, PartyDraft draft, CancellationToken ct)
    {
        var errors = PartyRules.Check(draft);
        if (await GstinFaultAsync(db, draft, ct) is { } taken)
            errors.Add(taken);
        if (await db.Parties.AnyAsync(party => party.Name == draft.Name && party.City == draft.City && party.Id != draft.Id, ct))
            errors.Add(PartyErrors.NameTaken(draft.Name, draft.City));
        return errors;
    }

    private static async Task<Error?> GstinFaultAsync(ErpDbContext db, PartyDraft draft, CancellationToken ct)
    {
        if (draft.Gstin.Length == 0)
            return null;
        var holder = await db.Parties
            .Where(party => party.Gstin == draft.Gstin && party.Id != draft.Id)
            .Select(party => new { party.Name, party.IsActive })
            .FirstOrDefaultAsync(ct);
        return holder is null ? null : PartyErrors.GstinTaken(holder.Name, holder.IsActive);
    }

    private async Task<Result<Guid>> SaveAsync(ErpDbContext db, PartyDraft draft, CancellationToken ct)
    {
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateConcurrencyException)
        {
            return PartyErrors.Changed;
        }
        catch (DbUpdateException fault) when (fault.IsOutrun())
        {
            // Two saves at once: the database saw what the check could not.
            await using var now = await tenantDb.OpenAsync(PartiesPermissions.PartyEdit, ct);
            if (!draft.IsStored && await now.Parties.AnyAsync(party => party.Id == draft.Id, ct))
                return draft.Id;
            if (await GstinFaultAsync(now, draft, ct) is { } taken)
                return taken;
            throw;
        }
        return draft.Id;
    }
}
