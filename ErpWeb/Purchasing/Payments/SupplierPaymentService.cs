using ErpWeb.Accounting.Contracts;
using ErpWeb.Credit.Contracts;
using ErpWeb.Purchasing.Documents;
using ErpWeb.Shared.Data.EditLog;
using ErpWeb.Shared.Data.Hosting;
using ErpWeb.Shared.Data.Numbering;
using ErpWeb.Shared.Data.Posting;
using ErpWeb.Shared.Kernel;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Purchasing.Payments;

/// <summary>Pays suppliers, and takes a wrong payment back.</summary>
public sealed class SupplierPaymentService(
    TenantDb tenantDb, PurchaseFactsReader facts, OpenBillsReader openBills, SupplierPaymentPoster poster, DocumentNumbers numbers, GeneralLedger generalLedger, PayableLedger payableLedger,
    ForeignLedger foreignLedger, Books books, PurchaseCancelling cancelling, IndiaClock clock)
{
    /// <summary>Posts the payment. Submitting it twice returns the first.</summary>
    public async Task<Result<PostedReference>> PayAsync(SupplierPaymentDraft draft, CancellationToken ct = default)
    {
        await using var db = await tenantDb.OpenAsync(PurchasingPermissions.PaymentPost, ct);
        await using var write = await db.BeginWriteAsync(ct);
        var supplier = await facts.FindPartyAsync(db, draft.PartyId, ct);
        var bills = supplier is null ? [] : (await openBills.OfAsync(db, supplier.Id, ct)).ToDictionary(bill => bill.Id);
        var credit = supplier is null ? 0 : await payableLedger.CreditAsync(db, supplier.Id, ct);
        if (draft.AccountId is { } account && !await facts.IsMoneyAsync(db, account, ct))
            return new Error("purchasing.payment.account", "Choose a cash or bank account of this business.", nameof(draft.AccountId));
        var inRupees = supplier is null ? draft : ForeignPayments.InRupees(
            draft, bills, await foreignLedger.OfPartyAsync(db, supplier.Id, ct), draft is { Currency.Length: > 0, FromCredit: > 0, Date: { } day } ? await payableLedger.OpenCreditsAsync(db, supplier.Id, day, ct) : []);
        if (!inRupees.IsSuccess)
            return await db.SupplierPayments.FindPostedAsync(draft.Id, ct) is { } known ? known : Result.Failure(inRupees.Errors);
        draft = inRupees.Value;
        if (SupplierPaymentRules.Check(draft, supplier, bills, credit, await books.ClosedThroughAsync(db, BookArea.Purchases, ct), clock.Today) is { Count: > 0 } errors)
            return await db.SupplierPayments.FindPostedAsync(draft.Id, ct) is { } before ? before : errors;

        var number = await numbers.TakeAsync(db, NumberedDocument.SupplierPayment, draft.Date!.Value, ct);
        if (await db.SupplierPayments.FindPostedAsync(draft.Id, ct) is { } posted)
            return posted;
        var written = await poster.WriteAsync(db, draft, supplier!.Name, bills.ToDictionary(bill => bill.Key, bill => bill.Value.Number), number, ct);
        if (!written.IsSuccess)
            return Result.Failure(written.Errors);
        await write.CommitAsync(ct);
        return new PostedReference(draft.Id, number.Text);
    }

    /// <summary>Cancels a payment: its number stays, the ledger gets the reverse, the bills are owed again.</summary>
    public async Task<Result> CancelAsync(Guid id, string reason, CancellationToken ct = default)
    {
        await using var db = await tenantDb.OpenAsync(PurchasingPermissions.PaymentCancel, ct);
        await using var write = await db.BeginWriteAsync(ct);
        var cancelled = await cancelling.BeginAsync<SupplierPayment>(db, id, reason, ct);
        if (!cancelled.IsSuccess)
            return Result.Failure(cancelled.Errors);
        var (payment, source, why) = cancelled.Value;

        var batch = new PostingBatch(db);
        if (await payableLedger.WithdrawCreditAsync(db, batch, source, ct) is { } used)
            return used;
        await payableLedger.ReturnCreditAsync(db, batch, source, ct);
        await payableLedger.ReopenAsync(db, batch, source, ct);
        await generalLedger.ReverseAsync(db, batch, source, $"Payment {payment.Number} cancelled: {why}", ct);
        foreach (var billId in await db.SupplierPaymentParts.Where(part => part.PaymentId == id).Select(part => part.BillId).ToListAsync(ct))
            db.Tell(PurchasingEvents.Bill, billId);
        await batch.WriteAsync(LoggedChange.Cancelled(source.Type, id, new { payment.Number, payment.Date, payment.PartyName, payment.Amount, Reason = why }), ct);
        await write.CommitAsync(ct);
        return Result.Success;
    }
}
