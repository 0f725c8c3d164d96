using ErpWeb.Accounting.Contracts;
using ErpWeb.Shared.Data;
using ErpWeb.Shared.Kernel;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Credit.Verification;

/// <summary>What is settled of a customer's bill, or used of his money, is the sum of what settled or used it.</summary>
internal sealed class CustomerSettlementsRule : IBooksRule
{
    public string Sentence => "Customers' bills are settled, and their money used, by exactly what was received and taken";

    public async Task<IReadOnlyList<BooksFault>> FindAsync(ErpDbContext db, CancellationToken ct)
    {
        var bills = await (
            from row in db.Receivables.AsNoTracking()
            let settled = db.ReceivableSettlements.Where(part => part.TenantId == row.TenantId && part.ReceivableId == row.Id).Sum(part => part.Amount)
            where row.Settled != settled
            orderby row.Id
            select new { row.Id, row.Date, row.Settled, Sum = settled }).Take(BooksFault.Most).ToListAsync(ct);
        var credits = await (
            from row in db.CustomerCredits.AsNoTracking()
            let used = db.CustomerCreditUses.Where(part => part.TenantId == row.TenantId && part.CreditId == row.Id).Sum(part => part.Amount)
            where row.Used != used
            orderby row.Id
            select new { row.Id, row.SourceType, row.SourceNumber, row.Used, Sum = used }).Take(BooksFault.Most).ToListAsync(ct);
        return
        [
            .. bills.Select(row => new BooksFault($"A bill of {row.Date:dd-MM-yyyy} counts as settled with {IndianNumber.Rupees(row.Settled)}; {IndianNumber.Rupees(row.Sum)} settled it", "Invoice", row.Id)),
            .. credits.Select(row => new BooksFault($"{row.SourceNumber} counts as used with {IndianNumber.Rupees(row.Used)}; {IndianNumber.Rupees(row.Sum)} was taken from it", row.SourceType, row.Id)),
        ];
    }
}
