using ErpWeb.Shared.Data;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Purchasing.Payments;

/// <summary>Reads the bills on which something is owed, in the caller's context.</summary>
public sealed class OpenBillsReader
{
    /// <summary>Those of one supplier, the first due first.</summary>
    public async Task<IReadOnlyList<OpenBill>> OfAsync(ErpDbContext db, Guid partyId, CancellationToken ct) => await (
        from payable in db.Payables.AsNoTracking()
        where payable.PartyId == partyId && payable.Settled < payable.Amount
        join bill in db.PurchaseBills on new { payable.TenantId, payable.Id } equals new { bill.TenantId, bill.Id }
        orderby payable.DueDate, payable.Date, payable.Id
        select new OpenBill(bill.Id, bill.Number, bill.SupplierNumber, bill.PartyId, bill.Date, payable.DueDate, bill.Total, payable.Amount - payable.Settled)).ToListAsync(ct);
}
