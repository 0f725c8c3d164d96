using ErpWeb.Billing.Documents;
using ErpWeb.Shared.Data;
using ErpWeb.Shared.Kernel;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Billing.Papers;

/// <summary>What a later document takes of a line.</summary>
public sealed record TakenLine(PaperLine Line, decimal Quantity, string Field);

/// <summary>
/// Counts on the lines of orders and challans what became of them, inside the caller's transaction. Check and change are one
/// statement, so of two documents that take the same piece one is refused.
/// </summary>
public sealed class SalesProgress
{
    /// <summary>Lines by their id, with the state of their papers.</summary>
    public async Task<IReadOnlyDictionary<Guid, PaperLine>> ReadAsync(ErpDbContext db, IReadOnlyCollection<Guid> lineIds, CancellationToken ct) =>
        lineIds.Count == 0 ? new Dictionary<Guid, PaperLine>() : await Lines(db, db.SalesPaperLines.Where(line => lineIds.Contains(line.Id))).ToDictionaryAsync(line => line.Id, ct);

    /// <summary>The lines of some papers, paper by paper in their order.</summary>
    public async Task<IReadOnlyList<PaperLine>> ReadPapersAsync(ErpDbContext db, IReadOnlyCollection<Guid> paperIds, CancellationToken ct) =>
        paperIds.Count == 0 ? [] : await Lines(db, db.SalesPaperLines.Where(line => paperIds.Contains(line.PaperId))).ToListAsync(ct);

    /// <summary>An invoice takes lines of orders, which leave with it, or of challans, which have left before.</summary>
    public Task<Error?> InvoiceAsync(ErpDbContext db, IReadOnlyList<TakenLine> taken, CancellationToken ct) => TakeAsync(db, taken, InvoiceAsync, ct);

    /// <summary>A challan takes lines of orders.</summary>
    public Task<Error?> DeliverAsync(ErpDbContext db, IReadOnlyList<TakenLine> taken, CancellationToken ct) => TakeAsync(db, taken, (_, one) => DeliverAsync(db, one, 0, ct), ct);

    /// <summary>Goods of a challan come back; the order waits for them again.</summary>
    public Task<Error?> ReturnAsync(ErpDbContext db, IReadOnlyList<TakenLine> taken, CancellationToken ct) => TakeAsync(db, taken, async (_, one) =>
    {
        var (id, quantity) = (one.Line.Id, one.Quantity);
        var counted = await db.SalesPaperLines.Where(line => line.Id == id && line.Invoiced + line.Returned + quantity <= line.Quantity)
            .ExecuteUpdateAsync(set => set.SetProperty(line => line.Returned, line => line.Returned + quantity), ct);
        await UndeliverAsync(db, one.Line.OriginLineId, quantity, 0, ct);
        return counted;
    }, ct);

    /// <summary>Takes back what a cancelled invoice had counted.</summary>
    public async Task UninvoiceAsync(ErpDbContext db, IReadOnlyList<TakenLine> taken, CancellationToken ct)
    {
        foreach (var (line, quantity, _) in taken)
        {
            if (line.Kind is SalesKind.Challan)
            {
                await AddInvoicedAsync(db, line.Id, -quantity, ct);
                await AddInvoicedAsync(db, line.OriginLineId, -quantity, ct);
            }
            else
                await UndeliverAsync(db, line.Id, quantity, quantity, ct);
        }
        await RefreshAsync(db, taken, ct);
    }

    /// <summary>Takes back what a cancelled challan had counted on its order.</summary>
    public async Task UndeliverAsync(ErpDbContext db, IReadOnlyList<TakenLine> taken, CancellationToken ct)
    {
        foreach (var (line, quantity, _) in taken)
            await UndeliverAsync(db, line.Id, quantity, 0, ct);
        await RefreshAsync(db, taken, ct);
    }

    /// <summary>Takes back what a cancelled return had counted; refused when the order got the goods from elsewhere meanwhile.</summary>
    public async Task<Error?> UnreturnAsync(ErpDbContext db, IReadOnlyList<TakenLine> taken, CancellationToken ct) => await TakeAsync(db, taken, async (_, one) =>
    {
        var (id, quantity, origin) = (one.Line.Id, one.Quantity, one.Line.OriginLineId);
        await db.SalesPaperLines.Where(line => line.Id == id).ExecuteUpdateAsync(set => set.SetProperty(line => line.Returned, line => line.Returned - quantity), ct);
        return origin is not { } orderLine ? 1 : await db.SalesPaperLines.Where(line => line.Id == orderLine && line.Delivered + quantity <= line.Quantity)
            .ExecuteUpdateAsync(set => set.SetProperty(line => line.Delivered, line => line.Delivered + quantity), ct);
    }, ct);

    private async Task<int> InvoiceAsync(ErpDbContext db, TakenLine one, CancellationToken ct)
    {
        if (one.Line.Kind is not SalesKind.Challan)
            return await DeliverAsync(db, one, one.Quantity, ct);
        var (id, quantity) = (one.Line.Id, one.Quantity);
        var counted = await db.SalesPaperLines.Where(line => line.Id == id && line.Invoiced + line.Returned + quantity <= line.Quantity)
            .ExecuteUpdateAsync(set => set.SetProperty(line => line.Invoiced, line => line.Invoiced + quantity), ct);
        await AddInvoicedAsync(db, one.Line.OriginLineId, quantity, ct);
        return counted;
    }

