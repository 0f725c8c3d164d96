using ErpWeb.Credit.Contracts;
using ErpWeb.Credit.Diary;
using ErpWeb.Credit.Interest;
using ErpWeb.Credit.Reminders;
using ErpWeb.Shared.Data;
using ErpWeb.Shared.Data.Hosting;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Credit.Receivables;

/// <summary>A part that something settled of a bill.</summary>
public sealed record SettledPart(Guid SourceId, string SourceType, string SourceNumber, DateOnly Date, decimal Amount);

/// <summary>A reminder that went out for a bill.</summary>
public sealed record SentReminder(int Step, ReminderChannel Channel, DateTime SentAtUtc);

/// <summary>An open bill with everything that explains why it is where it is.</summary>
public sealed record ExplainedBill(OpenReceivable Bill, int DaysOverdue, IReadOnlyList<SettledPart> Settled, SentReminder? LastReminder);

/// <summary>A line of the diary with the state of its promise.</summary>
public sealed record DiaryRow(DiaryNote Note, PromiseState? Promise);

/// <summary>A debit note to the customer.</summary>
public sealed record DebitRow(Guid Id, string Number, DateOnly Date, CustomerDebitKind Kind, decimal Amount, CustomerDebitStatus Status);

/// <summary>Everything about what one customer owes.</summary>
public sealed record CustomerView
{
    public required Guid PartyId { get; init; }
    public required string Name { get; init; }
    public required string Phone { get; init; }
    public required string Email { get; init; }
    public required CreditStanding Standing { get; init; }
    public required string Collector { get; init; }
    public required bool NoReminders { get; init; }
    public required IReadOnlyList<ExplainedBill> Bills { get; init; }
    public required IReadOnlyList<OpenCredit> Credits { get; init; }
    public required IReadOnlyList<DiaryRow> Diary { get; init; }
    public required IReadOnlyList<DebitRow> Debits { get; init; }
}

/// <summary>A promise of a customer that was not kept.</summary>
public sealed record BrokenPromise(Guid NoteId, Guid PartyId, string PartyName, DateOnly PromisedOn, decimal Promised, decimal Received, string Collector);

/// <summary>Reads one customer's account, and the promises that were broken.</summary>
public sealed class CustomerQueries(TenantDb tenantDb, OpenReceivablesReader open, CreditStandingReader standings, IndiaClock clock)
{
    /// <summary>Null when the tenant has no such party.</summary>
    public async Task<CustomerView?> FindAsync(Guid partyId, CancellationToken ct = default)
    {
        await using var db = await tenantDb.OpenAsync(CreditPermissions.View, ct);
        if (db.OwnRecordsOf is not null || await db.Parties.AsNoTracking().FirstOrDefaultAsync(row => row.Id == partyId, ct) is not { } party)
            return null;
        var terms = await db.CustomerTerms.AsNoTracking().FirstOrDefaultAsync(row => row.Id == partyId, ct);
        return new()
        {
            PartyId = partyId,
            Name = party.Name,
            Phone = party.Phone,
            Email = party.Email,
            Standing = await standings.OfAsync(db, partyId, ct),
            Collector = terms?.CollectorName ?? "",
            NoReminders = terms?.NoReminders ?? false,
            Bills = await ExplainAsync(db, await open.OfAsync(db, partyId, ct), ct),
            Credits = await open.CreditsAsync(db, partyId, ct),
            Diary = await DiaryAsync(db, partyId, ct),
            Debits = await db.CustomerDebitNotes.AsNoTracking().Where(row => row.PartyId == partyId).OrderByDescending(row => row.Date).ThenByDescending(row => row.Id).Take(20)
                .Select(row => new DebitRow(row.Id, row.Number, row.Date, row.Kind, row.Amount, row.Status)).ToListAsync(ct),
        };
    }

    /// <summary>Where the customer stands, for whoever writes an order or invoice.</summary>
    public async Task<CreditStanding> StandingAsync(Guid partyId, CancellationToken ct = default)
    {
        await using var db = await tenantDb.OpenAsync(CreditPermissions.View, ct);
        return await standings.OfAsync(db, partyId, ct);
    }

