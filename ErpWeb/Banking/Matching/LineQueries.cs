using ErpWeb.Accounting.Accounts;
using ErpWeb.Banking.Rules;
using ErpWeb.Banking.Statements;
using ErpWeb.Shared.Data;
using ErpWeb.Shared.Data.Hosting;
using ErpWeb.Shared.Kernel;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Banking.Matching;

public enum LineState { Open, Matched, LeftOut }

/// <summary>What was matched of a line at once.</summary>
public sealed record Matching(Guid Id, MatchKind Kind, string By, DateTime AtUtc, IReadOnlyList<MatchedEntry> Entries);

public sealed record MatchedEntry(Guid EntryId, SourceDocument Source, DateOnly Date, string Narration, decimal Amount);

/// <summary>A bill that the line may pay, as nothing in the books is the line yet.</summary>
public sealed record BillHint(Guid PartyId, string PartyName, Guid BillId, string Number, decimal Due, int Points);

/// <summary>A line of a statement with all that may be done with it.</summary>
public sealed record BankLineRow(BankLineFacts Line, bool IsLeftOut, IReadOnlyList<Matching> Matchings)
{
    public IReadOnlyList<Candidate> Candidates { get; init; } = [];
    public IReadOnlyList<BankEntry> Together { get; init; } = [];
    public BankRuleRow? Rule { get; init; }
    public BillHint? Bill { get; init; }

    /// <summary>The one entry that it surely is.</summary>
    public Candidate? Sure => Candidates is [{ Points: >= CandidateScore.Sure } best, ..] && best.Entry.Open == Line.Left && (Candidates.Count == 1 || Candidates[1].Points < best.Points) ? best : null;
}

/// <summary>The lines of an account, a page of them, and how many there are in each state.</summary>
public sealed record BankLinePage(IReadOnlyList<BankLineRow> Rows, int Open, int Matched, int LeftOut);

/// <summary>Reads lines of statements with their candidates.</summary>
public sealed class LineQueries(TenantDb tenantDb, BankEntriesReader entries, BankRuleReader rules)
{
    public const int PageSize = 20;
    private const int DaysBefore = 60;
    private const int DaysAfter = 30;

    public async Task<BankLinePage> PageAsync(Guid accountId, LineState state, string? search, int page, CancellationToken ct = default)
    {
        await using var db = await tenantDb.OpenAsync(BankingPermissions.View, ct);
        var all = db.BankLines.AsNoTracking().Where(line => line.AccountId == accountId);
        foreach (var word in SearchWords.Of(search))
            all = all.Where(line => line.SearchText.Contains(word));
        var open = await all.CountAsync(line => !line.IsLeftOut && line.Matched != line.Amount, ct);
        var leftOut = await all.CountAsync(line => line.IsLeftOut, ct);
        var matched = await all.CountAsync(line => !line.IsLeftOut && line.Matched == line.Amount, ct);
        var wanted = state switch
        {
            LineState.Open => all.Where(line => !line.IsLeftOut && line.Matched != line.Amount).OrderBy(line => line.Date).ThenBy(line => line.Id),
            LineState.Matched => all.Where(line => !line.IsLeftOut && line.Matched == line.Amount).OrderByDescending(line => line.Date).ThenByDescending(line => line.Id),
            _ => all.Where(line => line.IsLeftOut).OrderByDescending(line => line.Date).ThenByDescending(line => line.Id),
        };
        var lines = await wanted.Skip(page * PageSize).Take(PageSize).ToListAsync(ct);
        return new(await WithMatchingsAsync(db, accountId, lines, state, ct), open, matched, leftOut);
    }

    /// <summary>The open lines that are surely one entry each; nobody else can be it.</summary>
    public async Task<IReadOnlyList<(Guid LineId, Guid JournalLineId)>> SureAsync(Guid accountId, CancellationToken ct = default)
    {
        await using var db = await tenantDb.OpenAsync(BankingPermissions.View, ct);
        var lines = await db.BankLines.AsNoTracking().Where(line => line.AccountId == accountId && !line.IsLeftOut && line.Matched != line.Amount).OrderBy(line => line.Date).ThenBy(line => line.Id).Take(500).ToListAsync(ct);
        var rows = await WithMatchingsAsync(db, accountId, lines, LineState.Open, ct);
        return
        [
            .. rows.Where(row => row.Sure is not null).GroupBy(row => row.Sure!.Entry.JournalLineId).Where(group => group.Count() == 1)
                .Select(group => (group.Single().Line.Id, group.Key)),
        ];
    }

    /// <summary>Open entries for a person who looks for one himself: by words, number or amount, the nearest in days first.</summary>
    public async Task<IReadOnlyList<BankEntry>> FindEntriesAsync(Guid lineId, string search, CancellationToken ct = default)
    {
        await using var db = await tenantDb.OpenAsync(BankingPermissions.View, ct);
        if (await db.BankLines.AsNoTracking().FirstOrDefaultAsync(line => line.Id == lineId, ct) is not { } line)
            return [];
        var open = await entries.OpenAsync(db, line.AccountId, line.Date.AddDays(-400), line.Date.AddDays(90), ct);
        var words = SearchWords.Of(search);
        return
        [
            .. open.Where(entry => words.All(word => $"{entry.Source.Number} {entry.Narration} {entry.PartyName} {entry.Open} {IndianNumber.Format(entry.Open)}".Contains(word, StringComparison.OrdinalIgnoreCase)))
                .OrderByDescending(entry => entry.Open == line.Amount - line.Matched).ThenBy(entry => Math.Abs(entry.Date.DayNumber - line.Date.DayNumber)).Take(40),
        ];
    }

