using ErpWeb.Accounting.Contracts;
using ErpWeb.Inventory.Adjustments;
using ErpWeb.Inventory.Contracts;
using ErpWeb.Shared.Data;
using ErpWeb.Shared.Data.EditLog;
using ErpWeb.Shared.Data.Hosting;
using ErpWeb.Shared.Data.Numbering;
using ErpWeb.Shared.Data.Posting;
using ErpWeb.Shared.Kernel;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Inventory.Counts;

/// <summary>Starts stock counts, and posts what they found.</summary>
public sealed class CountService(TenantDb tenantDb, DocumentNumbers numbers, StockLedger stockLedger, GeneralLedger generalLedger, Books books, IndiaClock clock)
{
    /// <summary>Starts a count. Submitting it twice returns the first.</summary>
    public async Task<Result<PostedReference>> PlanAsync(CountDraft draft, CancellationToken ct = default)
    {
        await using var db = await tenantDb.OpenAsync(InventoryPermissions.CountPlan, ct);
        await using var write = await db.BeginWriteAsync(ct);
        var itemIds = draft.CoversAll ? [] : draft.ItemIds.Distinct().ToList();
        var warehouse = draft.WarehouseId is { } id ? await db.Warehouses.AsNoTracking().FirstOrDefaultAsync(row => row.Id == id && row.IsActive, ct) : null;
        if (CountRules.Check(draft, warehouse is not null, itemIds, await CountGoodsReader.KnownAsync(db, itemIds, ct)) is { Count: > 0 } errors)
            return errors;
        var number = await numbers.TakeAsync(db, NumberedDocument.StockCount, clock.Today, ct);
        if (await db.StockCounts.AsNoTracking().Where(row => row.Id == draft.Id).Select(row => new PostedReference(row.Id, row.Number)).FirstOrDefaultAsync(ct) is { } posted)
            return posted;
        var count = CountPosting.Start(draft, number, clock.Today, db.Actor, db.Clock.GetUtcNow().UtcDateTime);
        var batch = new PostingBatch(db);
        batch.Add(count);
        batch.AddRange(itemIds.Select(item => new StockCountItem { CountId = count.Id, ItemId = item }));
        await batch.WriteAsync(LoggedChange.Posted(nameof(StockCount), count.Id, new { count.Number, count.Date, Warehouse = warehouse!.Name, count.Note }), ct);
        await write.CommitAsync(ct);
        return new PostedReference(count.Id, count.Number);
    }

    /// <summary>Has items counted again: what was counted of them so far does not count any more.</summary>
    public async Task<Result> RecountAsync(Guid id, IReadOnlyCollection<Guid> itemIds, CancellationToken ct = default)
    {
        await using var db = await tenantDb.OpenAsync(InventoryPermissions.CountApprove, ct);
        await using var write = await db.BeginWriteAsync(ct);
        if (await LockAsync(db, id, ct) is { } refused)
            return refused;
        var counted = await db.StockCountEntries.Where(entry => entry.CountId == id).Select(entry => entry.ItemId).Distinct().ToListAsync(ct);
        foreach (var itemId in itemIds.Distinct().Where(counted.Contains))
        {
            if (await db.StockCountItems.Where(item => item.CountId == id && item.ItemId == itemId).ExecuteUpdateAsync(set => set.SetProperty(item => item.Round, item => item.Round + 1), ct) == 0)
                db.StockCountItems.Add(new() { CountId = id, ItemId = itemId, Round = 1 });
        }
        await db.SaveChangesAsync(ct);
        await write.CommitAsync(ct);
        return Result.Success;
    }

    /// <summary>Posts the differences on the day of the last entry. Approving it twice changes nothing.</summary>
    public async Task<Result> ApproveAsync(Guid id, CancellationToken ct = default)
    {
        await using var db = await tenantDb.OpenAsync(InventoryPermissions.CountApprove, ct);
        await using var write = await db.BeginWriteAsync(ct);
        if (await LockAsync(db, id, ct) is { } refused)
            return await db.StockCounts.AnyAsync(row => row.Id == id && row.Status == CountStatus.Approved, ct) ? Result.Success : refused;
        // Nothing moves between reading the figures and posting them.
        await Dialect.Of(db).AdvanceStockAsync(db, 0, ct);
        var count = await db.StockCounts.AsNoTracking().SingleAsync(row => row.Id == id, ct);
        var figures = await CountFiguresReader.ReadAsync(db, count, ct);
        if (figures.Counted.Count == 0)
            return CountErrors.NothingCounted;
        var day = DateOnly.FromDateTime(IndiaClock.ToLocal(figures.Counted.SelectMany(line => line.Entries).Max(entry => entry.CountedAtUtc)));
        if (Books.CheckOpen(day, await books.ClosedThroughAsync(db, BookArea.Stock, ct), nameof(StockCount.Date)) is { } closed)
            return closed;

        var batch = new PostingBatch(db);
        var results = figures.Counted.Select(line => CountPosting.Result(id, line)).ToList();
        var stock = await stockLedger.PostAsync(db, batch, CountPosting.Stock(count, day, results, figures.Counted), ct);
        if (!stock.IsSuccess)
            return Result.Failure(stock.Errors);
        foreach (var result in results)
            result.Value = Math.Sign(result.Counted - result.Book) * stock.Value.Values.GetValueOrDefault(result.Id);
        batch.AddRange(results);
        await DecideAsync(db, id, CountStatus.Approved, day, ct);
        await batch.WriteAsync(LoggedChange.Posted(nameof(StockCount), id, new { count.Number, PostedOn = day, Value = results.Sum(result => result.Value), Differences = CountPosting.Words(figures.Counted) }), ct);
        await write.CommitAsync(ct);
        return Result.Success;
    }

