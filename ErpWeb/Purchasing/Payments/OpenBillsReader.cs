using ErpWeb.Shared.Data;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Purchasing.Payments;

/// <summary>Reads the bills on which something is owed, in the caller's context.</summary>
public sealed class OpenBillsReader
{
    /// <summary>Those of one supplier, the first due first; also bills of the time before the books.</summary>
    public async Task<IReadOnlyList<OpenBill>> OfAsync(ErpDbContext db, Guid partyId, CancellationToken ct) => await (
        from payable in db.Payables.AsNoTracking()
        where payable.PartyId == partyId && payable.Settled < payable.Amount
        join bill in db.PurchaseBills on new { payable.TenantId, payable.Id } equals new { bill.TenantId, bill.Id } into bills
        from bill in bills.DefaultIfEmpty()
        join opening in db.OpeningBills on new { payable.TenantId, payable.Id } equals new { opening.TenantId, opening.Id } into openings
        from opening in openings.DefaultIfEmpty()
        orderby payable.DueDate, payable.Date, payable.Id
        select new OpenBill(payable.Id, bill != null ? bill.Number : opening!.Number, bill != null ? bill.SupplierNumber : "", payable.PartyId, payable.Date, payable.DueDate, bill != null ? bill.Total : payable.Amount, payable.Amount - payable.Settled)).ToListAsync(ct);
}
