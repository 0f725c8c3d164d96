using ErpWeb.Accounting.Accounts;
using ErpWeb.Accounting.Contracts;
using ErpWeb.Inventory.Contracts;
using ErpWeb.Inventory.StockMoves;
using ErpWeb.Shared.Data;
using ErpWeb.Shared.Data.Posting;
using ErpWeb.Shared.Kernel;

namespace ErpWeb.Inventory.Posting;

/// <summary>Carries the stock ledger into the general ledger, so that the two agree after every posting.</summary>
internal sealed class StockJournals(GeneralLedger generalLedger)
{
    public async Task PostAsync(ErpDbContext db, PostingBatch batch, StockRun run, StockPosting posting, CancellationToken ct)
    {
        await PostAsync(db, batch, JournalOf(run.Added, run.Facts, run.Apart), posting.Source, posting.Date, posting.Narration, null, ct);
        await PostCorrectionsAsync(db, batch, run, $"Cost corrected by {posting.Source.Number}", ct);
    }

    /// <summary>Each corrected document gets an entry of its own, so that its profit is right.</summary>
    public async Task PostCorrectionsAsync(ErpDbContext db, PostingBatch batch, StockRun run, string narration, CancellationToken ct)
    {
        foreach (var document in run.Corrections.GroupBy(line => (Source: new SourceDocument(line.SourceType, line.SourceId, line.SourceNumber), line.Date)))
            await PostAsync(db, batch, JournalOf(document, run.Facts, run.Apart), document.Key.Source, document.Key.Date, narration, document.First().CausedById, ct);
    }

    /// <summary>
    /// The stock account of each line's warehouse against the account on the other side; what cancels out is left out. Goods
    /// moved between warehouses have no other side, and their two ends must cancel out; only where the reckoning between them
    /// was cut off is what they differ by a stock adjustment. Pure.
    /// </summary>
    /// <param name="apart">Lines of documents whose two ends may differ.</param>
    internal static JournalDraft JournalOf(IEnumerable<StockMove> lines, StockFacts facts, IReadOnlySet<Guid> apart) => JournalDraft.Of(
        lines.SelectMany(line => new (AccountRole Role, decimal Amount)[] { (facts.AccountOf(line.WarehouseId), line.Value), (OtherSide(line, apart), -line.Value) })
            .Where(side => side.Role is not AccountRole.None)
            .GroupBy(side => side.Role)
            .Select(account => JournalDraftLine.Debit(account.Key, account.Sum(side => side.Amount))));

    private static AccountRole OtherSide(StockMove line, IReadOnlySet<Guid> apart) =>
        line.Counter is AccountRole.None && apart.Contains(line.LineId) ? AccountRole.StockAdjustment : line.Counter;

    private async Task PostAsync(ErpDbContext db, PostingBatch batch, JournalDraft draft, SourceDocument source, DateOnly date, string narration, Guid? causedById, CancellationToken ct)
    {
        if (draft.Lines.Count > 0)
            await generalLedger.PostAsync(db, batch, draft, source, date, narration, ct, causedById);
    }
}
