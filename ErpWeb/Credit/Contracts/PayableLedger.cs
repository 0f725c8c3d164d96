using ErpWeb.Credit.Payables;
using ErpWeb.Shared.Data;
using ErpWeb.Shared.Data.Posting;
using ErpWeb.Shared.Kernel;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Credit.Contracts;

/// <summary>What is owed to suppliers, by bill, and what they owe back. Every settlement keeps its day, so that any past day can be told.</summary>
public sealed class PayableLedger
{
    /// <summary>Adds what is owed for the bill to the rows being posted.</summary>
    /// <param name="amount">INR, two decimals; after tax deducted at source.</param>
    public void Charge(PostingBatch batch, SourceDocument source, Guid? partyId, DateOnly date, DateOnly dueDate, decimal amount) =>
        batch.Add(new Payable { Id = source.Id, PartyId = partyId, Date = date, DueDate = dueDate, Amount = amount });

    /// <summary>What is still owed for the bill, in rupees.</summary>
    public Task<decimal> DueAsync(ErpDbContext db, Guid billId, CancellationToken ct) =>
        db.Payables.Where(payable => payable.Id == billId).Select(payable => payable.Amount - payable.Settled).FirstAsync(ct);

    /// <summary>
    /// Settles a part of what is owed. The check and the change are one statement, so of two payments that together
    /// exceed the due amount one is refused, however close together they come.
    /// </summary>
    public async Task<Error?> SettleAsync(ErpDbContext db, PostingBatch batch, Guid billId, SourceDocument source, DateOnly date, decimal amount, string field, CancellationToken ct)
    {
        var settled = await db.Payables
            .Where(payable => payable.Id == billId && payable.Settled + amount <= payable.Amount)
            .ExecuteUpdateAsync(set => set.SetProperty(payable => payable.Settled, payable => payable.Settled + amount), ct);
        if (settled == 0)
            return new("credit.more_than_owed", "This is more than is still owed. Somebody may have recorded a payment just now.", field);
        batch.Add(Settlement(billId, source, date, amount));
        return null;
    }

    /// <summary>Opens again what the cancelled document had settled, on the same days.</summary>
    public async Task ReopenAsync(ErpDbContext db, PostingBatch batch, SourceDocument source, CancellationToken ct)
    {
        var settlements = await db.PayableSettlements.AsNoTracking().Where(row => row.SourceId == source.Id).ToListAsync(ct);
        foreach (var settlement in settlements)
        {
            await db.Payables
                .Where(payable => payable.Id == settlement.PayableId)
                .ExecuteUpdateAsync(set => set.SetProperty(payable => payable.Settled, payable => payable.Settled - settlement.Amount), ct);
            batch.Add(Settlement(settlement.PayableId, source, settlement.Date, -settlement.Amount));
        }
    }

    /// <summary>Closes what is owed for a cancelled bill; refused once something was paid for it.</summary>
    public async Task<Error?> CloseAsync(ErpDbContext db, PostingBatch batch, SourceDocument bill, CancellationToken ct)
    {
        var owed = await db.Payables.AsNoTracking().FirstAsync(payable => payable.Id == bill.Id, ct);
        var closed = await db.Payables
            .Where(payable => payable.Id == bill.Id && payable.Settled == 0)
            .ExecuteUpdateAsync(set => set.SetProperty(payable => payable.Settled, payable => payable.Amount), ct);
        if (closed == 0)
            return new("credit.already_paid_out", "This bill was paid or returned in part. Cancel its payments and debit notes first.");
        batch.Add(Settlement(bill.Id, bill, owed.Date, owed.Amount));
        return null;
    }

    /// <summary>Adds what the supplier owes from now on to the rows being posted.</summary>
    public void GiveCredit(PostingBatch batch, SourceDocument source, Guid partyId, DateOnly date, decimal amount) =>
        batch.Add(new SupplierCredit { Id = source.Id, PartyId = partyId, SourceType = source.Type, SourceNumber = source.Number, Date = date, Amount = amount });

