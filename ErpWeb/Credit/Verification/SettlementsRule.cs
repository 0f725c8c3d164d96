using ErpWeb.Accounting.Contracts;
using ErpWeb.Shared.Data;
using ErpWeb.Shared.Kernel;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Credit.Verification;

/// <summary>What is settled of a bill, or used of an advance, is the sum of what settled or used it.</summary>
internal sealed class SettlementsRule : IBooksRule
{
    public string Sentence => "Bills are settled, and advances used, by exactly what was paid and taken";

    public async Task<IReadOnlyList<BooksFault>> FindAsync(ErpDbContext db, CancellationToken ct)
    {
        var settled = await db.PayableSettlements.AsNoTracking().GroupBy(row => row.PayableId).Select(bill => new { Id = bill.Key, Amount = bill.Sum(row => row.Amount) }).ToDictionaryAsync(bill => bill.Id, bill => bill.Amount, ct);
        var used = await db.SupplierCreditUses.AsNoTracking().GroupBy(row => row.CreditId).Select(credit => new { Id = credit.Key, Amount = credit.Sum(row => row.Amount) }).ToDictionaryAsync(credit => credit.Id, credit => credit.Amount, ct);
        var bills = await db.Payables.AsNoTracking().Select(row => new { row.Id, row.Date, row.Settled }).ToListAsync(ct);
        var credits = await db.SupplierCredits.AsNoTracking().Select(row => new { row.Id, row.SourceType, row.SourceNumber, row.Used }).ToListAsync(ct);
        return
        [
            .. bills.Where(bill => bill.Settled != settled.GetValueOrDefault(bill.Id)).Take(BooksFault.Most).Select(bill => new BooksFault(
                $"A bill of {bill.Date:dd-MM-yyyy} counts as settled with {IndianNumber.Rupees(bill.Settled)}; {IndianNumber.Rupees(settled.GetValueOrDefault(bill.Id))} settled it", "PurchaseBill", bill.Id)),
            .. credits.Where(credit => credit.Used != used.GetValueOrDefault(credit.Id)).Take(BooksFault.Most).Select(credit => new BooksFault(
                $"{credit.SourceNumber} counts as used with {IndianNumber.Rupees(credit.Used)}; {IndianNumber.Rupees(used.GetValueOrDefault(credit.Id))} was taken from it", credit.SourceType, credit.Id)),
        ];
    }
}
