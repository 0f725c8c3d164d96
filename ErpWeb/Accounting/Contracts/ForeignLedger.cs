using ErpWeb.Accounting.Currencies;
using ErpWeb.Shared.Data;
using ErpWeb.Shared.Data.Posting;
using ErpWeb.Shared.Kernel;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Accounting.Contracts;

/// <summary>A document in a foreign currency, as other modules see it.</summary>
/// <param name="Rate">Rupees for the units in which the currency is quoted.</param>
/// <param name="Amount">What is owed or was paid, in the currency.</param>
/// <param name="Rupees">The same as it stands in the account of the party.</param>
/// <param name="Charges">What the bank kept, in rupees.</param>
/// <param name="Gain">What the rate brought when it was settled, in rupees; negative for a loss.</param>
public sealed record ForeignFacts(Guid Id, string Number, DateOnly Date, Currency Currency, decimal Rate, decimal Amount, decimal Rupees, decimal Charges, decimal Gain)
{
    /// <summary>The document with so many of its rupees open.</summary>
    public ForeignShare Share(decimal open) => new(Currency, Amount, Rupees, open);
}

/// <summary>A line of a document in a foreign currency, or the part of a payment that settled a bill.</summary>
/// <param name="OfId">The line, or the bill.</param>
public sealed record ForeignPart(Guid OfId, decimal UnitPrice, decimal Amount, decimal Rupees);

/// <summary>What documents in foreign currencies come to in those, beside the rupees of the books.</summary>
public sealed class ForeignLedger
{
    /// <summary>Adds a document to the rows being posted.</summary>
    public void Add(PostingBatch batch, SourceDocument source, Guid partyId, ForeignFacts facts, IEnumerable<ForeignPart> parts)
    {
        batch.Add(new ForeignDocument
        {
            Id = source.Id,
            PartyId = partyId,
            SourceType = source.Type,
            SourceNumber = source.Number,
            Date = facts.Date,
            Currency = facts.Currency.Code,
            Rate = facts.Rate,
            Amount = facts.Amount,
            Rupees = facts.Rupees,
            Charges = facts.Charges,
            Gain = facts.Gain,
        });
        batch.AddRange(parts.Select(part => new ForeignLine { Id = Ids.New(), DocumentId = source.Id, OfId = part.OfId, UnitPrice = part.UnitPrice, Amount = part.Amount, Rupees = part.Rupees }));
    }

    public async Task<ForeignFacts?> FindAsync(ErpDbContext db, Guid documentId, CancellationToken ct) =>
        await db.ForeignDocuments.AsNoTracking().FirstOrDefaultAsync(row => row.Id == documentId, ct) is { } row ? Of(row) : null;

    /// <summary>The lines of a document, or the bills that a payment settled.</summary>
    public async Task<IReadOnlyList<ForeignPart>> PartsAsync(ErpDbContext db, Guid documentId, CancellationToken ct) =>
        await db.ForeignLines.AsNoTracking().Where(line => line.DocumentId == documentId).Select(line => new ForeignPart(line.OfId, line.UnitPrice, line.Amount, line.Rupees)).ToListAsync(ct);

    /// <summary>All documents of a party in foreign currencies by id.</summary>
    public async Task<IReadOnlyDictionary<Guid, ForeignFacts>> OfPartyAsync(ErpDbContext db, Guid partyId, CancellationToken ct) =>
        (await db.ForeignDocuments.AsNoTracking().Where(row => row.PartyId == partyId).ToListAsync(ct)).ToDictionary(row => row.Id, Of);

    /// <summary>The rate of a currency on a day: the last one before it; null when none was entered.</summary>
    public async Task<decimal?> RateAsync(ErpDbContext db, string currency, DateOnly date, CancellationToken ct) =>
        await db.ExchangeRates.AsNoTracking().Where(rate => rate.Currency == currency && rate.Date <= date).OrderByDescending(rate => rate.Date).Select(rate => (decimal?)rate.Rate).FirstOrDefaultAsync(ct);

    internal static ForeignFacts Of(ForeignDocument row) =>
        new(row.Id, row.SourceNumber, row.Date, Currency.Of(row.Currency), row.Rate, row.Amount, row.Rupees, row.Charges, row.Gain);
}
