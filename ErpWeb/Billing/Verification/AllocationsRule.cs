using ErpWeb.Accounting.Contracts;
using ErpWeb.Billing.Receipts;
using ErpWeb.Shared.Data;
using ErpWeb.Shared.Kernel;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Billing.Verification;

/// <summary>The parts in which money came are the receipt; what is kept of it for the customer is all of it until it is used.</summary>
internal sealed class AllocationsRule : IBooksRule
{
    public string Sentence => "Receipts are what came in their parts, and all of it is kept for the customer";

    public async Task<IReadOnlyList<BooksFault>> FindAsync(ErpDbContext db, CancellationToken ct)
    {
        var wrong = await (
            from receipt in db.Receipts.AsNoTracking()
            let came = db.ReceiptTenders.Where(part => part.TenantId == receipt.TenantId && part.ReceiptId == receipt.Id).Sum(part => part.Amount)
            // Of money in another currency the bank keeps its charges, and the bills stand in the books at other rates.
            let more = db.ForeignDocuments.Where(foreign => foreign.TenantId == receipt.TenantId && foreign.Id == receipt.Id).Sum(foreign => foreign.Charges - foreign.Gain)
            let kept = db.CustomerCredits.Where(credit => credit.TenantId == receipt.TenantId && credit.Id == receipt.Id).Sum(credit => credit.Amount)
            where came + more != receipt.Amount || kept != receipt.Amount
            orderby receipt.Id
            select new { receipt.Id, receipt.Number, receipt.Amount, Came = came + more, Kept = kept }).Take(BooksFault.Most).ToListAsync(ct);
        return [.. wrong.Select(row => new BooksFault(
            $"{row.Number} brought {IndianNumber.Rupees(row.Amount)}; its parts are {IndianNumber.Rupees(row.Came)}, and {IndianNumber.Rupees(row.Kept)} is kept of it", nameof(Receipt), row.Id))];
    }
}
