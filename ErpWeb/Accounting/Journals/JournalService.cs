using ErpWeb.Accounting.Contracts;
using ErpWeb.Shared.Data;
using ErpWeb.Shared.Data.Hosting;
using ErpWeb.Shared.Data.Numbering;
using ErpWeb.Shared.Kernel;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Accounting.Journals;

/// <summary>The number and id of a journal just posted.</summary>
public sealed record PostedJournal(Guid Id, string Number);

/// <summary>Posts journal vouchers, and takes them back.</summary>
public sealed class JournalService(
    TenantDb tenantDb, JournalFactsReader factsReader, JournalPoster poster, DocumentNumbers numbers, Books books, IndiaClock clock)
{
    /// <summary>Posts the voucher. Submitting it twice returns the first.</summary>
    public async Task<Result<PostedJournal>> PostAsync(VoucherDraft draft, CancellationToken ct = default)
    {
        await using var db = await tenantDb.OpenAsync(AccountingPermissions.JournalPost, ct);
        await using var write = await db.BeginWriteAsync(ct);
        draft.Lines.RemoveAll(line => line.IsEmpty);
        var facts = await factsReader.ReadAsync(db, draft, ct);
        var errors = JournalRules.Check(draft, facts, clock.Today);
        if (draft.Kind is not (JournalKind.Journal or JournalKind.Contra))
            errors.Add(JournalErrors.NotCancelledHere);
        if (errors.Count > 0)
            return await FindPostedAsync(db, draft.Id, ct) is { } before ? before : errors;

        var number = await numbers.TakeAsync(db, NumberedDocument.Journal, draft.Date!.Value, ct);
        if (await FindPostedAsync(db, draft.Id, ct) is { } posted)
            return posted;
        var journal = await poster.WriteAsync(db, draft, number, ct);
        await write.CommitAsync(ct);
        return new PostedJournal(journal.Id, journal.Number);
    }

    /// <summary>Cancels a journal: its number stays, the ledger gets the reverse.</summary>
    public async Task<Result> CancelAsync(Guid id, string reason, CancellationToken ct = default)
    {
        await using var db = await tenantDb.OpenAsync(AccountingPermissions.JournalCancel, ct);
        reason = reason.Trim();
        if (reason.Length is 0 or > Journal.CancelReasonMaxLength)
            return JournalErrors.CancelReasonMissing;
        await using var write = await db.BeginWriteAsync(ct);
        var journal = await db.Journals.AsNoTracking().FirstOrDefaultAsync(row => row.Id == id, ct);
        if (journal is null)
            return JournalErrors.NotFound;
        if (journal.Kind is JournalKind.Opening or JournalKind.YearEnd)
            return JournalErrors.NotCancelledHere;
        if (Books.CheckOpen(journal.Date, await books.ClosedThroughAsync(db, BookArea.Accounts, ct), nameof(Journal.Date)) is { } closed)
            return closed;
        if (!await MarkCancelledAsync(db, id, reason, ct))
            return JournalErrors.AlreadyCancelled;
        await poster.ReverseAsync(db, journal, reason, ct);
        await write.CommitAsync(ct);
        return Result.Success;
    }

    /// <returns>False when somebody was faster.</returns>
    internal static async Task<bool> MarkCancelledAsync(ErpDbContext db, Guid id, string reason, CancellationToken ct)
    {
        var now = db.Clock.GetUtcNow().UtcDateTime;
        return await db.Journals
            .Where(row => row.Id == id && row.Status == JournalStatus.Posted)
            .ExecuteUpdateAsync(set => set
                .SetProperty(row => row.Status, JournalStatus.Cancelled)
                .SetProperty(row => row.CancelledAtUtc, now)
                .SetProperty(row => row.CancelReason, reason), ct) == 1;
    }

    internal static Task<PostedJournal?> FindPostedAsync(ErpDbContext db, Guid id, CancellationToken ct) =>
        db.Journals.AsNoTracking().Where(journal => journal.Id == id).Select(journal => new PostedJournal(journal.Id, journal.Number)).FirstOrDefaultAsync(ct);
}
