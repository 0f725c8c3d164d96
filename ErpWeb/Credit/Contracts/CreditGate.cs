using ErpWeb.Shared.Data;
using ErpWeb.Shared.Data.Hosting;
using ErpWeb.Shared.Kernel;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Credit.Contracts;

/// <summary>Asks for a customer's standing in the caller's context, and whether he may buy for so much.</summary>
public sealed class CreditGate(CreditStandingReader standings)
{
    /// <summary>Every reason against it; nothing when he may.</summary>
    public async Task<IReadOnlyList<Error>> CheckAsync(ErpDbContext db, Guid partyId, decimal amount, string field, CancellationToken ct) =>
        await HasTermsAsync(db, partyId, ct) ? CreditLimitRules.Check(await standings.OfAsync(db, partyId, ct), amount, field) : [];

    /// <summary>Whether anything limits him: most customers need not be asked about. True until the masters change.</summary>
    public static Task<bool> HasTermsAsync(ErpDbContext db, Guid partyId, CancellationToken ct) => db.CustomerTerms.AnyAsync(terms => terms.Id == partyId, ct);
}

/// <summary>Reads where a customer stands.</summary>
public sealed class CreditStandingReader(IEnumerable<IOpenOrders> orders, IndiaClock clock)
{
    public async Task<CreditStanding> OfAsync(ErpDbContext db, Guid partyId, CancellationToken ct)
    {
        var open = await db.Receivables.AsNoTracking().Where(row => row.PartyId == partyId && row.Settled < row.Amount)
            .Select(row => new { row.DueDate, Due = row.Amount - row.Settled }).ToListAsync(ct);
        var terms = await db.CustomerTerms.AsNoTracking().FirstOrDefaultAsync(row => row.Id == partyId, ct);
        var now = db.Clock.GetUtcNow().UtcDateTime;
        var ordered = 0m;
        foreach (var source in orders)
            ordered += await source.ValueAsync(db, partyId, ct);
        var today = clock.Today;
        return new()
        {
            Open = open.Sum(row => row.Due),
            OpenBills = open.Count,
            DaysOverdue = open.Count == 0 ? 0 : Math.Max(0, today.DayNumber - open.Min(row => row.DueDate).DayNumber),
            Overdue = open.Where(row => row.DueDate < today).Sum(row => row.Due),
            Orders = ordered,
            Unapplied = await db.CustomerCredits.Where(row => row.PartyId == partyId && row.Code == "").SumAsync(row => row.Amount - row.Used, ct),
            LimitAmount = terms?.LimitAmount,
            LimitDays = terms?.LimitDays,
            LimitBills = terms?.LimitBills,
            IsOnHold = terms?.IsOnHold ?? false,
            Note = terms?.Note ?? "",
            OverriddenUntilUtc = await db.CreditOverrides
                .Where(row => row.PartyId == partyId && row.WithdrawnAtUtc == null && row.UntilUtc > now)
                .OrderByDescending(row => row.UntilUtc).Select(row => (DateTime?)row.UntilUtc).FirstOrDefaultAsync(ct),
        };
    }
}
