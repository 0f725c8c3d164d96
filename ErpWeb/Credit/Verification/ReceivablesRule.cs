using ErpWeb.Accounting.Accounts;
using ErpWeb.Accounting.Contracts;
using ErpWeb.Shared.Data;
using ErpWeb.Shared.Kernel;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Credit.Verification;

/// <summary>What each customer owes by his documents is what his account says.</summary>
internal sealed class ReceivablesRule : IBooksRule
{
    public string Sentence => "What customers owe by their documents equals trade receivables, customer by customer";

    public async Task<IReadOnlyList<BooksFault>> FindAsync(ErpDbContext db, CancellationToken ct)
    {
        var owed = await db.Receivables.AsNoTracking()
            .GroupBy(row => row.PartyId)
            .Select(party => new { PartyId = party.Key, Open = party.Sum(row => row.Amount) - party.Sum(row => row.Settled) })
            .ToDictionaryAsync(party => party.PartyId, party => party.Open, ct);
        var booked = await (
            from line in db.JournalLines.AsNoTracking()
            join account in db.Accounts on new { line.TenantId, Id = line.AccountId } equals new { account.TenantId, account.Id }
            where account.Role == AccountRole.Receivables && line.PartyId != null
            group line by line.PartyId!.Value into party
            select new { PartyId = party.Key, Balance = party.Sum(line => line.Debit) - party.Sum(line => line.Credit) })
            .ToDictionaryAsync(party => party.PartyId, party => party.Balance, ct);
        var wrong = owed.Keys.Union(booked.Keys).Where(party => owed.GetValueOrDefault(party) != booked.GetValueOrDefault(party)).Take(BooksFault.Most).ToList();
        if (wrong.Count == 0)
            return [];
        var names = await db.Parties.AsNoTracking().Where(party => wrong.Contains(party.Id)).ToDictionaryAsync(party => party.Id, party => party.Name, ct);
        return [.. wrong.Select(party => new BooksFault(
            $"{names.GetValueOrDefault(party)} owes {IndianNumber.Rupees(owed.GetValueOrDefault(party))} by documents, {IndianNumber.Rupees(booked.GetValueOrDefault(party))} by the account"))];
    }
}
