using ErpWeb.Accounting.Accounts;
using ErpWeb.Accounting.Contracts;
using ErpWeb.Credit.Contracts;
using ErpWeb.Shared.Data;
using ErpWeb.Shared.Data.Hosting;
using ErpWeb.Shared.Kernel;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Credit.Receivables;

/// <summary>A line of a customer's statement.</summary>
public sealed record CustomerMovement(DateOnly Date, SourceDocument Source, string Text, decimal Charged, decimal Received, decimal Balance);

/// <param name="Opening">Owed before the first day; negative when money of his was left.</param>
public sealed record CustomerStatement(Guid PartyId, string PartyName, DateOnly From, DateOnly To, decimal Opening, IReadOnlyList<CustomerMovement> Rows)
{
    public decimal Closing => Rows.Count > 0 ? Rows[^1].Balance : Opening;

    /// <summary>The same account in each currency in which the customer has documents.</summary>
    public IReadOnlyList<CurrencyStatement> Currencies { get; init; } = [];
}

/// <summary>Tells what customers owe on any day, also a past one: bills, settlements and uses keep their days.</summary>
public sealed class ReceivableQueries(TenantDb tenantDb, AccountRoles roles, ForeignLedger foreignLedger)
{
    public async Task<IReadOnlyList<PartyAgeing>> AgeingAsync(DateOnly asOf, CancellationToken ct = default)
    {
        await using var db = await tenantDb.OpenAsync(CreditPermissions.View, ct);
        return await AgeingAsync(db, asOf, ct);
    }

    internal static async Task<IReadOnlyList<PartyAgeing>> AgeingAsync(ErpDbContext db, DateOnly asOf, CancellationToken ct)
    {
        // What is open now, and what was settled after the day, is all that can have been open on it.
        var open = await db.Receivables.AsNoTracking()
            .Where(row => row.Date <= asOf && (row.Settled < row.Amount || db.ReceivableSettlements.Any(part => part.ReceivableId == row.Id && part.Date > asOf)))
            .Select(row => new { row.PartyId, row.DueDate, row.Amount, Settled = db.ReceivableSettlements.Where(part => part.ReceivableId == row.Id && part.Date <= asOf).Sum(part => part.Amount) })
            .Where(row => row.Settled < row.Amount)
            .ToListAsync(ct);
        var credits = await db.CustomerCredits.AsNoTracking()
            .Where(row => row.Date <= asOf && (row.Used < row.Amount || db.CustomerCreditUses.Any(part => part.CreditId == row.Id && part.Date > asOf)))
            .Select(row => new { row.PartyId, row.Amount, Used = db.CustomerCreditUses.Where(part => part.CreditId == row.Id && part.Date <= asOf).Sum(part => part.Amount) })
            .Where(row => row.Used < row.Amount)
            .ToListAsync(ct);
        var ids = open.Select(row => row.PartyId).Concat(credits.Select(row => row.PartyId)).Distinct().ToList();
        if (ids.Count == 0 || db.OwnRecordsOf is not null)
            return [];
        var names = await db.Parties.AsNoTracking().Where(party => ids.Contains(party.Id)).ToDictionaryAsync(party => party.Id, party => party.Name, ct);
        var dues = open.ToLookup(row => row.PartyId, row => (row.DueDate, row.Amount - row.Settled));
        var unapplied = credits.ToLookup(row => row.PartyId, row => row.Amount - row.Used);
        return
        [
            .. ids.Select(id => new PartyAgeing(id, names[id], DueAges.Share(dues[id], asOf), unapplied[id].Sum()))
                .OrderByDescending(row => row.Overdue).ThenByDescending(row => row.Net).ThenBy(row => row.PartyName, StringComparer.Ordinal),
        ];
    }

    /// <summary>The account of a customer between two days; null when the tenant has no such party.</summary>
    public async Task<CustomerStatement?> StatementAsync(Guid partyId, DateOnly from, DateOnly to, CancellationToken ct = default)
    {
        await using var db = await tenantDb.OpenAsync(CreditPermissions.View, ct);
        return db.OwnRecordsOf is null ? await StatementAsync(db, partyId, from, to, ct) : null;
    }

    internal async Task<CustomerStatement?> StatementAsync(ErpDbContext db, Guid partyId, DateOnly from, DateOnly to, CancellationToken ct)
    {
        if (await db.Parties.AsNoTracking().Where(party => party.Id == partyId).Select(party => party.Name).FirstOrDefaultAsync(ct) is not { } name)
            return null;
        var accounts = await roles.OfAsync(db, ct);
        List<Guid> control = [accounts[AccountRole.Receivables], accounts[AccountRole.CustomerAdvances]];
        var opening = await db.JournalLines.AsNoTracking().Where(line => line.PartyId == partyId && control.Contains(line.AccountId) && line.Date < from).SumAsync(line => line.Debit - line.Credit, ct);
        var balance = opening;
        var rows = (await MovesAsync(db, partyId, control, from, to, ct))
            .Select(move => new CustomerMovement(move.Date, move.Source, move.Text, Math.Max(0, move.Rupees), Math.Max(0, -move.Rupees), balance += move.Rupees)).ToList();
        return new(partyId, name, from, to, opening, rows) { Currencies = await CurrenciesAsync(db, partyId, control, from, to, ct) };
    }

    private async Task<IReadOnlyList<CurrencyStatement>> CurrenciesAsync(ErpDbContext db, Guid partyId, List<Guid> control, DateOnly from, DateOnly to, CancellationToken ct)
    {
        var documents = await foreignLedger.OfPartyAsync(db, partyId, ct);
        if (documents.Count == 0)
            return [];
        var ids = documents.Keys.ToList();
        var shares = await db.ReceivableSettlements.AsNoTracking().Where(part => ids.Contains(part.ReceivableId) && part.Date <= to)
            .Select(part => new SettledShare(part.SourceId, part.Date, part.ReceivableId, part.Amount)).ToListAsync(ct);
        return CurrencyStatement.Of(await MovesAsync(db, partyId, control, DateOnly.MinValue, to, ct), documents, shares, from);
    }

    // A move between bill and advance changes nothing that he owes, and what was cancelled on its own day says nothing.
    private static async Task<List<PartyMove>> MovesAsync(ErpDbContext db, Guid partyId, List<Guid> control, DateOnly first, DateOnly last, CancellationToken ct)
    {
        var moves = await (
            from line in db.JournalLines.AsNoTracking()
            where line.PartyId == partyId && control.Contains(line.AccountId) && line.Date >= first && line.Date <= last
            join entry in db.JournalEntries on new { line.TenantId, Id = line.EntryId } equals new { entry.TenantId, entry.Id }
            orderby line.Date, entry.Id
            select new { line.Date, entry.Id, entry.SourceType, entry.SourceId, entry.SourceNumber, entry.Narration, Amount = line.Debit - line.Credit }).ToListAsync(ct);
        return
        [
            .. moves.GroupBy(move => (move.Date, move.SourceId))
                .Select(group => (First: group.First(), Amount: group.Sum(move => move.Amount)))
                .Where(group => group.Amount != 0)
                .Select(group => new PartyMove(group.First.Date, new(group.First.SourceType, group.First.SourceId, group.First.SourceNumber), group.First.Narration, group.Amount)),
        ];
    }
}
