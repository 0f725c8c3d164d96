using System.Security.Cryptography;
using System.Text;
using ErpWeb.Accounting.Contracts;
using ErpWeb.Accounting.Journals;
using ErpWeb.Shared.Data;
using ErpWeb.Shared.Data.Hosting;
using ErpWeb.Shared.Data.Numbering;
using ErpWeb.Shared.Kernel;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Accounting.Currencies;

/// <summary>What a revaluation of a day would post, or that it is posted.</summary>
/// <param name="Posted">The journal of the day; none while nothing is posted.</param>
public sealed record RevaluationProposal(Revaluation Revaluation, Shared.Sheets.Sheet Sheet, PostedJournal? Posted);

/// <summary>Posts what dues in foreign currencies are worth at the end of a month, and takes it back on the day after.</summary>
public sealed class RevaluationService(TenantDb tenantDb, RevaluationReader reader, JournalPoster poster, GeneralLedger generalLedger, AccountRoles roles, DocumentNumbers numbers, Books books, IndiaClock clock)
{
    private const int MostTimes = 50;

    public async Task<RevaluationProposal> ProposeAsync(DateOnly day, CancellationToken ct = default)
    {
        await using var db = await tenantDb.OpenAsync(AccountingPermissions.ReportView, ct);
        var revaluation = await reader.ReadAsync(db, day, ct);
        return new(revaluation, reader.Sheet(revaluation), (await FindAsync(db, day, ct)).Posted);
    }

    /// <summary>Posts both journals in one transaction. Once for each day; again after both were cancelled.</summary>
    public async Task<Result<PostedJournal>> PostAsync(DateOnly day, CancellationToken ct = default)
    {
        await using var db = await tenantDb.OpenAsync(AccountingPermissions.JournalPost, ct);
        await using var write = await db.BeginWriteAsync(ct);
        var next = day.AddDays(1);
        if (next > clock.Today)
            return new Error("accounting.revaluation.day", "Choose a day before today: it is taken back on the day after.", "Day");
        if (Books.CheckOpen(day, await books.ClosedThroughAsync(db, BookArea.Accounts, ct), "Day") is { } closed)
            return closed;
        var revaluation = await reader.ReadAsync(db, day, ct);
        if (revaluation.Missing.Count > 0)
            return new Error("accounting.revaluation.rate", $"Enter a rate of {revaluation.Missing[0].Code} first.", "Day");
        if (!revaluation.Lines(isBack: false).Any())
            return new Error("accounting.revaluation.nothing", "The books show these dues at the rate of the day already.", "Day");

        var number = await numbers.TakeAsync(db, NumberedDocument.Journal, day, ct);
        var (posted, id) = await FindAsync(db, day, ct);
        if (posted is not null)
            return posted;
        var back = await numbers.TakeAsync(db, NumberedDocument.Journal, next, ct);
        var accounts = await roles.OfAsync(db, ct);
        var later = await generalLedger.EmptyTotalsAsync(db, next, [Accounts.AccountRole.ExchangeRevaluation, Accounts.AccountRole.ExchangeUnrealised], ct);
        var journal = await poster.WriteAsync(db, Draft(id, day, $"Dues in foreign currencies at the rates of {day:dd-MM-yyyy}", revaluation.Lines(isBack: false), accounts), number, ct, alsoAdd: batch =>
        {
            foreach (var total in later)
                batch.AddUp(total);
        });
        await poster.WriteAsync(db, Draft(Ids.New(), next, $"{journal.Number} taken back: dues in foreign currencies as they are booked", revaluation.Lines(isBack: true), accounts), back, ct);
        await write.CommitAsync(ct);
        return new PostedJournal(journal.Id, journal.Number);
    }

    private static VoucherDraft Draft(Guid id, DateOnly day, string narration, IEnumerable<JournalDraftLine> lines, IReadOnlyDictionary<Accounts.AccountRole, Guid> accounts) => new()
    {
        Id = id,
        Date = day,
        Narration = narration,
        Lines = [.. JournalDraft.Of(lines).Lines.Select(line => new VoucherLine { AccountId = accounts[line.Role], Debit = line.IsDebit ? line.Amount : null, Credit = line.IsDebit ? null : line.Amount, Note = line.Note })],
    };

    // The id follows from the day, so that two people at once post it once.
    private static async Task<(PostedJournal? Posted, Guid NextId)> FindAsync(ErpDbContext db, DateOnly day, CancellationToken ct)
    {
        var ids = Enumerable.Range(0, MostTimes).Select(time => new Guid(SHA256.HashData(Encoding.UTF8.GetBytes($"revaluation {db.TenantId} {day:yyyy-MM-dd} {time}")).AsSpan(0, 16))).ToList();
        var known = await db.Journals.AsNoTracking().Where(journal => ids.Contains(journal.Id)).ToListAsync(ct);
        return (known.Find(journal => journal.Status is JournalStatus.Posted) is { } posted ? new(posted.Id, posted.Number) : null, ids.Except(known.Select(journal => journal.Id)).First());
    }
}
