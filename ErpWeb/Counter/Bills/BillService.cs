using System.Text.Json;
using ErpWeb.Counter.Tills;
using ErpWeb.Inventory.Contracts;
using ErpWeb.Shared.Data;
using ErpWeb.Shared.Data.Hosting;
using ErpWeb.Shared.Events;
using ErpWeb.Shared.Kernel;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Counter.Bills;

/// <summary>An open bill on the list.</summary>
public sealed record OpenBill(Guid Id, string PartyName, decimal Total, int LineCount, bool IsHeld, DateTime UpdatedAtUtc, string UpdatedBy, int Version);

/// <summary>Keeps open bills on the server as they grow, so that a restart, another device or the next cashier can go on.</summary>
public sealed class BillService(TenantDb tenantDb, BillFactsReader factsReader, TenantEventHub events, SoldLots lots, IndiaClock clock)
{
    private const int MostShown = 100;

    /// <summary>Stores the bill and raises its version. Refused when another device stored it since, or when it is paid.</summary>
    public async Task<Result> SaveAsync(CounterBill bill, Guid tillId, decimal total, CancellationToken ct = default)
    {
        await using var db = await tenantDb.OpenAsync(CounterPermissions.Sell, ct);
        if (await db.Invoices.AnyAsync(invoice => invoice.Id == bill.Id, ct))
            return BillErrors.AlreadyPaid;
        var stored = await db.CounterBills.FirstOrDefaultAsync(row => row.Id == bill.Id, ct);
        if (stored is null && bill.Version > 0)
            return BillErrors.NotFound;
        if (stored is not null && stored.Version != bill.Version)
            return BillErrors.Changed;
        if (stored is null)
            db.CounterBills.Add(stored = new() { Id = bill.Id, TillId = tillId, Payload = "", TypedById = db.Actor.UserId, UpdatedBy = "", Version = 0 });

        var before = bill.Version;
        bill.Version = stored.Version = before + 1;
        (stored.PartyName, stored.Total, stored.LineCount, stored.IsHeld) = (bill.PartyName, total, bill.Lines.Count, bill.IsHeld);
        (stored.Payload, stored.UpdatedAtUtc, stored.UpdatedBy) = (JsonSerializer.Serialize(bill), db.Clock.GetUtcNow().UtcDateTime, db.Actor.Name);
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateException fault) when (fault.IsOutrun())
        {
            // Two devices stored it at the same moment: this one lost.
            bill.Version = before;
            return BillErrors.Changed;
        }
        catch
        {
            // Nothing was stored: the next attempt starts from the version that is.
            bill.Version = before;
            throw;
        }
        events.Publish(db.TenantId, new(CounterEvents.Bill, bill.Id));
        return Result.Success;
    }

    public async Task<CounterBill?> FindAsync(Guid id, CancellationToken ct = default)
    {
        await using var db = await tenantDb.OpenAsync(CounterPermissions.Sell, ct);
        var payload = await db.CounterBills.AsNoTracking().Where(row => row.Id == id).Select(row => row.Payload).FirstOrDefaultAsync(ct);
        return payload is null ? null : JsonSerializer.Deserialize<CounterBill>(payload);
    }

    /// <summary>The open bills of a till, the latest first.</summary>
    public async Task<IReadOnlyList<OpenBill>> ListAsync(Guid tillId, CancellationToken ct = default)
    {
        await using var db = await tenantDb.OpenAsync(CounterPermissions.Sell, ct);
        return await db.CounterBills.AsNoTracking()
            .Where(row => row.TillId == tillId && row.LineCount > 0)
            .OrderByDescending(row => row.UpdatedAtUtc)
            .Take(MostShown)
            .Select(row => new OpenBill(row.Id, row.PartyName, row.Total, row.LineCount, row.IsHeld, row.UpdatedAtUtc, row.UpdatedBy, row.Version))
            .ToListAsync(ct);
    }

    public async Task DiscardAsync(Guid id, CancellationToken ct = default)
    {
        await using var db = await tenantDb.OpenAsync(CounterPermissions.Sell, ct);
        await db.CounterBills.Where(row => row.Id == id).ExecuteDeleteAsync(ct);
        events.Publish(db.TenantId, new(CounterEvents.Bill, id));
    }

    /// <summary>The batches or serial numbers of an item that may be sold today, in the order in which they should leave.</summary>
    public async Task<IReadOnlyList<LotOffer>> LotsAsync(Guid itemId, CancellationToken ct = default)
    {
        await using var db = await tenantDb.OpenAsync(CounterPermissions.Sell, ct);
        return await lots.OfferAsync(db, itemId, clock.Today, ct);
    }

    /// <summary>The piece whose serial number was scanned.</summary>
    public async Task<SoldPiece?> PieceAsync(string number, CancellationToken ct = default)
    {
        await using var db = await tenantDb.OpenAsync(CounterPermissions.Sell, ct);
        return await lots.FindPieceAsync(db, number, clock.Today, ct);
    }

    /// <summary>What the masters say about the bill.</summary>
    public async Task<BillFacts> FactsAsync(CounterBill bill, TillFacts till, BillFacts? known, CancellationToken ct = default)
    {
        await using var db = await tenantDb.OpenAsync(CounterPermissions.Sell, ct);
        return await factsReader.ReadAsync(db, bill, till, known, ct);
    }
}
