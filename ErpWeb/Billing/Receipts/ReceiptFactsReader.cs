using ErpWeb.Accounting.Accounts;
using ErpWeb.Accounting.Contracts;
using ErpWeb.Credit.Contracts;
using ErpWeb.Shared.Data;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Billing.Receipts;

/// <summary>What the database says about a customer whose money is recorded.</summary>
/// <param name="Bills">His open bills by id.</param>
/// <param name="Accounts">The accounts of the business where money lies.</param>
public sealed record ReceiptFacts(ReceiptParty Party, IReadOnlyDictionary<Guid, OpenReceivable> Bills, IReadOnlySet<Guid> Accounts, DateOnly? ClosedThrough)
{
    /// <summary>Those of his documents that are in another currency, by id.</summary>
    public IReadOnlyDictionary<Guid, ForeignFacts> Foreign { get; init; } = new Dictionary<Guid, ForeignFacts>();
}

/// <summary>Reads it in the caller's context.</summary>
public sealed class ReceiptFactsReader(OpenReceivablesReader openReceivables, Books books, ForeignLedger foreignLedger)
{
    /// <returns>Null when the tenant has no such party.</returns>
    public async Task<ReceiptFacts?> FindAsync(ErpDbContext db, Guid? partyId, CancellationToken ct)
    {
        if (partyId is not { } id || await db.Parties.AsNoTracking().Where(row => row.Id == id).Select(row => new { row.Name, row.StateCode }).FirstOrDefaultAsync(ct) is not { } party)
            return null;
        var bills = await BillsAsync(db, id, ct);
        var accounts = await db.Accounts.Where(account => account.Kind != AccountKind.None && account.IsActive).Select(account => account.Id).ToListAsync(ct);
        var ownState = await db.BusinessProfiles.Select(profile => profile.StateCode).SingleAsync(ct);
        return new(
            new(id, party.Name, bills.ToDictionary(bill => bill.Id, bill => bill.Number), party.StateCode != ownState),
            bills.ToDictionary(bill => bill.Id), accounts.ToHashSet(), await books.ClosedThroughAsync(db, BookArea.Sales, ct))
        { Foreign = await foreignLedger.OfPartyAsync(db, id, ct) };
    }

    /// <summary>His open bills, the first due first; people who see their own documents only see the bills they wrote.</summary>
    public async Task<IReadOnlyList<OpenReceivable>> BillsAsync(ErpDbContext db, Guid partyId, CancellationToken ct)
    {
        var bills = await openReceivables.OfAsync(db, partyId, ct);
        if (db.OwnRecordsOf is null || bills.Count == 0)
            return bills;
        var ids = bills.Select(bill => bill.Id).ToList();
        var own = (await db.Invoices.Where(invoice => ids.Contains(invoice.Id)).Select(invoice => invoice.Id).ToListAsync(ct)).ToHashSet();
        return [.. bills.Where(bill => own.Contains(bill.Id))];
    }
}
