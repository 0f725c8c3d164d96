using ErpWeb.Shared.Data;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Billing.Receipts.Refunds;

/// <summary>Money of a customer, and how much of it nothing has used.</summary>
public sealed record UnusedCredit(Guid Id, string Number, Guid PartyId, string PartyName, DateOnly Date, decimal Left);

/// <summary>Reads it in the caller's context.</summary>
internal static class UnusedCreditReader
{
    public static Task<UnusedCredit?> FindAsync(ErpDbContext db, Guid id, CancellationToken ct) => (
        from credit in db.CustomerCredits.AsNoTracking()
        where credit.Id == id
        join party in db.Parties on new { credit.TenantId, Id = credit.PartyId } equals new { party.TenantId, party.Id }
        select new UnusedCredit(credit.Id, credit.SourceNumber, party.Id, party.Name, credit.Date, credit.Amount - credit.Used)).FirstOrDefaultAsync(ct);
}
