using ErpWeb.Accounting.Balances;
using ErpWeb.Accounting.Contracts;
using ErpWeb.Accounting.Journals;
using ErpWeb.Shared.Data;
using ErpWeb.Shared.Sheets;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Accounting.Reports;

/// <summary>One line of the ledger with what its entry says.</summary>
internal sealed record LedgerLine(Guid Id, Guid EntryId, DateOnly Date, string Narration, string Note, string SourceNumber, decimal Debit, decimal Credit, Guid SourceId);

/// <summary>A page of lines in the order of their days, with a running balance.</summary>
internal static class LineRowsReader
{
    private const int PageSize = 100;
    private const int MostInFile = 50_000;

    public static IReadOnlyList<SheetColumn> Columns { get; } =
    [
        new("Date", SheetColumnKind.Date, SheetPlace.Second), new("Particulars", Place: SheetPlace.Main), new("Document"), new("Debit", SheetColumnKind.Amount),
        new("Credit", SheetColumnKind.Amount), new("Balance", SheetColumnKind.Sides, SheetPlace.End),
    ];

    /// <param name="lines">All lines of the subject up to the end of the days.</param>
    /// <param name="opening">Everything before the days.</param>
    /// <param name="closing">Everything up to their end.</param>
    /// <param name="foreign">Documents in foreign currencies by id: then each row has another column.</param>
    public static async Task<(IReadOnlyList<SheetRow> Rows, string? NextCursor)> ReadAsync(
        ErpDbContext db, IQueryable<JournalLine> lines, ReportRequest request, Sums opening, Sums closing, CancellationToken ct, IReadOnlyDictionary<Guid, ForeignFacts>? foreign = null)
    {
        var days = request.Days;
        if (days.From is { } from)
            lines = lines.Where(line => line.Date >= from);
        var balance = opening.Net;
        var isFirst = true;
        if (!request.IsWhole && DateCursor.TryParse(request.Cursor, out var after))
        {
            isFirst = false;
            var passed = await lines.Where(line => line.Date < after.Date || line.Date == after.Date && line.Id.CompareTo(after.Id) <= 0)
                .GroupBy(_ => 1).Select(all => new { Debit = all.Sum(line => line.Debit), Credit = all.Sum(line => line.Credit) }).FirstOrDefaultAsync(ct);
            balance += (passed?.Debit ?? 0) - (passed?.Credit ?? 0);
            lines = lines.Where(line => line.Date >= after.Date && (line.Date > after.Date || line.Id.CompareTo(after.Id) > 0));
        }
        var size = request.IsWhole ? MostInFile : PageSize;
        var found = await (
            from line in lines
            join entry in db.JournalEntries on new { line.TenantId, Id = line.EntryId } equals new { entry.TenantId, entry.Id }
            orderby line.Date, line.Id
            select new LedgerLine(line.Id, entry.Id, line.Date, entry.Narration, line.Note, entry.SourceNumber, line.Debit, line.Credit, entry.SourceId)).Take(size + 1).ToListAsync(ct);
        var isLast = found.Count <= size;
        var page = found.Take(size).ToList();
        object?[] InCurrency(LedgerLine? line) => foreign is null ? [] : [line is not null && foreign.GetValueOrDefault(line.SourceId) is { } document ? ForeignText(document, line.Debit - line.Credit) : null];
        List<SheetRow> rows = [new([null, isFirst ? "Opening balance" : "Brought forward", null, null, null, balance, .. InCurrency(null)]) { Look = SheetLook.Subtotal }];
        foreach (var line in page)
        {
            balance += line.Debit - line.Credit;
            rows.Add(new([line.Date, line.Note.Length > 0 ? $"{line.Narration} ({line.Note})" : line.Narration, line.SourceNumber, OrNothing(line.Debit), OrNothing(line.Credit), balance, .. InCurrency(line)]) { Href = EntryHref(line.EntryId) });
        }
        rows.Add(isLast
            ? new([null, "Totals and closing balance", null, (closing - opening).Debit, (closing - opening).Credit, closing.Net, .. InCurrency(null)]) { Look = SheetLook.Total }
            : new([null, "Carried forward", null, null, null, balance, .. InCurrency(null)]) { Look = SheetLook.Subtotal });
        return (rows, isLast ? null : new DateCursor(page[^1].Date, page[^1].Id).ToString());
    }

    // A document may take several lines, such as a receipt for bills and in advance: each shows its share.
    private static string ForeignText(ForeignFacts document, decimal net)
    {
        var amount = document.Rupees == 0 ? 0 : document.Currency.Round(document.Amount * Math.Abs(net) / Math.Abs(document.Rupees));
        return $"{document.Currency.Format(amount)} {(net < 0 ? "Cr" : "Dr")}";
    }

    public static string EntryHref(Guid entryId) => $"/accounting/entries/{entryId}";

    private static object? OrNothing(decimal amount) => amount == 0 ? null : amount;
}