    private async Task<IReadOnlyList<BankLineRow>> WithMatchingsAsync(ErpDbContext db, Guid accountId, List<BankLine> lines, LineState state, CancellationToken ct)
    {
        if (lines.Count == 0)
            return [];
        var matchings = await MatchingsAsync(db, [.. lines.Select(line => line.Id)], ct);
        var rows = lines.ConvertAll(line => new BankLineRow(new(line.Id, line.Date, line.Amount, line.Amount - line.Matched, line.Text, line.Reference), line.IsLeftOut, [.. matchings[line.Id]]));
        if (state is not LineState.Open)
            return rows;
        var open = await entries.OpenAsync(db, accountId, lines.Min(line => line.Date).AddDays(-DaysBefore), lines.Max(line => line.Date).AddDays(DaysAfter), ct);
        var active = await rules.RowsAsync(db, await rules.ActiveAsync(db, withIdle: false, ct), ct);
        var bills = await BillsAsync(db, rows, ct);
        return rows.ConvertAll(row => Propose(row, accountId, open, active, bills));
    }

    private static BankLineRow Propose(BankLineRow row, Guid accountId, IReadOnlyList<BankEntry> open, IReadOnlyList<BankRuleRow> active, List<OpenBillFacts> bills)
    {
        var line = row.Line;
        var candidates = CandidateScore.Rank(line.Date, line.Left, line.Text, line.Reference, open);
        var isExact = candidates.Any(candidate => candidate.Entry.Open == line.Left);
        return row with
        {
            Candidates = candidates,
            Together = isExact ? [] : CandidateScore.Together(line.Date, line.Left, open),
            Rule = RuleMatching.Find(active.Select(row => row.Rule), accountId, line.Amount, line.Text, line.Reference) is { } rule ? active.First(row => row.Rule == rule) : null,
            Bill = isExact ? null : BillHints.Best(line, bills),
        };
    }

    private static async Task<ILookup<Guid, Matching>> MatchingsAsync(ErpDbContext db, List<Guid> lineIds, CancellationToken ct)
    {
        var rows = await (
            from match in db.BankMatches.AsNoTracking()
            where lineIds.Contains(match.LineId) && match.UndoneAtUtc == null
            join line in db.JournalLines on new { match.TenantId, Id = match.JournalLineId } equals new { line.TenantId, line.Id }
            join entry in db.JournalEntries on new { line.TenantId, Id = line.EntryId } equals new { entry.TenantId, entry.Id }
            orderby match.MatchedAtUtc, match.Id
            select new { match, entry.Id, entry.SourceType, entry.SourceId, entry.SourceNumber, entry.Date, entry.Narration }).ToListAsync(ct);
        return rows.GroupBy(row => row.match.MatchingId)
            .Select(group => (group.First().match.LineId, Matching: new Matching(
                group.Key, group.First().match.Kind, group.First().match.MatchedBy, group.First().match.MatchedAtUtc,
                [.. group.Select(row => new MatchedEntry(row.Id, new(row.SourceType, row.SourceId, row.SourceNumber), row.Date, row.Narration, row.match.Amount))])))
            .ToLookup(pair => pair.LineId, pair => pair.Matching);
    }

    // Bills of as much as a line: the books do not have the payment yet.
    private static async Task<List<OpenBillFacts>> BillsAsync(ErpDbContext db, List<BankLineRow> rows, CancellationToken ct)
    {
        var ins = rows.Where(row => row.Line.Left > 0).Select(row => row.Line.Left).Distinct().ToList();
        var outs = rows.Where(row => row.Line.Left < 0).Select(row => -row.Line.Left).Distinct().ToList();
        var bills = new List<OpenBillFacts>();
        if (ins.Count > 0)
        {
            bills.AddRange(await (
                from row in db.Receivables.AsNoTracking()
                where row.Settled < row.Amount && ins.Contains(row.Amount - row.Settled)
                join party in db.Parties on new { row.TenantId, Id = row.PartyId } equals new { party.TenantId, party.Id }
                orderby row.DueDate, row.Id
                select new OpenBillFacts(row.Id, row.PartyId, party.Name, db.JournalEntries.Where(entry => entry.SourceId == row.Id).Select(entry => entry.SourceNumber).FirstOrDefault() ?? "", row.Date, row.Amount - row.Settled, true)).Take(200).ToListAsync(ct));
        }
        if (outs.Count > 0)
        {
            bills.AddRange(await (
                from row in db.Payables.AsNoTracking()
                where row.Settled < row.Amount && outs.Contains(row.Amount - row.Settled) && row.PartyId != null
                join party in db.Parties on new { row.TenantId, Id = row.PartyId!.Value } equals new { party.TenantId, party.Id }
                orderby row.DueDate, row.Id
                select new OpenBillFacts(row.Id, row.PartyId!.Value, party.Name, db.JournalEntries.Where(entry => entry.SourceId == row.Id).Select(entry => entry.SourceNumber).FirstOrDefault() ?? "", row.Date, row.Amount - row.Settled, false)).Take(200).ToListAsync(ct));
        }
        return bills;
    }
}
