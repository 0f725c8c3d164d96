using ErpWeb.Accounting.Contracts;
using ErpWeb.Shared.Data;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Accounting.Journals;

/// <summary>Reads what the masters say about a voucher, inside the tenant: an id of another tenant is simply not found.</summary>
public sealed class JournalFactsReader(Books books)
{
    public async Task<JournalFacts> ReadAsync(ErpDbContext db, VoucherDraft draft, CancellationToken ct)
    {
        var accountIds = Of(draft, line => line.AccountId);
        var partyIds = Of(draft, line => line.PartyId);
        var tagIds = Of(draft, line => line.CostCentreId).Union(Of(draft, line => line.ProjectId)).ToList();
        return new(
            accountIds.Count == 0 ? new Dictionary<Guid, AccountChoice>() : await AccountReader.Choices(db.Accounts.AsNoTracking().Where(account => accountIds.Contains(account.Id))).ToDictionaryAsync(account => account.Id, ct),
            partyIds.Count == 0 ? new HashSet<Guid>() : [.. await db.Parties.Where(party => partyIds.Contains(party.Id)).Select(party => party.Id).ToListAsync(ct)],
            tagIds.Count == 0 ? new HashSet<Guid>() : [.. await db.Tags.Where(tag => tagIds.Contains(tag.Id)).Select(tag => tag.Id).ToListAsync(ct)],
            await books.ClosedThroughAsync(db, BookArea.Accounts, ct));
    }

    private static List<Guid> Of(VoucherDraft draft, Func<VoucherLine, Guid?> id) => [.. draft.Lines.Select(id).OfType<Guid>().Distinct()];
}
