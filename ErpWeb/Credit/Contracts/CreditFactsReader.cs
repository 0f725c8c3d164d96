using ErpWeb.Shared.Data;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Credit.Contracts;

/// <summary>How a customer is reached.</summary>
public sealed record CreditParty(string Name, string Email, string Phone);

/// <summary>Reads names and settings in the caller's context.</summary>
public static class CreditFactsReader
{
    /// <summary>Null when the tenant has no such party.</summary>
    public static Task<CreditParty?> PartyAsync(ErpDbContext db, Guid id, CancellationToken ct) =>
        db.Parties.AsNoTracking().Where(party => party.Id == id).Select(party => new CreditParty(party.Name, party.Email, party.Phone)).FirstOrDefaultAsync(ct);

    /// <summary>What the business calls itself to its customers.</summary>
    public static Task<string> BusinessAsync(ErpDbContext db, CancellationToken ct) =>
        db.BusinessProfiles.Select(row => row.TradeName == "" ? row.LegalName : row.TradeName).SingleAsync(ct);

    /// <summary>The number of a document, by the ledger.</summary>
    public static async Task<string> NumberAsync(ErpDbContext db, Guid documentId, CancellationToken ct) =>
        await db.JournalEntries.Where(entry => entry.SourceId == documentId).Select(entry => entry.SourceNumber).FirstOrDefaultAsync(ct) ?? "";

    /// <summary>Rupees charged for a cheque that bounces.</summary>
    public static Task<decimal> BounceChargeAsync(ErpDbContext db, CancellationToken ct) => db.CollectionSettings.Select(row => row.BounceCharge).FirstOrDefaultAsync(ct);
}
