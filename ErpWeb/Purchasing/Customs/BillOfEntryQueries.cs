using ErpWeb.Accounting.Contracts;
using ErpWeb.Purchasing.Bills;
using ErpWeb.Shared.Data.Hosting;
using ErpWeb.Shared.Data.Posting;
using ErpWeb.Shared.Ui.Documents;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Purchasing.Customs;

/// <summary>A bill of entry with its lines and what it did to the books.</summary>
public sealed record BillOfEntryView(BillOfEntry Entry, IReadOnlyList<BillOfEntryLine> Lines, IReadOnlyList<DocumentEntry> Ledger);

/// <summary>Reads bills of entry for their page, for the page of their bill, and for the form of a new one.</summary>
public sealed class BillOfEntryQueries(TenantDb tenantDb, DocumentEntriesReader ledger)
{
    public async Task<BillOfEntryView?> FindAsync(Guid id, CancellationToken ct = default)
    {
        await using var db = await tenantDb.OpenAsync(PurchasingPermissions.BillView, ct);
        if (await db.BillsOfEntry.AsNoTracking().FirstOrDefaultAsync(row => row.Id == id, ct) is not { } entry)
            return null;
        var lines = await db.BillOfEntryLines.AsNoTracking().Where(line => line.EntryId == id).OrderBy(line => line.LineNumber).ToListAsync(ct);
        return new(entry, lines, await ledger.OfAsync(db, id, ct));
    }

    /// <summary>Those of one bill, the first first.</summary>
    public async Task<IReadOnlyList<FollowingDocument>> OfBillAsync(Guid billId, CancellationToken ct = default)
    {
        await using var db = await tenantDb.OpenAsync(PurchasingPermissions.BillView, ct);
        return await db.BillsOfEntry.AsNoTracking().Where(entry => entry.BillId == billId).OrderBy(entry => entry.Date).ThenBy(entry => entry.Id)
            .Select(entry => new FollowingDocument(entry.Id, entry.Number, entry.Date, entry.Total, entry.Status == DocumentStatus.Cancelled)).ToListAsync(ct);
    }

    /// <summary>A new draft for the goods of a bill, with their value in rupees and the GST rate they bear; null when there is no such bill.</summary>
    public async Task<(BillOfEntryDraft Draft, PurchaseBill Bill, IReadOnlyList<PurchaseBillLine> Lines)?> NewAsync(Guid billId, DateOnly today, CancellationToken ct = default)
    {
        await using var db = await tenantDb.OpenAsync(PurchasingPermissions.BillPost, ct);
        if (await db.PurchaseBills.AsNoTracking().FirstOrDefaultAsync(row => row.Id == billId, ct) is not { } bill)
            return null;
        var lines = await db.PurchaseBillLines.AsNoTracking().Where(line => line.BillId == billId && line.IsGoods).OrderBy(line => line.LineNumber).ToListAsync(ct);
        var rates = await db.TaxRates.AsNoTracking().ToDictionaryAsync(rate => rate.Id, rate => rate.Rate, ct);
        return (new()
        {
            BillId = billId,
            Date = today,
            CustomsDate = today,
            Lines = [.. lines.Select(line => new BillOfEntryDraftLine { BillLineId = line.Id, CustomsValue = line.Value, IgstRate = line.TaxRateId is { } rate ? rates.GetValueOrDefault(rate) : null })],
        }, bill, lines);
    }
}
