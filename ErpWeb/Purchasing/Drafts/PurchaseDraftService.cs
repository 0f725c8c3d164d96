using System.Text.Json;
using ErpWeb.Purchasing.Bills;
using ErpWeb.Purchasing.Documents;
using ErpWeb.Purchasing.Orders;
using ErpWeb.Shared.Data;
using ErpWeb.Shared.Data.Hosting;
using ErpWeb.Shared.Gst;
using ErpWeb.Shared.Kernel;
using ErpWeb.Shared.Ui.Drafts;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Purchasing.Drafts;

/// <summary>A draft on a list.</summary>
public sealed record DraftSummary(Guid Id, string PartyName, DateOnly Date, decimal Total, DateTime UpdatedAtUtc, string UpdatedBy);

/// <summary>Keeps drafts of orders and bills on the server, so that a dropped phone loses nothing and any device can go on.</summary>
public sealed class PurchaseDraftService(TenantDb tenantDb, PurchaseFactsReader reader, IndiaClock clock)
{
    /// <summary>Stores the draft and raises its version. Refused when another device stored it since, or when it is posted.</summary>
    public async Task<Result> SaveAsync(OrderDraft draft, CancellationToken ct = default)
    {
        await using var db = await tenantDb.OpenAsync(PurchasingPermissions.OrderEdit, ct);
        if (await db.PurchaseOrders.AnyAsync(order => order.Id == draft.Id, ct))
            return PurchaseErrors.DraftPosted;
        var facts = await reader.ReadAsync(db, draft, ct);
        return await StoreAsync(db, DraftKind.Order, draft, facts, OrderCalculator.Calculate(draft, facts, clock.Today).Taxed.Totals.GrandTotal, ct);
    }

    /// <summary>The same for a bill.</summary>
    public async Task<Result> SaveAsync(BillDraft draft, CancellationToken ct = default)
    {
        await using var db = await tenantDb.OpenAsync(PurchasingPermissions.BillEdit, ct);
        if (await db.PurchaseBills.AnyAsync(bill => bill.Id == draft.Id, ct))
            return PurchaseErrors.DraftPosted;
        var facts = await reader.ReadAsync(db, draft, ct);
        return await StoreAsync(db, DraftKind.Bill, draft, facts, BillCalculator.Calculate(draft, facts, clock.Today).Total, ct);
    }

    public async Task<OrderDraft?> FindOrderAsync(Guid id, CancellationToken ct = default)
    {
        await using var db = await tenantDb.OpenAsync(PurchasingPermissions.OrderEdit, ct);
        return await FindAsync<OrderDraft>(db, DraftKind.Order, id, ct);
    }

    public async Task<BillDraft?> FindBillAsync(Guid id, CancellationToken ct = default)
    {
        await using var db = await tenantDb.OpenAsync(PurchasingPermissions.BillEdit, ct);
        return await FindAsync<BillDraft>(db, DraftKind.Bill, id, ct);
    }

    /// <summary>The latest drafts of orders first, at most a hundred.</summary>
    public async Task<IReadOnlyList<DraftSummary>> OrdersAsync(CancellationToken ct = default)
    {
        await using var db = await tenantDb.OpenAsync(PurchasingPermissions.OrderEdit, ct);
        return await ListAsync(db, DraftKind.Order, ct);
    }

    /// <summary>The latest drafts of bills first, at most a hundred.</summary>
    public async Task<IReadOnlyList<DraftSummary>> BillsAsync(CancellationToken ct = default)
    {
        await using var db = await tenantDb.OpenAsync(PurchasingPermissions.BillEdit, ct);
        return await ListAsync(db, DraftKind.Bill, ct);
    }

    public async Task DiscardOrderAsync(Guid id, CancellationToken ct = default)
    {
        await using var db = await tenantDb.OpenAsync(PurchasingPermissions.OrderEdit, ct);
        await DiscardAsync(db, DraftKind.Order, id, ct);
    }

    public async Task DiscardBillAsync(Guid id, CancellationToken ct = default)
    {
        await using var db = await tenantDb.OpenAsync(PurchasingPermissions.BillEdit, ct);
        await DiscardAsync(db, DraftKind.Bill, id, ct);
    }

    private async Task<Result> StoreAsync<T>(ErpDbContext db, DraftKind kind, T draft, PurchaseFacts facts, decimal total, CancellationToken ct) where T : PurchaseDraft
    {
        var stored = await db.PurchaseDrafts.FirstOrDefaultAsync(row => row.Id == draft.Id && row.Kind == kind, ct);
        if (stored is null && draft.Version > 0)
            return PurchaseErrors.DraftNotFound;
        if (stored is not null && stored.Version != draft.Version)
            return PurchaseErrors.DraftChanged;
        if (stored is null)
            db.PurchaseDrafts.Add(stored = new() { Id = draft.Id, Kind = kind, TypedById = db.Actor.UserId });

        var next = stored.Version + 1;
        (draft.Version, stored.Version) = (next, next);
        stored.PartyName = facts.Supplier?.Name ?? "";
        stored.Date = draft.Date ?? clock.Today;
        stored.Total = Math.Min(total, Limits.GrandTotal);
        stored.Payload = JsonSerializer.Serialize(draft, DraftJson.Options);
        stored.UpdatedAtUtc = db.Clock.GetUtcNow().UtcDateTime;
        stored.UpdatedBy = db.Actor.Name;
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateException fault) when (fault.IsOutrun())
        {
            // Two devices stored it at the same moment: this one lost.
            draft.Version = next - 1;
            return PurchaseErrors.DraftChanged;
        }
        catch
        {
            draft.Version = next - 1;
            throw;
        }
        return Result.Success;
    }

    private static async Task<T?> FindAsync<T>(ErpDbContext db, DraftKind kind, Guid id, CancellationToken ct) where T : PurchaseDraft
    {
        var payload = await db.PurchaseDrafts.AsNoTracking().Where(row => row.Id == id && row.Kind == kind).Select(row => row.Payload).FirstOrDefaultAsync(ct);
        return payload is null ? null : JsonSerializer.Deserialize<T>(payload, DraftJson.Options)!.WithLineIds();
    }

    private static async Task<IReadOnlyList<DraftSummary>> ListAsync(ErpDbContext db, DraftKind kind, CancellationToken ct) => await db.PurchaseDrafts.AsNoTracking()
        .Where(row => row.Kind == kind)
        .OrderByDescending(row => row.UpdatedAtUtc)
        .Take(100)
        .Select(row => new DraftSummary(row.Id, row.PartyName, row.Date, row.Total, row.UpdatedAtUtc, row.UpdatedBy))
        .ToListAsync(ct);

    private async Task DiscardAsync(ErpDbContext db, DraftKind kind, Guid id, CancellationToken ct)
    {
        await db.PurchaseDrafts.Where(row => row.Id == id && row.Kind == kind).ExecuteDeleteAsync(ct);
        db.Tell(PurchasingEvents.Draft, id);
        await db.SaveChangesAsync(ct);
    }
}
