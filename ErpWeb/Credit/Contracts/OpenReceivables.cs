using ErpWeb.Shared.Data;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Credit.Contracts;

/// <summary>A bill on which a customer owes something.</summary>
public sealed record OpenReceivable
{
    public required Guid Id { get; init; }
    public required string Type { get; init; }
    public required string Number { get; init; }
    public required DateOnly Date { get; init; }
    public required DateOnly DueDate { get; init; }
    public required decimal Amount { get; init; }
    public required decimal Due { get; init; }
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
}

/// <summary>Reads what is open with a customer, in the caller's context.</summary>
public sealed class OpenReceivablesReader
{
    /// <summary>The bills of one customer, the first due first.</summary>
    public async Task<IReadOnlyList<OpenReceivable>> OfAsync(ErpDbContext db, Guid partyId, CancellationToken ct) =>
        await db.Receivables.AsNoTracking()
            .Where(receivable => receivable.PartyId == partyId && receivable.Settled < receivable.Amount)
            .OrderBy(receivable => receivable.DueDate).ThenBy(receivable => receivable.Date).ThenBy(receivable => receivable.Id)
            .Select(receivable => new OpenReceivable
            {
                Id = receivable.Id,
                Type = db.JournalEntries.Where(entry => entry.SourceId == receivable.Id).Select(entry => entry.SourceType).FirstOrDefault() ?? "",
                Number = db.JournalEntries.Where(entry => entry.SourceId == receivable.Id).Select(entry => entry.SourceNumber).FirstOrDefault() ?? "",
                Date = receivable.Date,
                DueDate = receivable.DueDate,
                Amount = receivable.Amount,
                Due = receivable.Amount - receivable.Settled,
            })
            .ToListAsync(ct);

    /// <summary>The unused credits of one customer, the oldest first; vouchers stay with whoever holds them.</summary>
    public async Task<IReadOnlyList<OpenCredit>> CreditsAsync(ErpDbContext db, Guid partyId, CancellationToken ct) =>
        await db.CustomerCredits.AsNoTracking()
            .Where(credit => credit.PartyId == partyId && credit.Used < credit.Amount && credit.Code == "")
            .OrderBy(credit => credit.Date).ThenBy(credit => credit.Id)
            .Select(credit => new OpenCredit
            {
                Id = credit.Id,
                Type = credit.SourceType,
                Number = credit.SourceNumber,
                Date = credit.Date,
                Amount = credit.Amount,
                Left = credit.Amount - credit.Used,
            })
            .ToListAsync(ct);
}
