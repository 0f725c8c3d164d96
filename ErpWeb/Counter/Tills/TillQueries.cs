using ErpWeb.Shared.Data.Hosting;
using ErpWeb.Shared.Kernel;
using ErpWeb.Shared.Ui.Fields;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Counter.Tills;

/// <summary>A till on the list.</summary>
/// <param name="Cashier">Who works there now; null while nobody does.</param>
public sealed record TillRow(Guid Id, string Name, TillPaper Paper, bool PrintsAtOnce, Guid? PriceListId, string? PriceListName, Guid? RegistrationId, bool IsActive, string? Cashier, int Version)
{
    public TillDraft ToDraft() => new() { Id = Id, Version = Version, IsStored = true, Name = Name, PriceListId = PriceListId, RegistrationId = RegistrationId, Paper = Paper, PrintsAtOnce = PrintsAtOnce, IsActive = IsActive };
}

/// <summary>A GSTIN that a till may bill under, beside the main one.</summary>
public sealed record TillGstin(Guid Id, string Gstin, string StateCode);

/// <summary>Reads tills.</summary>
public sealed class TillQueries(TenantDb tenantDb)
{
    public async Task<PageOf<TillRow>> AllAsync(CancellationToken ct = default)
    {
        await using var db = await tenantDb.OpenAsync(CounterPermissions.TillView, ct);
        var rows = await (
            from till in db.Tills.AsNoTracking()
            join list in db.PriceLists on new { till.TenantId, Id = till.PriceListId ?? Guid.Empty } equals new { list.TenantId, list.Id } into lists
            from list in lists.DefaultIfEmpty()
            orderby till.Name
            select new TillRow(
                till.Id, till.Name, till.Paper, till.PrintsAtOnce, till.PriceListId, list!.Name, till.RegistrationId, till.IsActive,
                db.Shifts.Where(shift => shift.TillId == till.Id && shift.Status == Shifts.ShiftStatus.Open).Select(shift => shift.Cashier).FirstOrDefault(), till.Version)).ToListAsync(ct);
        return new(rows, null, rows.Count);
    }

    /// <summary>The lists that a till may sell by.</summary>
    public async Task<IReadOnlyList<SelectOption<Guid?>>> ListsAsync(CancellationToken ct = default)
    {
        await using var db = await tenantDb.OpenAsync(CounterPermissions.TillView, ct);
        return await db.PriceLists.AsNoTracking().Where(list => list.IsActive).OrderBy(list => list.Name).Select(list => new SelectOption<Guid?>(list.Id, list.Name)).ToListAsync(ct);
    }

    /// <summary>The GSTINs beside the main one.</summary>
    public async Task<IReadOnlyList<TillGstin>> GstinsAsync(CancellationToken ct = default)
    {
        await using var db = await tenantDb.OpenAsync(CounterPermissions.TillView, ct);
        return await db.Registrations.AsNoTracking().OrderBy(other => other.StateCode).Select(other => new TillGstin(other.Id, other.Gstin, other.StateCode)).ToListAsync(ct);
    }
}
