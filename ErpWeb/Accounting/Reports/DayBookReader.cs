using ErpWeb.Accounting.Balances;
using ErpWeb.Accounting.Contracts;
using ErpWeb.Accounting.Journals;
using ErpWeb.Shared.Data;
using ErpWeb.Shared.Data.Hosting;
using ErpWeb.Shared.Kernel;
using ErpWeb.Shared.Sheets;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Accounting.Reports;

/// <summary>Every entry of some days, in the order in which it was posted, with the total of each day.</summary>
public sealed class DayBookReader(TenantDb tenantDb) : IReport
{
    private const int PageSize = 50;
    private const int MostInFile = 20_000;
    private const int Chunk = 500;

    public string Key => "day-book";

    public string Title => "Day book";

    public string Purpose => "Every entry of a day or of some days";

    public string Icon => "calendar";

    public ReportChoices Choices => ReportChoices.Search;

    public string DefaultPeriod => "today";

    public async Task<ReportPart?> ReadAsync(ReportRequest request, CancellationToken ct = default)
    {
        await using var db = await tenantDb.OpenAsync(AccountingPermissions.ReportView, ct);
        var (from, to) = (request.Days.From ?? DateOnly.MinValue, request.Days.To);
        var wanted = FoundEntriesReader.In(db, db.JournalEntries.AsNoTracking().Where(entry => entry.Date >= from && entry.Date <= to), request.Search);
        var entries = wanted;
        if (!request.IsWhole && DateCursor.TryParse(request.Cursor, out var after))
            entries = entries.Where(entry => entry.Date >= after.Date && (entry.Date > after.Date || entry.Id.CompareTo(after.Id) > 0));
        var size = request.IsWhole ? MostInFile : PageSize;
        var found = await entries.OrderBy(entry => entry.Date).ThenBy(entry => entry.Id).Take(size + 1).ToListAsync(ct);
        var isLast = found.Count <= size;
        var page = found.Take(size).ToList();
        var totals = await TotalsAsync(db, wanted, page, ct);
        var rows = new List<SheetRow>();
        foreach (var part in page.Index().Chunk(Chunk))
        {
            List<Guid> ids = [.. part.Select(entry => entry.Item.Id)];
            var lines = (await (
                from line in db.JournalLines.AsNoTracking()
                where ids.Contains(line.EntryId)
                join account in db.Accounts on new { line.TenantId, Id = line.AccountId } equals new { account.TenantId, account.Id }
                orderby line.LineNumber
                select new { line.EntryId, account.Name, line.Debit, line.Credit }).ToListAsync(ct)).ToLookup(line => line.EntryId);
            foreach (var (index, entry) in part)
            {
                rows.Add(new(entry.Narration, entry.Date, entry.SourceNumber, null, null) { Look = SheetLook.Heading, Href = LineRowsReader.EntryHref(entry.Id) });
                rows.AddRange(lines[entry.Id].Select(line => new SheetRow(line.Name, null, null, line.Debit == 0 ? null : line.Debit, line.Credit == 0 ? null : line.Credit) { Indent = 1 }));
                // A day that goes on has its total on the page on which it ends.
                if (index + 1 == found.Count || found[index + 1].Date != entry.Date)
                    rows.Add(new((Wording)$"Total of {ReportWords.Date(entry.Date)}", null, null, totals[entry.Date].Debit, totals[entry.Date].Credit) { Look = SheetLook.Subtotal });
            }
        }
        return new(
            new(Title, "", ReportWords.Of(request.Days),
            [
                new("Particulars", Place: SheetPlace.Main), new("Date", SheetColumnKind.Date, SheetPlace.Second), new("Document"), new("Debit", SheetColumnKind.Amount), new("Credit", SheetColumnKind.Amount),
            ], rows),
            isLast ? null : new DateCursor(page[^1].Date, page[^1].Id).ToString());
    }

    private static async Task<Dictionary<DateOnly, Sums>> TotalsAsync(ErpDbContext db, IQueryable<JournalEntry> wanted, List<JournalEntry> page, CancellationToken ct)
    {
        if (page.Count == 0)
            return [];
        var (first, last) = (page[0].Date, page[^1].Date);
        return await (
            from entry in wanted
            where entry.Date >= first && entry.Date <= last
            join line in db.JournalLines on new { entry.TenantId, EntryId = entry.Id } equals new { line.TenantId, line.EntryId }
            group line by line.Date into day
            select new { day.Key, Debit = day.Sum(line => line.Debit), Credit = day.Sum(line => line.Credit) }).ToDictionaryAsync(day => day.Key, day => new Sums(day.Debit, day.Credit), ct);
    }
}
