using ErpWeb.Billing.Invoices;
using ErpWeb.Counter.Shifts;
using ErpWeb.Parties.Contracts;
using ErpWeb.Shared.Data;
using ErpWeb.Shared.Data.Hosting;
using ErpWeb.Shared.Events;
using ErpWeb.Shared.Kernel;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Counter.Tills;

/// <summary>Writes tills.</summary>
public sealed class TillService(TenantDb tenantDb, InvoiceFactsReader facts, TenantEventHub events)
{
    /// <summary>The name of the customer of bills without a name.</summary>
    public const string CashPartyName = "Cash sale";

    private const string FirstName = "Counter 1";

    /// <summary>Stores a new till, or a change of one; the same draft twice is one till.</summary>
    public async Task<Result> SaveAsync(TillDraft draft, CancellationToken ct = default)
    {
        draft.Tidy();
        await using var db = await tenantDb.OpenAsync(CounterPermissions.TillEdit, ct);
        if (draft.Name.Length is 0 or > Till.NameMaxLength)
            return TillErrors.NameMissing;
        if (await db.Tills.AnyAsync(other => other.Name == draft.Name && other.Id != draft.Id, ct))
            return TillErrors.NameTaken(draft.Name);
        var till = await db.Tills.SingleOrDefaultAsync(row => row.Id == draft.Id, ct);
        if (draft.IsStored && till is null)
            return TillErrors.NotFound;
        if (draft.IsStored && till!.Version != draft.Version)
            return TillErrors.Changed;
        if (!draft.IsStored && till is not null)
            return Result.Success;
        if (draft.RegistrationId is { } gstin && !(await facts.ReadFrameAsync(db, ct)).Registrations.ContainsKey(gstin))
            return TillErrors.RegistrationUnknown;
        // A bill in front of a customer keeps its till as it was when the shift began.
        var isOther = till is { IsActive: true } && (!draft.IsActive || draft.RegistrationId != till.RegistrationId);
        if (isOther && await db.Shifts.AnyAsync(shift => shift.TillId == draft.Id && shift.Status == ShiftStatus.Open, ct))
            return TillErrors.ShiftOpen;
        till ??= db.Tills.Add(new() { Id = draft.Id, Name = draft.Name, CashPartyId = await CashPartyAsync(db, ct) }).Entity;
        (till.Name, till.PriceListId, till.RegistrationId, till.Paper, till.PrintsAtOnce, till.IsActive) = (draft.Name, draft.PriceListId, draft.RegistrationId, draft.Paper, draft.PrintsAtOnce, draft.IsActive);
        return await SaveAsync(db, draft.Id, ct);
    }

    /// <summary>Gives a business that never had a till its first one.</summary>
    public async Task EnsureFirstAsync(CancellationToken ct = default)
    {
        await using var db = await tenantDb.OpenAsync(CounterPermissions.ShiftWork, ct);
        if (await db.Tills.AnyAsync(ct))
            return;
        var till = new Till { Id = Ids.New(), Name = FirstName, CashPartyId = await CashPartyAsync(db, ct) };
        db.Tills.Add(till);
        await SaveAsync(db, till.Id, ct);
    }

    /// <summary>All tills bill strangers to one party, in the state of the business.</summary>
    private async Task<Guid> CashPartyAsync(ErpDbContext db, CancellationToken ct) =>
        await db.Tills.Select(till => (Guid?)till.CashPartyId).FirstOrDefaultAsync(ct)
        ?? Consumers.Add(db, CashPartyName, (await facts.ReadFrameAsync(db, ct)).Supplier.StateCode);

    private async Task<Result> SaveAsync(ErpDbContext db, Guid id, CancellationToken ct)
    {
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateConcurrencyException)
        {
            return TillErrors.Changed;
        }
        catch (DbUpdateException fault) when (fault.IsOutrun())
        {
            // Two people used the name at once, or opened the counter for the first time; the database let one of them.
            return TillErrors.Changed;
        }
        events.Publish(db.TenantId, new(CounterEvents.Till, id));
        return Result.Success;
    }
}
