using ErpWeb.Shared.Data;

namespace ErpWeb.Parties.Contracts;

/// <summary>What each party still owes; the ledger of dues above this module answers.</summary>
public interface IPartyBalances
{
    /// <summary>Rupees due, two decimals, in one query; a party without documents is absent.</summary>
    Task<IReadOnlyDictionary<Guid, decimal>> OfAsync(ErpDbContext db, IReadOnlyCollection<Guid> partyIds, CancellationToken ct);
}
