using ErpWeb.Parties.Contracts;
using ErpWeb.Shared.Csv;
using ErpWeb.Shared.Data;
using ErpWeb.Shared.Data.Hosting;
using ErpWeb.Shared.Kernel;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Parties.Csv;

/// <summary>Imports customers and suppliers: first a rehearsal that writes nothing, then the rows that were found good.</summary>
public sealed class PartyImport(TenantDb tenantDb, TenantContext tenant)
{
    /// <summary>What importing the file would do, row by row.</summary>
    public async Task<Result<ImportPlan<PartyDraft>>> PlanAsync(byte[] file, CancellationToken ct = default)
    {
        await using var db = await tenantDb.OpenAsync(PartiesPermissions.PartyImport, ct);
        var sheet = CsvSheet.Read(file, PartyColumns.All);
        if (!sheet.IsSuccess)
            return Result.Failure(sheet.Errors);
        var addresses = (await db.PartyAddresses.AsNoTracking().ToListAsync(ct)).ToLookup(address => address.PartyId);
        var stored = (await db.Parties.AsNoTracking().ToListAsync(ct)).ConvertAll(party => PartyQueries.ToDraft(party, addresses[party.Id]));
        var ownState = await PartyQueries.OwnStateAsync(db, ct);
        return new PartyImportPlanner(stored, ownState).Plan(sheet.Value);
    }

    /// <summary>Writes the good rows, each few hundred in a transaction of their own, and returns how many.</summary>
    public async Task<Result<int>> WriteAsync(ImportPlan<PartyDraft> plan, Action<int> progress, CancellationToken ct = default)
    {
        tenant.Demand(PartiesPermissions.PartyImport);
        var written = 0;
        foreach (var rows in plan.ToWrite.Chunk(ImportPlan<PartyDraft>.RowsAtOnce))
        {
            if (!await WriteAsync(rows, ct))
                return new Error("parties.party.import_interrupted", $"Somebody changed parties meanwhile: {written} rows are imported, the others are not. Choose the file again to import them.");
            written += rows.Length;
            progress(written);
        }
        return written;
    }

    private async Task<bool> WriteAsync(PlannedRow<PartyDraft>[] rows, CancellationToken ct)
    {
        await using var db = await tenantDb.OpenAsync(PartiesPermissions.PartyImport, ct);
        var ids = rows.Select(row => row.Draft.Id).ToList();
        var parties = await db.Parties.Where(party => ids.Contains(party.Id)).ToDictionaryAsync(party => party.Id, ct);
        var addresses = (await db.PartyAddresses.Where(address => ids.Contains(address.PartyId)).ToListAsync(ct)).ToLookup(address => address.PartyId);
        foreach (var (_, draft, action) in rows)
        {
            if (action is ImportAction.New)
                PartyWriting.Add(db, draft);
            else if (parties.GetValueOrDefault(draft.Id) is { } party && party.Version == draft.Version)
                PartyWriting.Change(db, party, [.. addresses[party.Id]], draft);
            else
                return false;
        }
        try
        {
            await db.SaveChangesAsync(ct);
            return true;
        }
        catch (DbUpdateException fault) when (fault.IsOutrun())
        {
            return false;
        }
    }
}
