using ErpWeb.Credit.Receivables;
using ErpWeb.Shared.Data;
using ErpWeb.Shared.Data.Posting;
using ErpWeb.Shared.Kernel;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Credit.Contracts;

/// <summary>What customers owe, by document.</summary>
public sealed class CreditLedger
{
    /// <summary>Adds what the customer owes for the document to the rows being posted.</summary>
    public void Charge(PostingBatch batch, SourceDocument source, Guid partyId, DateOnly date, DateOnly dueDate, decimal amount) =>
        batch.Add(new Receivable { Id = source.Id, PartyId = partyId, Date = date, DueDate = dueDate, Amount = amount });

    /// <summary>What is still owed for the document, in rupees.</summary>
    public Task<decimal> DueAsync(ErpDbContext db, Guid documentId, CancellationToken ct) =>
        db.Receivables.Where(receivable => receivable.Id == documentId).Select(receivable => receivable.Amount - receivable.Settled).FirstAsync(ct);

    /// <summary>
    /// Settles a part of what is owed. The check and the change are one statement, so of two payments that together
    /// exceed the due amount one is refused, however close together they come.
    /// </summary>
    public async Task<Error?> SettleAsync(ErpDbContext db, Guid documentId, decimal amount, string field, CancellationToken ct)
    {
        var settled = await db.Receivables
            .Where(receivable => receivable.Id == documentId && receivable.Settled + amount <= receivable.Amount)
            .ExecuteUpdateAsync(set => set.SetProperty(receivable => receivable.Settled, receivable => receivable.Settled + amount), ct);
        return settled == 1 ? null : new("credit.more_than_due", "This is more than is still due. Somebody may have recorded a payment just now.", field);
    }

    /// <summary>Opens again what a cancelled receipt had settled.</summary>
    public Task ReopenAsync(ErpDbContext db, Guid documentId, decimal amount, CancellationToken ct) =>
        db.Receivables
            .Where(receivable => receivable.Id == documentId)
            .ExecuteUpdateAsync(set => set.SetProperty(receivable => receivable.Settled, receivable => receivable.Settled - amount), ct);

    /// <summary>Closes what is owed for a cancelled document; refused once something was paid for it.</summary>
    public async Task<Error?> CloseAsync(ErpDbContext db, Guid documentId, CancellationToken ct)
    {
        var closed = await db.Receivables
            .Where(receivable => receivable.Id == documentId && receivable.Settled == 0)
            .ExecuteUpdateAsync(set => set.SetProperty(receivable => receivable.Settled, receivable => receivable.Amount), ct);
        return closed == 1 ? null : new("credit.already_paid", "Money was received for this document. Cancel its receipts first.");
    }
}
