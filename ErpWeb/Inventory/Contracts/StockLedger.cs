using ErpWeb.Accounting.Accounts;
using ErpWeb.Inventory.Posting;
using ErpWeb.Inventory.Warehouses;
using ErpWeb.Shared.Data;
using ErpWeb.Shared.Data.Posting;
using ErpWeb.Shared.Kernel;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Inventory.Contracts;

/// <summary>
/// The stock ledger, as documents use it. It values what moves, writes the stock's own journal entries, and corrects what
/// an entry of an earlier day changes for documents posted since, all in the caller's transaction.
/// </summary>
public sealed class StockLedger
{
    private readonly StockFactsReader _facts;
    private readonly StockJournals _journals;
    private readonly Reservations _reservations;

    internal StockLedger(StockFactsReader facts, StockJournals journals, Reservations reservations) => (_facts, _journals, _reservations) = (facts, journals, reservations);

    /// <summary>Adds the goods that come, go or change their place to the rows being posted; or says what is not there.</summary>
    public async Task<Result<PostedStock>> PostAsync(ErpDbContext db, PostingBatch batch, StockPosting posting, CancellationToken ct)
    {
        if (posting.IsEmpty)
            return PostedStock.Nothing;
        var (sequence, masters) = await Dialect.Of(db).AdvanceStockAsync(db, StockAssembly.PlacesOf(posting), ct);
        var run = await ValueAsync(db, posting, sequence, masters, ct);
        if (run.Refusal is { } refusal)
            return refusal;
        var taken = await _reservations.TakenAsync(db, run.Facts, posting, ct);
        if (taken.Count > 0 && run.Facts.Settings.Reservation is ReservationPolicy.Block)
            return Reservations.Refused(taken[0]);
        batch.AddRange(run.Lines);
        batch.AddRange(run.Positions);
        TouchSales(batch, run);
        await _journals.PostAsync(db, batch, run, posting, ct);
        var result = run.Result(posting);
        return taken.Count == 0 ? result : result with { Shortages = [.. result.Shortages, .. taken] };
    }

    /// <summary>What posting would change for other documents, without posting it.</summary>
    public async Task<Result<PostedStock>> PreviewAsync(ErpDbContext db, StockPosting posting, CancellationToken ct)
    {
        if (posting.IsEmpty)
            return PostedStock.Nothing;
        var run = await ValueAsync(db, posting, long.MaxValue, await Masters.VersionAsync(db, ct), ct);
        return run.Refusal is { } refusal ? refusal : run.Result(posting);
    }

    /// <summary>Takes back what the document moved, on the same days; its journal entries are taken back with the document's own.</summary>
    public async Task<Error?> ReverseAsync(ErpDbContext db, PostingBatch batch, SourceDocument source, string narration, CancellationToken ct)
    {
        var lines = await db.StockMoves.AsNoTracking().Where(line => line.SourceId == source.Id).ToListAsync(ct);
        var takenBack = lines.Where(line => line.ReversesId is not null).Select(line => line.ReversesId!.Value).ToHashSet();
        var counting = lines.Where(line => line.ReversesId is null && !takenBack.Contains(line.Id)).OrderBy(line => line.Sequence).ToList();
        if (counting.Count == 0)
            return null;
        if (await StockRefusals.GoneOnAsync(db, counting, source, ct) is { } goneOn)
            return goneOn;
        if (await StockRefusals.RevaluedAsync(db, counting, source, ct) is { } revalued)
            return revalued;

        var (sequence, masters) = await Dialect.Of(db).AdvanceStockAsync(db, counting.Count, ct);
        var mirrored = counting.ConvertAll(line => StockReversal.Of(line, sequence--));
        var facts = await _facts.ReadAsync(db, masters, [.. counting.Select(line => line.ItemId).Distinct()], ct);
        var run = new StockRun(db, facts, counting[0].Date);
        await run.RecalculateAsync(mirrored, ct);
        if (run.Refusal is { } refusal)
            return refusal;
        batch.AddRange(run.Lines);
        batch.AddRange(run.Positions);
        TouchSales(batch, run);
        await _journals.PostCorrectionsAsync(db, batch, run, narration, ct);
        return null;
    }

    private static void TouchSales(PostingBatch batch, StockRun run)
    {
        foreach (var day in run.Lines.Where(line => line.Counter is AccountRole.CostOfSales).Select(line => line.Date).Distinct())
            batch.AddUp(ChangedDay.Of(day));
    }

    private async Task<StockRun> ValueAsync(ErpDbContext db, StockPosting posting, long sequence, string masters, CancellationToken ct)
    {
        var linked = await LinkedMoves.ReadAsync(db, posting, ct);
        var facts = await _facts.ReadAsync(db, masters, [.. StockAssembly.ItemsOf(posting).Concat(linked.Values.Select(move => move.ItemId)).Distinct()], ct);
        var run = new StockRun(db, facts, posting.Date);
        run.Check(posting);
        if (run.Refusal is null)
            await run.ValueAsync(new StockAssembly(posting, facts, linked, sequence).Build(), ct);
        return run;
    }
}