    /// <summary>Promises whose day has passed without the money, that nobody has dealt with; the oldest first.</summary>
    public async Task<IReadOnlyList<BrokenPromise>> BrokenPromisesAsync(CancellationToken ct = default)
    {
        await using var db = await tenantDb.OpenAsync(CreditPermissions.View, ct);
        var today = clock.Today;
        var notes = await (
            from note in db.DiaryNotes.AsNoTracking()
            where note.ClosedAtUtc == null && note.PromisedOn != null && note.PromisedOn < today
            join party in db.Parties on new { note.TenantId, Id = note.PartyId } equals new { party.TenantId, party.Id }
            orderby note.PromisedOn, note.Id
            select new { note.Id, note.PartyId, party.Name, note.Date, PromisedOn = note.PromisedOn!.Value, Promised = note.PromisedAmount ?? 0 }).Take(200).ToListAsync(ct);
        if (notes.Count == 0 || db.OwnRecordsOf is not null)
            return [];
        var ids = notes.Select(note => note.PartyId).Distinct().ToList();
        var money = await ReceivedAsync(db, ids, notes.Min(note => note.Date), ct);
        var collectors = await db.CustomerTerms.AsNoTracking().Where(row => ids.Contains(row.Id)).ToDictionaryAsync(row => row.Id, row => row.CollectorName, ct);
        return
        [
            .. notes.Select(note => new BrokenPromise(
                    note.Id, note.PartyId, note.Name, note.PromisedOn, note.Promised,
                    money[note.PartyId].Where(part => part.Date >= note.Date && part.Date <= note.PromisedOn).Sum(part => part.Amount), collectors.GetValueOrDefault(note.PartyId) ?? ""))
                .Where(note => Promises.StateOf(note.PromisedOn, note.Promised, note.Received, today) is PromiseState.Broken),
        ];
    }

    private sealed record Money(Guid PartyId, DateOnly Date, decimal Amount);

    // What receipts brought; what was withdrawn of a cancelled one does not count.
    private static async Task<ILookup<Guid, Money>> ReceivedAsync(ErpDbContext db, List<Guid> partyIds, DateOnly from, CancellationToken ct)
    {
        var rows = await db.CustomerCredits.AsNoTracking()
            .Where(row => partyIds.Contains(row.PartyId) && row.SourceType == "Receipt" && row.Date >= from
                && !db.CustomerCreditUses.Any(use => use.CreditId == row.Id && use.ReceivableId == null && use.SourceId == row.Id && use.Amount > 0))
            .Select(row => new Money(row.PartyId, row.Date, row.Amount)).ToListAsync(ct);
        return rows.ToLookup(row => row.PartyId);
    }

    private async Task<IReadOnlyList<ExplainedBill>> ExplainAsync(ErpDbContext db, IReadOnlyList<OpenReceivable> bills, CancellationToken ct)
    {
        if (bills.Count == 0)
            return [];
        var ids = bills.Select(bill => bill.Id).ToList();
        var settled = await db.ReceivableSettlements.AsNoTracking().Where(row => ids.Contains(row.ReceivableId)).OrderBy(row => row.Date).ThenBy(row => row.Id).ToListAsync(ct);
        var reminders = await db.Reminders.AsNoTracking().Where(row => ids.Contains(row.ReceivableId)).ToListAsync(ct);
        return
        [
            .. bills.Select(bill => new ExplainedBill(
                bill, clock.Today.DayNumber - bill.DueDate.DayNumber,
                [.. settled.Where(row => row.ReceivableId == bill.Id).Select(row => new SettledPart(row.SourceId, row.SourceType, row.SourceNumber, row.Date, row.Amount))],
                reminders.Where(row => row.ReceivableId == bill.Id).OrderByDescending(row => row.SentAtUtc).Select(row => new SentReminder(row.Step, row.Channel, row.SentAtUtc)).FirstOrDefault())),
        ];
    }

    private async Task<IReadOnlyList<DiaryRow>> DiaryAsync(ErpDbContext db, Guid partyId, CancellationToken ct)
    {
        var notes = await db.DiaryNotes.AsNoTracking().Where(row => row.PartyId == partyId).OrderByDescending(row => row.AtUtc).Take(50).ToListAsync(ct);
        if (notes.Count == 0)
            return [];
        var money = (await ReceivedAsync(db, [partyId], notes.Min(note => note.Date), ct))[partyId].ToList();
        return
        [
            .. notes.Select(note => new DiaryRow(note, note.PromisedOn is { } day
                ? Promises.StateOf(day, note.PromisedAmount ?? 0, money.Where(part => part.Date >= note.Date && part.Date <= day).Sum(part => part.Amount), clock.Today)
                : null)),
        ];
    }
}
