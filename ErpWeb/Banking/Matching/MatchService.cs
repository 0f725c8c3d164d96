using ErpWeb.Accounting.Contracts;
using ErpWeb.Banking.Statements;
using ErpWeb.Shared.Data;
using ErpWeb.Shared.Data.EditLog;
using ErpWeb.Shared.Data.Hosting;
using ErpWeb.Shared.Data.Posting;
using ErpWeb.Shared.Kernel;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Banking.Matching;

/// <summary>A part of a line and the entry that it is.</summary>
/// <param name="Amount">INR with the sign of the entry; all that is open of it where nothing is said.</param>
public sealed record MatchPart(Guid JournalLineId, decimal? Amount = null);

/// <summary>Says which entry of the books a line of a statement is, and takes it back. Nothing that was posted changes.</summary>
public sealed class MatchService(TenantDb tenantDb, BankEntriesReader entries, Books books)
{
    /// <summary>Matches the line with one or several entries. Of two people who match it at once one is refused.</summary>
    public async Task<Result<Guid>> MatchAsync(Guid lineId, IReadOnlyList<MatchPart> parts, MatchKind kind = MatchKind.Chosen, CancellationToken ct = default)
    {
        await using var db = await tenantDb.OpenAsync(BankingPermissions.Reconcile, ct);
        await using var write = await db.BeginWriteAsync(ct);
        if (await FindAsync(db, lineId, ct) is not { } first)
            return BankingErrors.LineMissing;
        await StatementImport.TakeTurnAsync(db, first.AccountId, ct);
        // Read again: only now nobody else changes it.
        var line = (await FindAsync(db, lineId, ct))!;
        if (line.IsLeftOut || line.Matched == line.Amount)
            return BankingErrors.LineTaken;
        var open = (await entries.FindAsync(db, line.AccountId, [.. parts.Select(part => part.JournalLineId).Distinct()], ct)).ToDictionary(entry => entry.JournalLineId);
        var plan = MatchPlan.For(line.Amount - line.Matched, parts, open);
        if (!plan.IsSuccess)
            return Result.Failure(plan.Errors);

        var (matchingId, now) = (Ids.New(), db.Clock.GetUtcNow().UtcDateTime);
        var batch = new PostingBatch(db);
        batch.AddRange(plan.Value.Select(part => new BankMatch
        {
            Id = Ids.New(),
            MatchingId = matchingId,
            LineId = lineId,
            JournalLineId = part.JournalLineId,
            Amount = part.Amount!.Value,
            Kind = kind,
            MatchedAtUtc = now,
            MatchedBy = db.Actor.Name,
        }));
        var matched = line.Matched + plan.Value.Sum(part => part.Amount!.Value);
        await db.BankLines.Where(row => row.Id == lineId).ExecuteUpdateAsync(set => set.SetProperty(row => row.Matched, matched).SetProperty(row => row.ClaimedUntilUtc, (DateTime?)null), ct);
        await batch.WriteAsync(LoggedChange.Posted(nameof(BankMatch), matchingId, new
        {
            line.Date,
            Line = line.Text,
            line.Amount,
            Kind = kind.ToString(),
            Entries = string.Join("\n", plan.Value.Select(part => $"{open[part.JournalLineId].Source.Number}: {IndianNumber.Rupees(part.Amount!.Value)}")),
        }), ct);
        await write.CommitAsync(ct);
        return matchingId;
    }

    /// <summary>Takes back what was matched at once. What was posted stays posted.</summary>
    public async Task<Result> UndoAsync(Guid matchingId, CancellationToken ct = default)
    {
        await using var db = await tenantDb.OpenAsync(BankingPermissions.Reconcile, ct);
        await using var write = await db.BeginWriteAsync(ct);
        if (await db.BankMatches.AsNoTracking().Where(row => row.MatchingId == matchingId).Select(row => (Guid?)row.LineId).FirstOrDefaultAsync(ct) is not { } lineId || await FindAsync(db, lineId, ct) is not { } line)
            return BankingErrors.MatchMissing;
        if (Books.CheckOpen(line.Date, await books.ClosedThroughAsync(db, BookArea.Accounts, ct), nameof(line.Date)) is { } closed)
            return closed;
        await StatementImport.TakeTurnAsync(db, line.AccountId, ct);
        var matched = await db.BankMatches.AsNoTracking().Where(row => row.MatchingId == matchingId && row.UndoneAtUtc == null).Select(row => row.Amount).ToListAsync(ct);
        if (matched.Count == 0)
            return BankingErrors.MatchMissing;
        var (now, by, amount) = (db.Clock.GetUtcNow().UtcDateTime, db.Actor.Name, matched.Sum());
        await db.BankMatches.Where(row => row.MatchingId == matchingId && row.UndoneAtUtc == null)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.UndoneAtUtc, now).SetProperty(row => row.UndoneBy, by), ct);
        await db.BankLines.Where(row => row.Id == lineId).ExecuteUpdateAsync(set => set.SetProperty(row => row.Matched, row => row.Matched - amount), ct);
        db.Tell(BankingEvents.Line, Guid.Empty);
        await new PostingBatch(db).WriteAsync(LoggedChange.Cancelled(nameof(BankMatch), matchingId, new { line.Date, Line = line.Text, Amount = amount }), ct);
        await write.CommitAsync(ct);
        return Result.Success;
    }

    /// <summary>Leaves a line out of the reconciliation, or takes it in again.</summary>
    public async Task<Result> LeaveOutAsync(Guid lineId, bool isLeftOut, CancellationToken ct = default)
    {
        await using var db = await tenantDb.OpenAsync(BankingPermissions.Reconcile, ct);
        await using var write = await db.BeginWriteAsync(ct);
        if (await FindAsync(db, lineId, ct) is not { } line)
            return BankingErrors.LineMissing;
        await StatementImport.TakeTurnAsync(db, line.AccountId, ct);
        if (await db.BankLines.Where(row => row.Id == lineId && row.Matched == 0 && row.IsLeftOut != isLeftOut).ExecuteUpdateAsync(set => set.SetProperty(row => row.IsLeftOut, isLeftOut), ct) == 0)
            return BankingErrors.LineTaken;
        db.Tell(BankingEvents.Line, Guid.Empty);
        await new PostingBatch(db).WriteAsync(LoggedChange.Of("Changed", nameof(BankLine), lineId, (nameof(line.Date), null, line.Date), ("Line", null, line.Text), (nameof(line.Amount), null, line.Amount), (nameof(line.IsLeftOut), !isLeftOut, isLeftOut)), ct);
        await write.CommitAsync(ct);
        return Result.Success;
    }

    private static Task<BankLine?> FindAsync(ErpDbContext db, Guid lineId, CancellationToken ct) => db.BankLines.AsNoTracking().FirstOrDefaultAsync(row => row.Id == lineId, ct);
}
