using ErpWeb.Credit.Contracts;
using ErpWeb.Shared.Data;
using ErpWeb.Shared.Kernel;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Counter.Sales;

/// <summary>A part of a credit that a bill uses.</summary>
public sealed record UsedCredit(SourceDocument Credit, Guid PartyId, decimal Amount);

/// <summary>Finds the credits that the tenders of a bill stand for.</summary>
public sealed class UsableCreditReader(OpenReceivablesReader open)
{
    /// <summary>The customer's own credits, the oldest first.</summary>
    public Task<IReadOnlyList<OpenCredit>> OfPartyAsync(ErpDbContext db, Guid partyId, CancellationToken ct) => open.CreditsAsync(db, partyId, ct);

    public async Task<Result<IReadOnlyList<UsedCredit>>> ReadAsync(ErpDbContext db, Guid? partyId, Settlement settlement, DateOnly today, CancellationToken ct)
    {
        var used = new List<UsedCredit>();
        foreach (var tender in settlement.Tenders.Where(tender => tender is { Kind: TenderKind.Voucher }))
        {
            var voucher = await db.CustomerCredits.AsNoTracking()
                .Where(credit => (credit.Code == tender.Reference || credit.SourceNumber == tender.Reference) && credit.Used < credit.Amount && (credit.ExpiresOn == null || credit.ExpiresOn >= today))
                .FirstOrDefaultAsync(ct);
            if (voucher is null)
                return new Error("counter.voucher.unknown", $"{tender.Reference} is no credit note or voucher with something left.");
            if (voucher.Amount - voucher.Used < tender.Amount)
                return new Error("counter.voucher.too_small", $"Only {IndianNumber.Rupees(voucher.Amount - voucher.Used)} is left on {tender.Reference}.");
            used.Add(new(new(voucher.SourceType, voucher.Id, voucher.SourceNumber), voucher.PartyId, tender.Amount));
        }
        var left = settlement.Tenders.Where(tender => tender.Kind is TenderKind.Advance).Sum(tender => tender.Amount);
        if (left == 0 || partyId is not { } party)
            return used;
        foreach (var credit in await OfPartyAsync(db, party, ct))
        {
            var part = Math.Min(left, credit.Left - used.Where(one => one.Credit.Id == credit.Id).Sum(one => one.Amount));
            if (part > 0)
                used.Add(new(new(credit.Type, credit.Id, credit.Number), party, part));
            left -= Math.Max(part, 0);
        }
        return left > 0 ? new Error("counter.advance.too_small", $"{IndianNumber.Rupees(left)} more than the customer has unused.") : used;
    }
}
