using System.Collections.ObjectModel;
using ErpWeb.Parties.Contracts;
using ErpWeb.Shared.Data;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Credit.Receivables;

internal sealed class PartyBalances : IPartyBalances
{
    public async Task<IReadOnlyDictionary<Guid, decimal>> OfAsync(ErpDbContext db, IReadOnlyCollection<Guid> partyIds, CancellationToken ct) =>
        partyIds.Count == 0 ? ReadOnlyDictionary<Guid, decimal>.Empty
        : await db.Receivables.AsNoTracking()
            .Where(receivable => partyIds.Contains(receivable.PartyId))
            .GroupBy(receivable => receivable.PartyId)
            .Select(dues => new { PartyId = dues.Key, Amount = dues.Sum(due => due.Amount), Settled = dues.Sum(due => due.Settled) })
            .ToDictionaryAsync(party => party.PartyId, party => party.Amount - party.Settled, ct);
}
