using ErpWeb.Accounting.Accounts;
using ErpWeb.Accounting.Contracts;
using ErpWeb.Shared.Data;
using ErpWeb.Shared.Kernel;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Credit.Verification;

/// <summary>What each supplier is owed by his bills, less what he owes back, is what his accounts say.</summary>
internal sealed class PayablesRule : IBooksRule
{
    public string Sentence => "What suppliers are owed by their bills, less their advances, equals their accounts, supplier by supplier";

    public async Task<IReadOnlyList<BooksFault>> FindAsync(ErpDbContext db, CancellationToken ct)
    {
        var bills = await db.Payables.AsNoTracking().Where(row => row.PartyId != null)
            .GroupBy(row => row.PartyId!.Value)
            .Select(party => new { PartyId = party.Key, Open = party.Sum(row => row.Amount) - party.Sum(row => row.Settled) })
            .ToListAsync(ct);
        var credits = await db.SupplierCredits.AsNoTracking()
            .GroupBy(row => row.PartyId)
            .Select(party => new { PartyId = party.Key, Open = party.Sum(row => row.Amount) - party.Sum(row => row.Used) })
            .ToListAsync(ct);
        var booked = await (
            from line in db.JournalLines.AsNoTracking()
            join account in db.Accounts on new { line.TenantId, Id = line.AccountId } equals new { account.TenantId, account.Id }
            where (account.Role == AccountRole.Payables || account.Role == AccountRole.SupplierAdvances) && line.PartyId != null
            group line by line.PartyId!.Value into party
            select new { PartyId = party.Key, Owed = party.Sum(line => line.Credit) - party.Sum(line => line.Debit) })
            .ToDictionaryAsync(party => party.PartyId, party => party.Owed, ct);
        var owed = bills.Select(party => (party.PartyId, party.Open)).Concat(credits.Select(party => (party.PartyId, Open: -party.Open)))
            .GroupBy(party => party.PartyId).ToDictionary(party => party.Key, party => party.Sum(part => part.Open));
        var wrong = owed.Keys.Union(booked.Keys).Where(party => owed.GetValueOrDefault(party) != booked.GetValueOrDefault(party)).Take(BooksFault.Most).ToList();
        if (wrong.Count == 0)
            return [];
        var names = await db.Parties.AsNoTracking().Where(party => wrong.Contains(party.Id)).ToDictionaryAsync(party => party.Id, party => party.Name, ct);
        return [.. wrong.Select(party => new BooksFault(
            $"{names.GetValueOrDefault(party)} is owed {IndianNumber.Rupees(owed.GetValueOrDefault(party))} by bills, {IndianNumber.Rupees(booked.GetValueOrDefault(party))} by the accounts"))];
    }
}