    private Task<Error?> TakeAsync(ErpDbContext db, IReadOnlyList<TakenLine> taken, Func<ErpDbContext, TakenLine, CancellationToken, Task<int>> count, CancellationToken ct) =>
        TakeAsync(db, taken, (context, one) => count(context, one, ct), ct);

    private async Task<Error?> TakeAsync(ErpDbContext db, IReadOnlyList<TakenLine> taken, Func<ErpDbContext, TakenLine, Task<int>> count, CancellationToken ct)
    {
        if (taken.Count == 0)
            return null;
        foreach (var paperId in (await PapersAsync(db, taken, ct)).Order())
        {
            // Held until the commit, so that the state written last is the true one.
            await db.SalesPapers.Where(paper => paper.Id == paperId).ExecuteUpdateAsync(set => set.SetProperty(paper => paper.Status, paper => paper.Status), ct);
        }
        if ((await ReadAsync(db, [.. taken.Select(one => one.Line.Id)], ct)).Values.FirstOrDefault(line => !line.IsOpen) is { } closed)
            return SalesPaperErrors.PaperClosed(closed.PaperNumber);
        foreach (var one in taken.OrderBy(one => one.Line.Id))
        {
            if (await count(db, one) == 0)
                return SalesPaperErrors.TooMany(one);
        }
        await RefreshAsync(db, taken, ct);
        return null;
    }

    private static Task<int> DeliverAsync(ErpDbContext db, TakenLine one, decimal invoiced, CancellationToken ct)
    {
        var (id, quantity) = (one.Line.Id, one.Quantity);
        return db.SalesPaperLines.Where(line => line.Id == id && line.Delivered + quantity <= line.Quantity)
            .ExecuteUpdateAsync(set => set.SetProperty(line => line.Delivered, line => line.Delivered + quantity).SetProperty(line => line.Invoiced, line => line.Invoiced + invoiced), ct);
    }

    private static Task UndeliverAsync(ErpDbContext db, Guid? lineId, decimal delivered, decimal invoiced, CancellationToken ct) => lineId is not { } id ? Task.CompletedTask
        : db.SalesPaperLines.Where(line => line.Id == id)
            .ExecuteUpdateAsync(set => set.SetProperty(line => line.Delivered, line => line.Delivered - delivered).SetProperty(line => line.Invoiced, line => line.Invoiced - invoiced), ct);

    private static Task AddInvoicedAsync(ErpDbContext db, Guid? lineId, decimal quantity, CancellationToken ct) => lineId is not { } id ? Task.CompletedTask
        : db.SalesPaperLines.Where(line => line.Id == id).ExecuteUpdateAsync(set => set.SetProperty(line => line.Invoiced, line => line.Invoiced + quantity), ct);

    private static async Task RefreshAsync(ErpDbContext db, IReadOnlyList<TakenLine> taken, CancellationToken ct)
    {
        foreach (var id in await PapersAsync(db, taken, ct))
        {
            var lines = await db.SalesPaperLines.AsNoTracking().Where(line => line.PaperId == id).ToListAsync(ct);
            var paper = await db.SalesPapers.AsNoTracking().Where(row => row.Id == id).Select(row => new { row.Kind }).SingleAsync(ct);
            var stage = SalesPaperStages.Of(paper.Kind, lines);
            await db.SalesPapers.Where(row => row.Id == id && row.Status != SalesPaperStatus.Closed && row.Status != SalesPaperStatus.Cancelled)
                .ExecuteUpdateAsync(set => set.SetProperty(row => row.Status, stage), ct);
        }
    }

    // A challan's lines count on its order too.
    private static async Task<IReadOnlyList<Guid>> PapersAsync(ErpDbContext db, IReadOnlyList<TakenLine> taken, CancellationToken ct)
    {
        List<Guid> origins = [.. taken.Select(one => one.Line.OriginLineId).OfType<Guid>().Distinct()];
        var orders = origins.Count == 0 ? [] : await db.SalesPaperLines.Where(line => origins.Contains(line.Id)).Select(line => line.PaperId).Distinct().ToListAsync(ct);
        return [.. taken.Select(one => one.Line.PaperId).Concat(taken.Any(one => one.Line.Kind is SalesKind.Challan) ? orders : []).Distinct()];
    }

    private static IQueryable<PaperLine> Lines(ErpDbContext db, IQueryable<SalesPaperLine> lines) =>
        from line in lines.AsNoTracking()
        join paper in db.SalesPapers on new { line.TenantId, Id = line.PaperId } equals new { paper.TenantId, paper.Id }
        orderby paper.Date, paper.Id, line.LineNumber
        select new PaperLine
        {
            Id = line.Id,
            PaperId = paper.Id,
            PaperNumber = paper.Number,
            Kind = paper.Kind,
            Status = paper.Status,
            PartyId = paper.PartyId,
            OriginLineId = line.OriginLineId,
            ItemId = line.ItemId,
            IsService = line.IsService,
            LotId = line.LotId,
            LotNumber = line.LotNumber,
            Quantity = line.Quantity,
            Delivered = line.Delivered,
            Invoiced = line.Invoiced,
            Returned = line.Returned,
        };
}
