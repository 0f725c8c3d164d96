using ErpWeb.Shared.Data;
using ErpWeb.Shared.Kernel;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Credit.Contracts;

/// <summary>A bill on which a customer owes something.</summary>
public sealed record OpenReceivable : IDueBill
{
    public required Guid Id { get; init; }
    public required string Type { get; init; }
    public required string Number { get; init; }
    public required DateOnly Date { get; init; }
    public required DateOnly DueDate { get; init; }
    public required decimal Amount { get; init; }
    public required decimal Due { get; init; }
    /// <summary>What the document is in; null for rupees.</summary>
    public ForeignTotal? Foreign { get; init; }

    /// <summary>What is due, in the document's currency.</summary>
    public MoneyIn DueIn => Of(Due);

    /// <summary>A part of the document's rupees in its own currency.</summary>
    public MoneyIn Of(decimal rupees) => Foreign is { } foreign ? new(foreign.Currency, new ForeignShare(foreign.Currency, foreign.Amount, foreign.Rupees, rupees).Left) : new(null, rupees);
}

/// <summary>A document's total in another currency, and its rupees in the books.</summary>
/// <param name="Rate">Rupees for the units in which the currency is quoted.</param>
public sealed record ForeignTotal(string Code, decimal Rate, decimal Amount, decimal Rupees)
{
    public Currency Currency => Shared.Kernel.Currency.Of(Code);
}

/// <summary>Money or value of a customer that is not used yet.</summary>
public sealed record OpenCredit
{
    public required Guid Id { get; init; }
    public required string Type { get; init; }
    public required string Number { get; init; }
    public required DateOnly Date { get; init; }
    public required decimal Amount { get; init; }
    public required decimal Left { get; init; }
    /// <summary>What the money came in; null for rupees.</summary>
    public ForeignTotal? Foreign { get; init; }

    /// <summary>What is left, in the currency in which it came.</summary>
    public MoneyIn LeftIn => Foreign is { } foreign ? new(foreign.Currency, foreign.Currency.OfRupees(Left, foreign.Rate)) : new(null, Left);
}

/// <summary>Reads what is open with a customer, in the caller's context.</summary>
public sealed class OpenReceivablesReader
{
    /// <summary>The bills of one customer, the first due first.</summary>
    public async Task<IReadOnlyList<OpenReceivable>> OfAsync(ErpDbContext db, Guid partyId, CancellationToken ct) =>
        await (
            from receivable in db.Receivables.AsNoTracking()
            join known in db.ForeignDocuments on new { receivable.TenantId, receivable.Id } equals new { known.TenantId, known.Id } into all
            from foreign in all.DefaultIfEmpty()
            where receivable.PartyId == partyId && receivable.Settled < receivable.Amount
            orderby receivable.DueDate, receivable.Date, receivable.Id
            select new OpenReceivable
            {
                Id = receivable.Id,
                Type = db.JournalEntries.Where(entry => entry.SourceId == receivable.Id).Select(entry => entry.SourceType).FirstOrDefault() ?? "",
                Number = db.JournalEntries.Where(entry => entry.SourceId == receivable.Id).Select(entry => entry.SourceNumber).FirstOrDefault() ?? "",
                Date = receivable.Date,
                DueDate = receivable.DueDate,
                Amount = receivable.Amount,
                Due = receivable.Amount - receivable.Settled,
                Foreign = foreign == null ? null : new ForeignTotal(foreign.Currency, foreign.Rate, foreign.Amount, foreign.Rupees),
            }).ToListAsync(ct);

    /// <summary>The unused credits of one customer, the oldest first; vouchers stay with whoever holds them.</summary>
    public async Task<IReadOnlyList<OpenCredit>> CreditsAsync(ErpDbContext db, Guid partyId, CancellationToken ct) =>
        await (
            from credit in db.CustomerCredits.AsNoTracking()
            join known in db.ForeignDocuments on new { credit.TenantId, credit.Id } equals new { known.TenantId, known.Id } into all
            from foreign in all.DefaultIfEmpty()
            where credit.PartyId == partyId && credit.Used < credit.Amount && credit.Code == ""
            orderby credit.Date, credit.Id
            select new OpenCredit
            {
                Id = credit.Id,
                Type = credit.SourceType,
                Number = credit.SourceNumber,
                Date = credit.Date,
                Amount = credit.Amount,
                Left = credit.Amount - credit.Used,
                Foreign = foreign == null ? null : new ForeignTotal(foreign.Currency, foreign.Rate, foreign.Amount, foreign.Rupees),
            }).ToListAsync(ct);
}
