using ErpWeb.Accounting.Contracts;
using ErpWeb.Accounting.Reports;
using ErpWeb.Shared.Data.Hosting;
using ErpWeb.Shared.Kernel;
using ErpWeb.Shared.Sheets;

namespace ErpWeb.Accounting.Journals;

/// <summary>What a document did to the books, as the voucher that is signed and filed with it.</summary>
public sealed class VoucherSheetReader(TenantDb tenantDb, SourceLinks links)
{
    private static readonly SheetColumn[] Columns =
    [
        new("Particulars", Place: SheetPlace.Main), new("Date", SheetColumnKind.Date, SheetPlace.Second), new("Debit", SheetColumnKind.Amount), new("Credit", SheetColumnKind.Amount),
    ];

    /// <summary>The voucher and the name of the business; null when no document with this id has posted anything.</summary>
    public async Task<(Sheet Sheet, string Business)?> FindAsync(Guid documentId, CancellationToken ct = default)
    {
        await using var db = await tenantDb.OpenAsync(AccountingPermissions.JournalView, ct);
        var entries = await JournalQueries.EntriesAsync(db, db.JournalEntries.Where(entry => entry.SourceId == documentId), ct);
        return entries.Count == 0 ? null : (SheetOf(entries, links.NameOf(entries[0].Source.Type)), await BusinessNameReader.ReadAsync(db, ct));
    }

    private static Sheet SheetOf(IReadOnlyList<EntryView> entries, string kind) =>
        new("Accounting voucher", $"{kind} {entries[0].Source.Number}", ReportWords.Date(entries[0].Date), Columns, [.. entries.SelectMany(RowsOf)])
        {
            Proof = AmountInWords.Of(entries.Max(entry => entry.Lines.Sum(line => line.Debit))),
            Signatures = ["Prepared by", "Checked by", "Authorised by"],
        };

    private static IEnumerable<SheetRow> RowsOf(EntryView entry) =>
    [
        new(entry.Narration, entry.Date, null, null) { Look = SheetLook.Heading },
        .. entry.Lines.OrderBy(line => line.Debit == 0).Select(line => new SheetRow(TextOf(line), null, line.Debit == 0 ? null : line.Debit, line.Credit == 0 ? null : line.Credit) { Indent = 1 }),
        new("Total", null, entry.Lines.Sum(line => line.Debit), entry.Lines.Sum(line => line.Credit)) { Look = SheetLook.Total },
    ];

    private static string TextOf(EntryLine line) => line.Details.Length > 0 ? $"{line.AccountName} ({line.Details})" : line.AccountName;
}
