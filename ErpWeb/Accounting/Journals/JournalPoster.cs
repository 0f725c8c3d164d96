using ErpWeb.Accounting.Contracts;
using ErpWeb.Accounting.Recurring;
using ErpWeb.Shared.Data;
using ErpWeb.Shared.Data.EditLog;
using ErpWeb.Shared.Data.Numbering;
using ErpWeb.Shared.Data.Posting;
using ErpWeb.Shared.Kernel;

namespace ErpWeb.Accounting.Journals;

/// <summary>Writes a checked voucher, inside the caller's transaction.</summary>
public sealed class JournalPoster(GeneralLedger generalLedger)
{
    /// <param name="run">The month of a template that it posts.</param>
    /// <param name="alsoAdd">Locks what the transaction will post next.</param>
    public async Task<Journal> WriteAsync(ErpDbContext db, VoucherDraft draft, TakenNumber number, CancellationToken ct, JournalTemplateRun? run = null, Action<PostingBatch>? alsoAdd = null)
    {
        var journal = NewJournal(db, draft, number);
        var batch = new PostingBatch(db);
        batch.Add(journal);
        if (run is not null)
            batch.Add(run);
        alsoAdd?.Invoke(batch);
        await generalLedger.PostAsync(db, batch, Posting(draft), SourceOf(journal), journal.Date, journal.Narration, ct);
        await batch.WriteAsync(LoggedChange.Posted(nameof(Journal), journal.Id, new { journal.Number, Kind = journal.Kind.ToString(), journal.Date, journal.Narration, journal.Total }), ct);
        return journal;
    }

    /// <summary>Takes it back by an entry with the sides exchanged.</summary>
    public async Task ReverseAsync(ErpDbContext db, Journal journal, string reason, CancellationToken ct)
    {
        var batch = new PostingBatch(db);
        await generalLedger.ReverseAsync(db, batch, SourceOf(journal), $"Journal {journal.Number} cancelled: {reason}", ct);
        await batch.WriteAsync(LoggedChange.Cancelled(nameof(Journal), journal.Id, new { journal.Number, journal.Date, journal.Total, Reason = reason }), ct);
    }

    private static SourceDocument SourceOf(Journal journal) => new(nameof(Journal), journal.Id, journal.Number);

    private static JournalDraft Posting(VoucherDraft draft)
    {
        var lines = draft.Lines.Select(line => new JournalDraftLine(Accounts.AccountRole.None, line.Debit > 0, line.Debit > 0 ? line.Debit.Value : line.Credit!.Value, line.PartyId)
        {
            AccountId = line.AccountId,
            Note = PlainText.Of(line.Note),
            CostCentreId = line.CostCentreId,
            ProjectId = line.ProjectId,
        });
        return JournalDraft.Of([.. lines], isYearEnd: draft.Kind is JournalKind.YearEnd);
    }

    private static Journal NewJournal(ErpDbContext db, VoucherDraft draft, TakenNumber number) => new()
    {
        Id = draft.Id,
        SeriesId = number.SeriesId,
        FinancialYear = number.FinancialYear,
        SequenceNumber = number.Number,
        Number = number.Text,
        Kind = draft.Kind,
        Date = draft.Date!.Value,
        Narration = PlainText.Of(draft.Narration) is { Length: > 0 } narration ? narration : $"Journal {number.Text}",
        Total = draft.Debit,
        PostedAtUtc = db.Clock.GetUtcNow().UtcDateTime,
        PostedById = db.Actor.UserId,
        PostedBy = db.Actor.Name,
    };
}
