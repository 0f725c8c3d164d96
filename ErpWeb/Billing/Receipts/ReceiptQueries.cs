using System.Linq.Expressions;
using ErpWeb.Shared.Data;
using ErpWeb.Shared.Data.Hosting;
using ErpWeb.Shared.Kernel;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Billing.Receipts;

/// <summary>A receipt on the list.</summary>
/// <param name="Unapplied">What no bill has used.</param>
/// <param name="Bills">Numbers of the bills that it settles.</param>
public sealed record ReceiptRow(Guid Id, string Number, DateOnly Date, Guid PartyId, string PartyName, PaymentMode Mode, string Reference, decimal Amount, decimal Unapplied, ReceiptStatus Status, IReadOnlyList<string> Bills);

/// <summary>What the list shows.</summary>
/// <param name="Search">Parts of a number, a customer's name or a reference.</param>
public sealed record ReceiptFilter(string? Search = null, PaymentMode? Mode = null, DateOnly? From = null, DateOnly? To = null, string? Sort = null);

/// <summary>Reads receipts, newest first.</summary>
public sealed class ReceiptQueries(TenantDb tenantDb)
{
    private static readonly Dictionary<string, Expression<Func<Receipt, object>>> Columns = new()
    {
        ["date"] = receipt => receipt.Date,
        ["customer"] = receipt => receipt.PartyName,
        ["amount"] = receipt => receipt.Amount,
    };

    public async Task<PageOf<ReceiptRow>> PageAsync(ReceiptFilter filter, string? cursor, int size, CancellationToken ct = default)
    {
        await using var db = await tenantDb.OpenAsync(BillingPermissions.ReceiptView, ct);
        var receipts = db.Receipts.AsNoTracking();
        foreach (var word in SearchWords.Of(filter.Search))
            receipts = receipts.Where(row => row.Number.ToLower().Contains(word) || row.PartyName.ToLower().Contains(word) || row.Reference.ToLower().Contains(word));
        if (filter.Mode is { } mode)
            receipts = receipts.Where(row => row.Mode == mode);
        if (filter.From is { } from)
            receipts = receipts.Where(row => row.Date >= from);
        if (filter.To is { } to)
            receipts = receipts.Where(row => row.Date <= to);
        var (sorted, shown) = (receipts.Sorted(filter.Sort, Columns), ListOrder.Shown(cursor));
        if (sorted is null && DateCursor.TryParse(cursor, out var after))
            receipts = receipts.Where(row => row.Date <= after.Date && (row.Date < after.Date || row.Id.CompareTo(after.Id) < 0));
        var ordered = sorted?.ThenBy(receipt => receipt.Id).Skip(shown) ?? receipts.OrderByDescending(receipt => receipt.Date).ThenByDescending(receipt => receipt.Id);
        var rows = await ordered
            .Take(size + 1)
            .Select(receipt => new
            {
                Receipt = receipt,
                Unapplied = db.CustomerCredits.Where(credit => credit.Id == receipt.Id).Select(credit => credit.Amount - credit.Used).FirstOrDefault(),
            })
            .ToListAsync(ct);
        var page = rows.Take(size).ToList();
        var bills = await BillsAsync(db, page.ConvertAll(row => row.Receipt.Id), ct);
        return new(
            [.. page.Select(row => new ReceiptRow(
                row.Receipt.Id, row.Receipt.Number, row.Receipt.Date, row.Receipt.PartyId, row.Receipt.PartyName, row.Receipt.Mode, row.Receipt.Reference, row.Receipt.Amount, row.Unapplied, row.Receipt.Status,
                [.. bills[row.Receipt.Id]]))],
            rows.Count <= size ? null : sorted is null ? new DateCursor(page[^1].Receipt.Date, page[^1].Receipt.Id).ToString() : ListOrder.After(shown + size), null);
    }

    private static async Task<ILookup<Guid, string>> BillsAsync(ErpDbContext db, List<Guid> receiptIds, CancellationToken ct)
    {
        if (receiptIds.Count == 0)
            return Array.Empty<Guid>().ToLookup(id => id, _ => "");
        var parts = await db.ReceivableSettlements.AsNoTracking()
            .Where(part => receiptIds.Contains(part.SourceId) && part.Amount > 0)
            .Select(part => new { part.SourceId, Number = db.JournalEntries.Where(entry => entry.SourceId == part.ReceivableId).Select(entry => entry.SourceNumber).FirstOrDefault() })
            .Distinct().ToListAsync(ct);
        return parts.OrderBy(part => part.Number, StringComparer.Ordinal).ToLookup(part => part.SourceId, part => part.Number ?? "");
    }
}
