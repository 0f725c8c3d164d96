using ErpWeb.Accounting.Accounts;
using ErpWeb.Accounting.Contracts;
using ErpWeb.Billing.Invoices;
using ErpWeb.Credit.Contracts;
using ErpWeb.Shared.Data;
using ErpWeb.Shared.Data.EditLog;
using ErpWeb.Shared.Data.Hosting;
using ErpWeb.Shared.Data.Numbering;
using ErpWeb.Shared.Data.Outbox;
using ErpWeb.Shared.Data.Posting;
using ErpWeb.Shared.Events;
using ErpWeb.Shared.Kernel;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Billing.Receipts.Refunds;

/// <summary>Money paid back, as it is typed.</summary>
public sealed class RefundDraft
{
    /// <summary>Becomes the refund's id, so that a second submit finds the first.</summary>
    public Guid Id { get; set; } = Ids.New();
    /// <summary>The receipt or credit note whose money it is.</summary>
    public Guid CreditId { get; set; }
    public DateOnly? Date { get; set; }
    public PaymentMode Mode { get; set; } = PaymentMode.Bank;
    public string Reference { get; set; } = "";
    public decimal? Amount { get; set; }
}

/// <summary>Pays back what no bill has used, and takes a wrong refund back.</summary>
public sealed class RefundService(
    TenantDb tenantDb, CreditLedger creditLedger, CreditAllocator allocator, GeneralLedger generalLedger, AccountRoles roles, DocumentNumbers numbers, Books books, TenantEventHub events, IndiaClock clock)
{
    /// <summary>Posts the refund. Submitting it twice returns the first.</summary>
    public async Task<Result<PostedReference>> PayBackAsync(RefundDraft draft, CancellationToken ct = default)
    {
        await using var db = await tenantDb.OpenAsync(BillingPermissions.RefundPost, ct);
        await using var write = await db.BeginWriteAsync(ct);
        if (await UnusedCreditReader.FindAsync(db, draft.CreditId, ct) is not { } credit)
            return ReceiptErrors.NotFound;
        if (Check(draft, credit, await books.ClosedThroughAsync(db, BookArea.Sales, ct)) is { Count: > 0 } errors)
            return await FindAsync(db, draft.Id, ct) is { } before ? before : errors;
        var number = await numbers.TakeAsync(db, NumberedDocument.Refund, draft.Date!.Value, ct);
        if (await FindAsync(db, draft.Id, ct) is { } posted)
            return posted;
        if (await TakenIds.RefuseAsync(db, draft.Id, ct) is { } taken)
            return taken;
        var accounts = await roles.OfAsync(db, ct);
        var refund = NewRefund(db, draft, credit, accounts[ReceiptPosting.MoneyAccount(draft.Mode)], number);
        var source = new SourceDocument(nameof(Refund), refund.Id, refund.Number);
        var batch = new PostingBatch(db);
        batch.Add(refund);
        if (await creditLedger.UseCreditAsync(db, batch, credit.Id, null, source, refund.Date, refund.Amount, nameof(draft.Amount), ct) is { } used)
            return used;
        await generalLedger.PostAsync(db, batch, JournalDraft.Of(
        [
            JournalDraftLine.Debit(AccountRole.CustomerAdvances, refund.Amount, refund.PartyId),
            JournalDraftLine.Credit(refund.AccountId, refund.Amount),
            .. await allocator.TaxBackAsync(db, credit.Id, refund.Amount, ct),
        ]), source, refund.Date, $"Refund {refund.Number} of {refund.CreditNumber}, {refund.PartyName}", ct);
        batch.Add(OutboxMessage.For(db, InvoiceEvents.Receipt, credit.Id));
        await batch.WriteAsync(LoggedChange.Posted(nameof(Refund), refund.Id, new
        {
            refund.Number,
            refund.Date,
            refund.PartyName,
            Credit = refund.CreditNumber,
            Mode = refund.Mode.ToString(),
            refund.Amount,
            refund.Reference,
        }), ct);
        await write.CommitAsync(ct);
        Tell(db, refund);
        return new PostedReference(refund.Id, refund.Number);
    }

    /// <summary>Takes a refund back: its number stays, the money is unapplied again.</summary>
    public async Task<Result> CancelAsync(Guid id, string reason, CancellationToken ct = default)
    {
        await using var db = await tenantDb.OpenAsync(BillingPermissions.RefundCancel, ct);
        if (PostedDocument.ReasonOf(reason) is not { } why)
            return ReceiptErrors.CancelReasonMissing;
        await using var write = await db.BeginWriteAsync(ct);
        if (await db.Refunds.AsNoTracking().FirstOrDefaultAsync(row => row.Id == id, ct) is not { } refund)
            return ReceiptErrors.NotFound;
        if (Books.CheckOpen(refund.Date, await books.ClosedThroughAsync(db, BookArea.Sales, ct), nameof(refund.Date)) is { } closed)
            return closed;
        var now = db.Clock.GetUtcNow().UtcDateTime;
        var cancelled = await db.Refunds.Where(row => row.Id == id && row.Status == RefundStatus.Posted).ExecuteUpdateAsync(set => set
            .SetProperty(row => row.Status, RefundStatus.Cancelled).SetProperty(row => row.CancelledAtUtc, now).SetProperty(row => row.CancelReason, why), ct);
        if (cancelled == 0)
            return ReceiptErrors.AlreadyCancelled;
        var source = new SourceDocument(nameof(Refund), id, refund.Number);
        var batch = new PostingBatch(db);
        await creditLedger.ReleaseAsync(db, batch, source, ct);
        await generalLedger.ReverseAsync(db, batch, source, $"Refund {refund.Number} cancelled: {why}", ct);
        await batch.WriteAsync(LoggedChange.Cancelled(source.Type, id, new { refund.Number, refund.Date, refund.PartyName, refund.Amount, Reason = why }), ct);
        await write.CommitAsync(ct);
        Tell(db, refund);
        return Result.Success;
    }

    private List<Error> Check(RefundDraft draft, UnusedCredit credit, DateOnly? closedThrough)
    {
        List<Error> errors = [];
        if (draft.Amount is not ({ } amount and > 0) || !Rounding.Fits(amount, 2))
            errors.Add(new("billing.refund.amount", "Enter the amount paid back, in rupees and paise.", nameof(draft.Amount)));
        else if (amount > credit.Left)
            errors.Add(new("billing.refund.more_than_left", $"Only {IndianNumber.Rupees(credit.Left)} of {credit.Number} is unused.", nameof(draft.Amount)));
        if (draft.Date is not { } date || date < credit.Date || date > clock.Today)
            errors.Add(new("billing.refund.date", $"Enter a date from {credit.Date:dd-MM-yyyy} to today.", nameof(draft.Date)));
        else if (Books.CheckOpen(date, closedThrough, nameof(draft.Date)) is { } closed)
            errors.Add(closed);
        if (draft.Reference.Length > Receipt.ReferenceMaxLength)
            errors.Add(new("billing.receipt.reference", $"A reference has at most {Receipt.ReferenceMaxLength} characters.", nameof(draft.Reference)));
        return errors;
    }

    private static Refund NewRefund(ErpDbContext db, RefundDraft draft, UnusedCredit credit, Guid accountId, TakenNumber number) => new()
    {
        Id = draft.Id,
        SeriesId = number.SeriesId,
        FinancialYear = number.FinancialYear,
        SequenceNumber = number.Number,
        Number = number.Text,
        Date = draft.Date!.Value,
        PartyId = credit.PartyId,
        PartyName = credit.PartyName,
        CreditId = credit.Id,
        CreditNumber = credit.Number,
        Mode = draft.Mode,
        AccountId = accountId,
        Reference = draft.Reference.Trim(),
        Amount = draft.Amount!.Value,
        PostedAtUtc = db.Clock.GetUtcNow().UtcDateTime,
        PostedById = db.Actor.UserId,
        PostedBy = db.Actor.Name,
    };

    private void Tell(ErpDbContext db, Refund refund)
    {
        events.Publish(db.TenantId, new(InvoiceEvents.Receipt, refund.CreditId));
        events.Publish(db.TenantId, new(CreditEvents.Receivable, refund.PartyId));
    }

    private static Task<PostedReference?> FindAsync(ErpDbContext db, Guid id, CancellationToken ct) =>
        db.Refunds.AsNoTracking().Where(row => row.Id == id).Select(row => new PostedReference(row.Id, row.Number)).FirstOrDefaultAsync(ct);
}
