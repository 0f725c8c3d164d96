using ErpWeb.Billing.Invoices;
using ErpWeb.Billing.Receipts;
using ErpWeb.Shared.Data;
using ErpWeb.Shared.Kernel;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Insights.Sales;

/// <summary>
/// Adds how bills were paid until now, on the days of the bills. A receipt of several tenders pays each bill by its share
/// of them. What is returned goes to the customer as credit, so that with what is due all modes add up to the sales.
/// </summary>
internal static class PaymentModesReader
{
    /// <summary>A key beside those of <see cref="PaymentMode"/>: credit notes, vouchers.</summary>
    public const int Credit = 100;

    public static async Task AddAsync(ErpDbContext db, IQueryable<Invoice> bills, IEnumerable<SoldDocument> sold, SalesSums sums, CancellationToken ct)
    {
        var settled = await (
            from bill in bills
            join part in db.ReceivableSettlements on new { bill.TenantId, bill.Id } equals new { part.TenantId, Id = part.ReceivableId }
            group part.Amount by new { bill.Date, part.SourceType, part.SourceId } into some
            select new { some.Key.Date, some.Key.SourceType, some.Key.SourceId, Amount = some.Sum() }).ToListAsync(ct);
        var receipts = settled.Where(part => part.SourceType == nameof(Receipt)).Select(part => part.SourceId).Distinct().ToList();
        var tenders = await TendersAsync(db, receipts, ct);
        foreach (var part in settled)
        {
            foreach (var (mode, amount) in Shares(part.Amount, [.. tenders[part.SourceId]]))
                Add(part.Date, mode, amount);
        }
        foreach (var note in sold.Where(document => document.IsReturn))
            Add(note.Date, Credit, -note.Total);

        void Add(DateOnly day, int mode, decimal amount) => sums.Of(SalesBy.PaymentMode, day, SalesKey.Of(mode)).Add(new() { Total = amount }, 1);
    }

    /// <summary>The amount shared as the tenders are; the last takes what rounding leaves. Pure.</summary>
    internal static IEnumerable<(int Mode, decimal Amount)> Shares(decimal amount, IReadOnlyList<(int Mode, decimal Amount)> tenders)
    {
        var (left, whole) = (amount, tenders.Sum(tender => tender.Amount));
        if (whole == 0)
            return [(Credit, amount)];
        var shares = new List<(int, decimal)>();
        foreach (var (index, tender) in tenders.Index())
        {
            var share = index == tenders.Count - 1 ? left : Rounding.Money(amount * tender.Amount / whole);
            shares.Add((tender.Mode, share));
            left -= share;
        }
        return shares;
    }

    private static async Task<ILookup<Guid, (int Mode, decimal Amount)>> TendersAsync(ErpDbContext db, IReadOnlyList<Guid> receipts, CancellationToken ct)
    {
        var tenders = new List<(Guid Id, int Mode, decimal Amount)>();
        foreach (var some in receipts.Chunk(500))
        {
            var found = await db.ReceiptTenders.AsNoTracking().Where(tender => some.Contains(tender.ReceiptId)).OrderBy(tender => tender.LineNumber)
                .Select(tender => new { tender.ReceiptId, tender.Mode, tender.Amount }).ToListAsync(ct);
            tenders.AddRange(found.Select(tender => (tender.ReceiptId, (int)tender.Mode, tender.Amount)));
        }
        return tenders.ToLookup(tender => tender.Id, tender => (tender.Mode, tender.Amount));
    }
}
