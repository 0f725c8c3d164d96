using ErpWeb.Credit.Receivables;
using ErpWeb.Credit.Settlements;
using ErpWeb.Shared.Data;
using ErpWeb.Shared.Data.Posting;
using ErpWeb.Shared.Kernel;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Credit.Contracts;

/// <summary>A part of a customer's credit that settles one bill.</summary>
public readonly record struct CreditPart(Guid ReceivableId, decimal Amount);

/// <summary>What is left of a supplier's credit, in rupees.</summary>
public readonly record struct OpenSupplierCredit(Guid Id, decimal Left);

/// <summary>
/// What customers owe, by document, and what is owed to them. Every settlement keeps its day, so that any past day can be
/// told. Bills are changed before credits, each in the order of ids, so that two postings never wait for each other.
/// </summary>
public sealed class CreditLedger
{
    private static readonly PreparedQuery<Guid, DateOnly> DateOf = new((db, id) => db.Receivables.Where(receivable => receivable.Id == id).Select(receivable => receivable.Date));

    /// <summary>Adds what the customer owes for the document to the rows being posted.</summary>
    /// <param name="amount">INR, two decimals.</param>
    public void Charge(PostingBatch batch, SourceDocument source, Guid partyId, DateOnly date, DateOnly dueDate, decimal amount) =>
        batch.Add(new Receivable { Id = source.Id, PartyId = partyId, Date = date, DueDate = dueDate, Amount = amount });

    /// <summary>What is still owed for the document, in rupees.</summary>
    public Task<decimal> DueAsync(ErpDbContext db, Guid documentId, CancellationToken ct) =>
        db.Receivables.Where(receivable => receivable.Id == documentId).Select(receivable => receivable.Amount - receivable.Settled).FirstAsync(ct);

    /// <summary>
    /// Settles a part of what is owed. The check and the change are one statement, so of two payments that together
    /// exceed the due amount one is refused, however close together they come.
    /// </summary>
    /// <param name="source">Whose money or value it is.</param>
    /// <param name="causedById">What is being posted, when that is not the source.</param>
    public async Task<Error?> SettleAsync(
        ErpDbContext db, PostingBatch batch, Guid documentId, SourceDocument source, DateOnly date, decimal amount, string field, CancellationToken ct, Guid? causedById = null)
    {
        var settled = await db.Receivables
            .Where(receivable => receivable.Id == documentId && receivable.Settled + amount <= receivable.Amount && receivable.Settled + amount >= 0)
            .ExecuteUpdateAsync(set => set.SetProperty(receivable => receivable.Settled, receivable => receivable.Settled + amount), ct);
        if (settled == 0)
            return new("credit.more_than_due", "This is more than is still due. Somebody may have recorded a payment just now.", field);
        batch.Add(ReceivableSettlement.Of(documentId, source, date, amount, causedById));
        await TouchAsync(db, batch, documentId, ct);
        return null;
    }

    /// <summary>Opens again what the document had settled, each part on its own day, or all on the given day.</summary>
    /// <param name="on">The day it happens, when the past stays as it was: a cheque that bounced.</param>
    /// <returns>The bills that are due again.</returns>
    public async Task<List<Guid>> ReopenAsync(ErpDbContext db, PostingBatch batch, SourceDocument source, CancellationToken ct, DateOnly? on = null)
    {
        var settlements = await db.ReceivableSettlements.AsNoTracking().Where(row => row.SourceId == source.Id).ToListAsync(ct);
        var reopened = new List<Guid>();
        foreach (var bill in settlements.GroupBy(row => row.ReceivableId).OrderBy(bill => bill.Key))
        {
            var settled = bill.Sum(row => row.Amount);
            if (settled == 0)
                continue;
            await db.Receivables
                .Where(receivable => receivable.Id == bill.Key)
                .ExecuteUpdateAsync(set => set.SetProperty(receivable => receivable.Settled, receivable => receivable.Settled - settled), ct);
            foreach (var day in bill.GroupBy(row => on ?? row.Date).Where(day => day.Sum(row => row.Amount) != 0))
                batch.Add(ReceivableSettlement.Of(bill.Key, source, day.Key, -day.Sum(row => row.Amount), null));
            await TouchAsync(db, batch, bill.Key, ct);
            reopened.Add(bill.Key);
        }
        return reopened;
    }

    /// <summary>Closes what is owed for a cancelled document; refused once something was paid for it.</summary>
    public async Task<Error?> CloseAsync(ErpDbContext db, PostingBatch batch, SourceDocument document, CancellationToken ct)
    {
        var owed = await db.Receivables.AsNoTracking().FirstAsync(receivable => receivable.Id == document.Id, ct);
        var closed = await db.Receivables
            .Where(receivable => receivable.Id == document.Id && receivable.Settled == 0)
            .ExecuteUpdateAsync(set => set.SetProperty(receivable => receivable.Settled, receivable => receivable.Amount), ct);
        if (closed == 0)
            return new("credit.already_paid", "Money was received for this document. Take it back first.");
        batch.Add(ReceivableSettlement.Of(document.Id, document, owed.Date, owed.Amount, null));
        return null;
    }