    /// <summary>Gives up a count that was not approved.</summary>
    public async Task<Result> DiscardAsync(Guid id, CancellationToken ct = default)
    {
        await using var db = await tenantDb.OpenAsync(InventoryPermissions.CountPlan, ct);
        await using var write = await db.BeginWriteAsync(ct);
        if (await LockAsync(db, id, ct) is { } refused)
            return refused;
        await DecideAsync(db, id, CountStatus.Discarded, null, ct);
        var number = await db.StockCounts.Where(row => row.Id == id).Select(row => row.Number).SingleAsync(ct);
        await new PostingBatch(db).WriteAsync(LoggedChange.Of("Changed", nameof(StockCount), id, ("Number", null, number), ("Status", "Counting", "Discarded")), ct);
        await write.CommitAsync(ct);
        return Result.Success;
    }

    /// <summary>Takes an approved count back: the ledgers get the reverse on the same day.</summary>
    public async Task<Result> CancelAsync(Guid id, string reason, CancellationToken ct = default)
    {
        await using var db = await tenantDb.OpenAsync(InventoryPermissions.CountApprove, ct);
        reason = reason.Trim();
        if (reason.Length is 0 or > StockAdjustment.NoteMaxLength)
            return CountErrors.CancelReasonMissing;
        await using var write = await db.BeginWriteAsync(ct);
        var count = await db.StockCounts.AsNoTracking().FirstOrDefaultAsync(row => row.Id == id, ct);
        if (count is null)
            return CountErrors.NotFound;
        if (count.PostedOn is { } day && Books.CheckOpen(day, await books.ClosedThroughAsync(db, BookArea.Stock, ct), nameof(StockCount.Date)) is { } closed)
            return closed;
        var cancelled = await db.StockCounts.Where(row => row.Id == id && row.Status == CountStatus.Approved)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.Status, CountStatus.Cancelled).SetProperty(row => row.CancelReason, reason), ct);
        if (cancelled == 0)
            return CountErrors.NotApproved;
        var source = new SourceDocument(nameof(StockCount), id, count.Number);
        var batch = new PostingBatch(db);
        if (await stockLedger.ReverseAsync(db, batch, source, $"{count.Number} cancelled: {reason}", ct) is { } refused)
            return refused;
        await generalLedger.ReverseAsync(db, batch, source, $"{count.Number} cancelled: {reason}", ct);
        await batch.WriteAsync(LoggedChange.Cancelled(nameof(StockCount), id, new { count.Number, Reason = reason }), ct);
        await write.CommitAsync(ct);
        return Result.Success;
    }

    // Entries wait for this row too, so that none is lost beside an approval.
    internal static async Task<Error?> LockAsync(ErpDbContext db, Guid id, CancellationToken ct) =>
        await db.StockCounts.Where(row => row.Id == id && row.Status == CountStatus.Counting).ExecuteUpdateAsync(set => set.SetProperty(row => row.Status, CountStatus.Counting), ct) > 0 ? null
        : await db.StockCounts.AnyAsync(row => row.Id == id, ct) ? CountErrors.NotCounting : CountErrors.NotFound;

    private static Task DecideAsync(ErpDbContext db, Guid id, CountStatus status, DateOnly? postedOn, CancellationToken ct)
    {
        var (now, by) = (db.Clock.GetUtcNow().UtcDateTime, db.Actor.Name);
        return db.StockCounts.Where(row => row.Id == id).ExecuteUpdateAsync(set => set
            .SetProperty(row => row.Status, status)
            .SetProperty(row => row.PostedOn, postedOn)
            .SetProperty(row => row.DecidedAtUtc, now)
            .SetProperty(row => row.DecidedBy, by), ct);
    }
}
