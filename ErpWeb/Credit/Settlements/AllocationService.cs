using ErpWeb.Accounting.Contracts;
using ErpWeb.Credit.Contracts;
using ErpWeb.Shared.Data;
using ErpWeb.Shared.Data.Hosting;
using ErpWeb.Shared.Events;
using ErpWeb.Shared.Kernel;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Credit.Settlements;

/// <summary>Money set against a bill, as it is typed.</summary>
public sealed class AllocationDraft
{
    /// <summary>Becomes the allocation's id, so that a second submit finds the first.</summary>
    public Guid Id { get; set; } = Ids.New();
    public Guid CreditId { get; set; }
    public Guid ReceivableId { get; set; }
    public DateOnly? Date { get; set; }
    /// <summary>In the currency of both, which is rupees for most.</summary>
    public decimal? Amount { get; set; }
}

/// <summary>Sets customers' money against their bills after it came, and takes it back from them. Both stay on record.</summary>
public sealed class AllocationService(TenantDb tenantDb, CreditAllocator allocator, ForeignLedger foreignLedger, Books books, TenantEventHub events, IndiaClock clock)
{
    /// <summary>Submitting it twice does it once.</summary>
    public async Task<Result> AllocateAsync(AllocationDraft draft, CancellationToken ct = default)
    {
        await using var db = await tenantDb.OpenAsync(CreditPermissions.Allocate, ct);
        await using var write = await db.BeginWriteAsync(ct);
        var credit = await db.CustomerCredits.AsNoTracking().FirstOrDefaultAsync(row => row.Id == draft.CreditId, ct);
        var bill = await db.Receivables.AsNoTracking().FirstOrDefaultAsync(row => row.Id == draft.ReceivableId, ct);
        if (credit is null || bill is null || credit.PartyId != bill.PartyId)
            return new Error("credit.allocation.bill", "Choose a bill of the same customer.", nameof(draft.ReceivableId));
        if (draft.Amount is not ({ } amount and > 0) || !Rounding.Fits(amount, 3))
            return new Error("credit.allocation.amount", "Enter the amount, in rupees and paise.", nameof(draft.Amount));
        var earliest = credit.Date > bill.Date ? credit.Date : bill.Date;
        if (draft.Date is not { } date || date < earliest || date > clock.Today)
            return new Error("credit.allocation.date", $"Enter a date from {earliest:dd-MM-yyyy} to today.", nameof(draft.Date));
        if (Books.CheckOpen(date, await books.ClosedThroughAsync(db, BookArea.Sales, ct), nameof(draft.Date)) is { } closed)
            return closed;
        if (await db.CreditAllocations.AnyAsync(row => row.Id == draft.Id, ct))
            return Result.Success;
        var move = ForeignAllocation.Of(new(draft.Id, credit.Id, bill.Id, date, amount), credit.Amount - credit.Used, bill.Amount - bill.Settled, await foreignLedger.FindAsync(db, credit.Id, ct), await foreignLedger.FindAsync(db, bill.Id, ct));
        if (!move.IsSuccess)
            return Result.Failure(move.Errors);
        if (await allocator.WriteAsync(db, move.Value, nameof(draft.Amount), ct) is { } refused)
            return await db.CreditAllocations.AnyAsync(row => row.Id == draft.Id, ct) ? Result.Success : refused;
        await write.CommitAsync(ct);
        Tell(db, credit, bill.Id);
        return Result.Success;
    }

    /// <summary>Takes back from a bill all that a receipt or credit note settled of it, today; the money is unapplied again.</summary>
    public async Task<Result> TakeBackAsync(Guid creditId, Guid receivableId, string reason, CancellationToken ct = default)
    {
        await using var db = await tenantDb.OpenAsync(CreditPermissions.Allocate, ct);
        reason = PlainText.Of(reason);
        if (reason.Length is 0 or > CreditAllocation.ReasonMaxLength)
            return new Error("credit.allocation.reason", $"Say why, in at most {CreditAllocation.ReasonMaxLength} characters.", "Reason");
        await using var write = await db.BeginWriteAsync(ct);
        var settled = await db.ReceivableSettlements.Where(row => row.SourceId == creditId && row.ReceivableId == receivableId).SumAsync(row => row.Amount, ct);
        if (settled <= 0 || await db.CustomerCredits.AsNoTracking().FirstOrDefaultAsync(row => row.Id == creditId, ct) is not { } credit)
            return new Error("credit.allocation.nothing", "This settles nothing of the bill any more.");
        if (await foreignLedger.FindAsync(db, credit.Id, ct) is not null)
            return new Error("credit.allocation.foreign", "Money in another currency is taken back with its receipt: cancel that.");
        if (Books.CheckOpen(clock.Today, await books.ClosedThroughAsync(db, BookArea.Sales, ct), "Date") is { } closed)
            return closed;
        if (await allocator.WriteAsync(db, new(Ids.New(), creditId, receivableId, clock.Today, -settled) { Reason = reason }, "Amount", ct) is { } refused)
            return refused;
        await write.CommitAsync(ct);
        Tell(db, credit, receivableId);
        return Result.Success;
    }

    private void Tell(ErpDbContext db, CustomerCredit credit, Guid receivableId)
    {
        events.Publish(db.TenantId, new(CreditEvents.Receivable, credit.PartyId));
        events.Publish(db.TenantId, new(CreditEvents.Invoice, receivableId));
        events.Publish(db.TenantId, new(CreditEvents.Receipt, credit.Id));
    }
}
