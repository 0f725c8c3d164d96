using ErpWeb.Accounting.Contracts;
using ErpWeb.Shared.Data;
using ErpWeb.Shared.Data.Hosting;
using ErpWeb.Shared.Kernel;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Accounting.Journals;

/// <summary>A journal on the list.</summary>
public sealed record JournalRow(Guid Id, string Number, DateOnly Date, JournalKind Kind, string Narration, decimal Total, JournalStatus Status);

/// <summary>A line of an entry as a page shows it.</summary>
public sealed record EntryLine(Guid AccountId, string AccountCode, string AccountName, string? PartyName, string Note, string? CostCentre, string? Project, decimal Debit, decimal Credit)
{
    /// <summary>Whom and what it is about, besides the account.</summary>
    public string Details => string.Join(" · ", ((string?[])[PartyName, Note, CostCentre, Project]).Where(text => !string.IsNullOrEmpty(text)));
}

/// <summary>An entry of the ledger whole.</summary>
public sealed record EntryView(Guid Id, DateOnly Date, string Narration, SourceDocument Source, Guid? ReversesEntryId, IReadOnlyList<EntryLine> Lines);

/// <summary>A journal whole: the voucher and every entry it made.</summary>
public sealed record JournalView(Journal Journal, IReadOnlyList<EntryView> Entries);

/// <summary>Reads journals and entries.</summary>
public sealed class JournalQueries(TenantDb tenantDb)
{
    public async Task<PageOf<JournalRow>> PageAsync(string? search, JournalKind? kind, DateOnly? from, DateOnly? to, string? cursor, int size, CancellationToken ct = default)
    {
        await using var db = await tenantDb.OpenAsync(AccountingPermissions.JournalView, ct);
        var journals = db.Journals.AsNoTracking();
        foreach (var word in SearchWords.Of(search))
            journals = journals.Where(row => row.SearchText.Contains(word));
        if (kind is { } chosen)
            journals = journals.Where(row => row.Kind == chosen);
        if (from is { } first)
            journals = journals.Where(row => row.Date >= first);
        if (to is { } last)
            journals = journals.Where(row => row.Date <= last);
        if (DateCursor.TryParse(cursor, out var after))
            journals = journals.Where(row => row.Date <= after.Date && (row.Date < after.Date || row.Id.CompareTo(after.Id) < 0));
        var rows = await journals.OrderByDescending(row => row.Date).ThenByDescending(row => row.Id).Take(size + 1)
            .Select(row => new JournalRow(row.Id, row.Number, row.Date, row.Kind, row.Narration, row.Total, row.Status)).ToListAsync(ct);
        var page = rows.Take(size).ToList();
        return new(page, rows.Count > size ? new DateCursor(page[^1].Date, page[^1].Id).ToString() : null, null);
    }

    public async Task<JournalView?> FindAsync(Guid id, CancellationToken ct = default)
    {
        await using var db = await tenantDb.OpenAsync(AccountingPermissions.JournalView, ct);
        var journal = await db.Journals.AsNoTracking().FirstOrDefaultAsync(row => row.Id == id, ct);
        return journal is null ? null : new(journal, await EntriesAsync(db, db.JournalEntries.Where(entry => entry.SourceId == id), ct));
    }

    public async Task<EntryView?> FindEntryAsync(Guid id, CancellationToken ct = default)
    {
        await using var db = await tenantDb.OpenAsync(AccountingPermissions.JournalView, ct);
        return (await EntriesAsync(db, db.JournalEntries.Where(entry => entry.Id == id), ct)).SingleOrDefault();
    }

    internal static async Task<IReadOnlyList<EntryView>> EntriesAsync(ErpDbContext db, IQueryable<JournalEntry> wanted, CancellationToken ct)
    {
        var entries = await wanted.AsNoTracking().OrderBy(entry => entry.Id).ToListAsync(ct);
        var views = new List<EntryView>();
        foreach (var entry in entries)
        {
            var lines = await (
                from line in db.JournalLines.AsNoTracking()
                where line.EntryId == entry.Id
                join account in db.Accounts on new { line.TenantId, Id = line.AccountId } equals new { account.TenantId, account.Id }
                join party in db.Parties on new { line.TenantId, Id = line.PartyId } equals new { party.TenantId, Id = (Guid?)party.Id } into parties
                from party in parties.DefaultIfEmpty()
                join centre in db.Tags on new { line.TenantId, Id = line.CostCentreId } equals new { centre.TenantId, Id = (Guid?)centre.Id } into centres
                from centre in centres.DefaultIfEmpty()
                join project in db.Tags on new { line.TenantId, Id = line.ProjectId } equals new { project.TenantId, Id = (Guid?)project.Id } into projects
                from project in projects.DefaultIfEmpty()
                orderby line.LineNumber
                select new EntryLine(account.Id, account.Code, account.Name, party!.Name, line.Note, centre!.Name, project!.Name, line.Debit, line.Credit)).ToListAsync(ct);
            views.Add(new(entry.Id, entry.Date, entry.Narration, new(entry.SourceType, entry.SourceId, entry.SourceNumber), entry.ReversesEntryId, lines));
        }
        return views;
    }
}