    /// <summary>
    /// Adds what the customer is owed from now on to the rows being posted: money he paid, the rest of a credit note, a voucher.
    /// </summary>
    /// <param name="amount">The whole of it, with what is used at once.</param>
    /// <param name="parts">The bills that the same document settles; each is settled by <see cref="SettleAsync"/> besides.</param>
    /// <param name="code">What a voucher is redeemed by.</param>
    public void KeepCredit(PostingBatch batch, SourceDocument source, Guid partyId, DateOnly date, decimal amount, IReadOnlyList<CreditPart>? parts = null, string code = "", DateOnly? expiresOn = null)
    {
        batch.Add(new CustomerCredit
        {
            Id = source.Id,
            PartyId = partyId,
            SourceType = source.Type,
            SourceNumber = source.Number,
            Date = date,
            Amount = amount,
            Used = parts?.Sum(part => part.Amount) ?? 0,
            Code = code,
            ExpiresOn = expiresOn,
        });
        foreach (var part in parts ?? [])
            batch.Add(CustomerCreditUse.Of(source.Id, date, part.Amount, part.ReceivableId, source, null));
    }

    /// <summary>Uses one credit, all or a part of it. Of two uses that together exceed it one is refused.</summary>
    /// <param name="receivableId">The bill that it settles, settled by <see cref="SettleAsync"/> besides; none when it is paid back.</param>
    /// <param name="source">What uses it: the credit's own document when it settles a bill, the refund when it is paid back.</param>
    /// <param name="amount">Negative gives back to the credit.</param>
    public async Task<Error?> UseCreditAsync(
        ErpDbContext db, PostingBatch batch, Guid creditId, Guid? receivableId, SourceDocument source, DateOnly date, decimal amount, string field, CancellationToken ct, Guid? causedById = null)
    {
        var used = await db.CustomerCredits
            .Where(row => row.Id == creditId && row.Used + amount <= row.Amount && row.Used + amount >= 0 && row.Date <= date)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.Used, row => row.Used + amount), ct);
        if (used == 0)
            return new("credit.more_than_credit", "The customer does not have that much unused on this day. Somebody may have used it just now.", field);
        batch.Add(CustomerCreditUse.Of(creditId, date, amount, receivableId, source, causedById));
        return null;
    }

    /// <summary>Gives back the credits that the cancelled document had used, each on its own day, or all on the given day.</summary>
    public async Task ReleaseAsync(ErpDbContext db, PostingBatch batch, SourceDocument source, CancellationToken ct, DateOnly? on = null)
    {
        var uses = await db.CustomerCreditUses.AsNoTracking().Where(row => row.SourceId == source.Id).ToListAsync(ct);
        foreach (var credit in uses.GroupBy(row => row.CreditId).OrderBy(credit => credit.Key))
        {
            var used = credit.Sum(row => row.Amount);
            if (used == 0)
                continue;
            await db.CustomerCredits.Where(row => row.Id == credit.Key).ExecuteUpdateAsync(set => set.SetProperty(row => row.Used, row => row.Used - used), ct);
            foreach (var part in credit.GroupBy(row => (row.ReceivableId, Date: on ?? row.Date)).Where(part => part.Sum(row => row.Amount) != 0))
                batch.Add(CustomerCreditUse.Of(credit.Key, part.Key.Date, -part.Sum(row => row.Amount), part.Key.ReceivableId, source, null));
        }
    }

    /// <summary>Withdraws the credit of a cancelled document; refused while something else uses it.</summary>
    public async Task<Error?> WithdrawCreditAsync(ErpDbContext db, PostingBatch batch, SourceDocument source, CancellationToken ct, DateOnly? on = null)
    {
        if (await db.CustomerCredits.AsNoTracking().FirstOrDefaultAsync(row => row.Id == source.Id, ct) is not { } credit)
            return null;
        var withdrawn = await db.CustomerCredits.Where(row => row.Id == source.Id && row.Used == 0)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.Used, row => row.Amount), ct);
        if (withdrawn == 0)
            return new("credit.credit_used", "A part of this was used for other bills or paid back. Take that back first.");
        batch.Add(CustomerCreditUse.Of(credit.Id, on ?? credit.Date, credit.Amount, null, source, null));
        return null;
    }

    /// <summary>What a receipt of the first version, which kept none of this, settled and used; a cancelled one took it back.</summary>
    public void CarryOver(PostingBatch batch, SourceDocument receipt, Guid partyId, DateOnly date, decimal amount, IReadOnlyList<CreditPart> parts, bool isCancelled, Guid causedById)
    {
        batch.Add(new CustomerCredit { Id = receipt.Id, PartyId = partyId, SourceType = receipt.Type, SourceNumber = receipt.Number, Date = date, Amount = amount, Used = amount, CausedById = causedById });
        foreach (var part in parts.Concat(isCancelled ? parts.Select(part => part with { Amount = -part.Amount }) : []))
        {
            batch.Add(ReceivableSettlement.Of(part.ReceivableId, receipt, date, part.Amount, causedById));
            batch.Add(CustomerCreditUse.Of(receipt.Id, date, part.Amount, part.ReceivableId, receipt, causedById));
        }
        if (isCancelled)
            batch.Add(CustomerCreditUse.Of(receipt.Id, date, amount, null, receipt, causedById));
    }

    /// <summary>The settlement of a document that the first version closed without one.</summary>
    public void CarryOverClosed(PostingBatch batch, SourceDocument document, DateOnly date, decimal amount, Guid causedById) =>
        batch.Add(ReceivableSettlement.Of(document.Id, document, date, amount, causedById));

    // How the bills of a day were paid is added up with the day.
    private static async Task TouchAsync(ErpDbContext db, PostingBatch batch, Guid documentId, CancellationToken ct) =>
        batch.AddUp(ChangedDay.Of(await DateOf.Run(db, documentId).FirstAsync(ct)));
}
