using ErpWeb.Accounting.Contracts;
using ErpWeb.Shared.Data;
using ErpWeb.Shared.Data.Hosting;
using ErpWeb.Shared.Sheets;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Accounting.Reports;

/// <summary>Every entry of some days, in the order in which it was posted.</summary>
public sealed class DayBookReader(TenantDb tenantDb) : IReport
{
    private const int PageSize = 50;
    private const int MostInFile = 20_000;
    private const int Chunk = 500;

    public string Key => "day-book";

    public string Title => "Day book";

    public string Purpose => "Every entry of a day or of some days";

    public string Icon => "calendar";

    public string DefaultPeriod => "today";

    public async Task<ReportPart?> ReadAsync(ReportRequest request, CancellationToken ct = default)
    {
        await using var db = await tenantDb.OpenAsync(AccountingPermissions.ReportView, ct);
        var (from, to) = (request.Days.From ?? DateOnly.MinValue, request.Days.To);
        var entries = db.JournalEntries.AsNoTracking().Where(entry => entry.Date >= from && entry.Date <= to);
        if (!request.IsWhole && DateCursor.TryParse(request.Cursor, out var after))
            entries = entries.Where(entry => entry.Date >= after.Date && (entry.Date > after.Date || entry.Id.CompareTo(after.Id) > 0));
        var size = request.IsWhole ? MostInFile : PageSize;
        var found = await entries.OrderBy(entry => entry.Date).ThenBy(entry => entry.Id)
            .Select(entry => new { entry.Id, entry.Date, entry.Narration, entry.SourceNumber }).Take(size + 1).ToListAsync(ct);
        var rows = new List<SheetRow>();
        foreach (var part in found.Take(size).Chunk(Chunk))
        {
            List<Guid> ids = [.. part.Select(entry => entry.Id)];
            var lines = (await (
                from line in db.JournalLines.AsNoTracking()
                where ids.Contains(line.EntryId)
                join account in db.Accounts on new { line.TenantId, Id = line.AccountId } equals new { account.TenantId, account.Id }
                orderby line.LineNumber
                select new { line.EntryId, account.Name, line.Debit, line.Credit }).ToListAsync(ct)).ToLookup(line => line.EntryId);
            foreach (var entry in part)
            {
                rows.Add(new(entry.Narration, entry.Date, entry.SourceNumber, null, null) { Look = SheetLook.Heading, Href = LineRowsReader.EntryHref(entry.Id) });
                rows.AddRange(lines[entry.Id].Select(line => new SheetRow(line.Name, null, null, line.Debit == 0 ? null : line.Debit, line.Credit == 0 ? null : line.Credit) { Indent = 1 }));
            }
        }
        return new(
            new(Title, "", ReportWords.Of(request.Days),
            [
                new("Particulars", Place: SheetPlace.Main), new("Date", SheetColumnKind.Date, SheetPlace.Second), new("Document"), new("Debit", SheetColumnKind.Amount), new("Credit", SheetColumnKind.Amount),
            ], rows),
            found.Count > size ? new DateCursor(found[size - 1].Date, found[size - 1].Id).ToString() : null);
    }
}