    /// <summary>What the supplier owes in all, in rupees.</summary>
    public async Task<decimal> CreditAsync(ErpDbContext db, Guid partyId, CancellationToken ct) =>
        await db.SupplierCredits.Where(credit => credit.PartyId == partyId).SumAsync(credit => credit.Amount - credit.Used, ct);

    /// <summary>What the supplier owes by document, in rupees, in the order in which it is used.</summary>
    public async Task<IReadOnlyList<OpenSupplierCredit>> OpenCreditsAsync(ErpDbContext db, Guid partyId, DateOnly date, CancellationToken ct) =>
        await db.SupplierCredits.AsNoTracking()
            .Where(credit => credit.PartyId == partyId && credit.Used < credit.Amount && credit.Date <= date)
            .OrderBy(credit => credit.Date).ThenBy(credit => credit.Id)
            .Select(credit => new OpenSupplierCredit(credit.Id, credit.Amount - credit.Used)).ToListAsync(ct);

    /// <summary>Uses what the supplier owes, the oldest first.</summary>
    public async Task<Error?> UseCreditAsync(ErpDbContext db, PostingBatch batch, Guid partyId, SourceDocument source, DateOnly date, decimal amount, string field, CancellationToken ct)
    {
        var open = await db.SupplierCredits.AsNoTracking()
            .Where(credit => credit.PartyId == partyId && credit.Used < credit.Amount && credit.Date <= date)
            .OrderBy(credit => credit.Date).ThenBy(credit => credit.Id).ToListAsync(ct);
        foreach (var credit in open.TakeWhile(_ => amount > 0))
        {
            var part = Math.Min(amount, credit.Amount - credit.Used);
            var used = await db.SupplierCredits
                .Where(row => row.Id == credit.Id && row.Used + part <= row.Amount)
                .ExecuteUpdateAsync(set => set.SetProperty(row => row.Used, row => row.Used + part), ct);
            if (used == 0)
                break;
            batch.Add(new SupplierCreditUse { Id = Ids.New(), CreditId = credit.Id, Date = date, Amount = part, SourceId = source.Id });
            amount -= part;
        }
        return amount == 0 ? null : new("credit.more_than_credit", "The supplier does not owe that much on this day.", field);
    }

    /// <summary>Gives back the credits that the cancelled document had used.</summary>
    public async Task ReturnCreditAsync(ErpDbContext db, PostingBatch batch, SourceDocument source, CancellationToken ct)
    {
        var uses = await db.SupplierCreditUses.AsNoTracking().Where(row => row.SourceId == source.Id).ToListAsync(ct);
        foreach (var use in uses)
        {
            await db.SupplierCredits.Where(credit => credit.Id == use.CreditId)
                .ExecuteUpdateAsync(set => set.SetProperty(credit => credit.Used, credit => credit.Used - use.Amount), ct);
            batch.Add(new SupplierCreditUse { Id = Ids.New(), CreditId = use.CreditId, Date = use.Date, Amount = -use.Amount, SourceId = source.Id });
        }
    }

    /// <summary>Withdraws the credit of a cancelled document; refused once it paid for something.</summary>
    public async Task<Error?> WithdrawCreditAsync(ErpDbContext db, PostingBatch batch, SourceDocument source, CancellationToken ct)
    {
        if (await db.SupplierCredits.AsNoTracking().FirstOrDefaultAsync(row => row.Id == source.Id, ct) is not { } credit)
            return null;
        var withdrawn = await db.SupplierCredits.Where(row => row.Id == source.Id && row.Used == 0)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.Used, row => row.Amount), ct);
        if (withdrawn == 0)
            return new("credit.credit_used", "What the supplier owed by this document has paid for other bills. Cancel those payments first.");
        batch.Add(new SupplierCreditUse { Id = Ids.New(), CreditId = credit.Id, Date = credit.Date, Amount = credit.Amount, SourceId = source.Id });
        return null;
    }

    private static PayableSettlement Settlement(Guid billId, SourceDocument source, DateOnly date, decimal amount) => new()
    {
        Id = Ids.New(),
        PayableId = billId,
        Date = date,
        Amount = amount,
        SourceType = source.Type,
        SourceId = source.Id,
        SourceNumber = source.Number,
    };
}
