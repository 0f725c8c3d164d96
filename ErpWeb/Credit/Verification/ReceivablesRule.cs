using System.Globalization;
using ErpWeb.Accounting.Accounts;
using ErpWeb.Accounting.Contracts;
using ErpWeb.Shared.Data;
using ErpWeb.Shared.Kernel;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Credit.Verification;

/// <summary>What each customer owes by his documents is what his account says, and so is what he has to use.</summary>
internal sealed class ReceivablesRule : IBooksRule
{
    public string Sentence => "What customers owe by their documents equals trade receivables, and what they have unused equals their advances, customer by customer";

    public async Task<IReadOnlyList<BooksFault>> FindAsync(ErpDbContext db, CancellationToken ct)
    {
        var owed = await db.Receivables.AsNoTracking()
            .GroupBy(row => row.PartyId)
            .Select(party => new { PartyId = party.Key, Open = party.Sum(row => row.Amount) - party.Sum(row => row.Settled) })
            .ToDictionaryAsync(party => party.PartyId, party => party.Open, ct);
        var unused = await db.CustomerCredits.AsNoTracking()
            .GroupBy(row => row.PartyId)
            .Select(party => new { PartyId = party.Key, Open = party.Sum(row => row.Amount) - party.Sum(row => row.Used) })
            .ToDictionaryAsync(party => party.PartyId, party => party.Open, ct);
        var accounts = await BalancesAsync(db, AccountRole.Receivables, ct);
        var advances = await BalancesAsync(db, AccountRole.CustomerAdvances, ct);
        return
        [
            .. await CompareAsync(db, owed, accounts, "owes {0} by documents, {1} by the account", ct),
            .. await CompareAsync(db, unused, advances.ToDictionary(party => party.Key, party => -party.Value), "has {0} unused by documents, {1} by the account", ct),
        ];
    }

    private static Task<Dictionary<Guid, decimal>> BalancesAsync(ErpDbContext db, AccountRole role, CancellationToken ct) => (
        from line in db.JournalLines.AsNoTracking()
        join account in db.Accounts on new { line.TenantId, Id = line.AccountId } equals new { account.TenantId, account.Id }
        where account.Role == role && line.PartyId != null
        group line by line.PartyId!.Value into party
        select new { PartyId = party.Key, Balance = party.Sum(line => line.Debit) - party.Sum(line => line.Credit) })
        .ToDictionaryAsync(party => party.PartyId, party => party.Balance, ct);

    private static async Task<IEnumerable<BooksFault>> CompareAsync(ErpDbContext db, Dictionary<Guid, decimal> documents, Dictionary<Guid, decimal> accounts, string words, CancellationToken ct)
    {
        var wrong = documents.Keys.Union(accounts.Keys).Where(party => documents.GetValueOrDefault(party) != accounts.GetValueOrDefault(party)).Take(BooksFault.Most).ToList();
        if (wrong.Count == 0)
            return [];
        var names = await db.Parties.AsNoTracking().Where(party => wrong.Contains(party.Id)).ToDictionaryAsync(party => party.Id, party => party.Name, ct);
        return wrong.Select(party => new BooksFault(
            $"{names.GetValueOrDefault(party)} {string.Format(CultureInfo.InvariantCulture, words, IndianNumber.Rupees(documents.GetValueOrDefault(party)), IndianNumber.Rupees(accounts.GetValueOrDefault(party)))}"));
    }
}
