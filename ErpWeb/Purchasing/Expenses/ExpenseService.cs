using ErpWeb.Purchasing.Bills;
using ErpWeb.Purchasing.Documents;
using ErpWeb.Purchasing.Payments;
using ErpWeb.Shared.Data.Hosting;
using ErpWeb.Shared.Data.Numbering;
using ErpWeb.Shared.Data.Posting;
using ErpWeb.Shared.Kernel;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Purchasing.Expenses;

/// <summary>Records a small expense: a bill and its payment in one transaction.</summary>
public sealed class ExpenseService(
    TenantDb tenantDb, PurchaseFactsReader reader, BillPoster bills, SupplierPaymentPoster payments, DocumentNumbers numbers, IndiaClock clock)
{
    /// <summary>What the form offers.</summary>
    public async Task<PurchaseFacts> FactsAsync(Guid? partyId, CancellationToken ct = default)
    {
        await using var db = await tenantDb.OpenAsync(PurchasingPermissions.ExpensePost, ct);
        return await reader.WithPartyAsync(db, await reader.ReadFrameAsync(db, ct), partyId, ct);
    }

    /// <summary>Posts bill and payment. Submitting it twice returns the first.</summary>
    public async Task<Result<PostedReference>> RecordAsync(ExpenseDraft draft, CancellationToken ct = default)
    {
        await using var db = await tenantDb.OpenAsync(PurchasingPermissions.ExpensePost, ct);
        await using var write = await db.BeginWriteAsync(ct);
        var facts = await reader.WithPartyAsync(db, await reader.ReadFrameAsync(db, ct), draft.PartyId, ct);
        var bill = ExpenseAssembly.ToBill(draft, facts);
        var figures = BillCalculator.Calculate(bill, facts, clock.Today);
        if (ExpenseAssembly.Check(draft, bill, facts, figures, clock.Today) is { Count: > 0 } errors)
            return await db.PurchaseBills.FindPostedAsync(draft.Id, ct) is { } before ? before : errors;

        var number = await numbers.TakeAsync(db, NumberedDocument.PurchaseBill, draft.Date!.Value, ct);
        if (await db.PurchaseBills.FindPostedAsync(draft.Id, ct) is { } posted)
            return posted;
        var written = await bills.WriteAsync(db, bill, facts, figures, number, ct);
        if (!written.IsSuccess)
            return Result.Failure(written.Errors);
        var payment = ExpenseAssembly.ToPayment(draft, figures.Payable);
        var paymentNumber = await numbers.TakeAsync(db, NumberedDocument.SupplierPayment, draft.Date.Value, ct);
        var paid = await payments.WriteAsync(db, payment, bill.PartyName, new Dictionary<Guid, string> { [draft.Id] = number.Text }, paymentNumber, ct);
        if (!paid.IsSuccess)
            return Result.Failure(paid.Errors);
        await write.CommitAsync(ct);
        return new PostedReference(draft.Id, number.Text);
    }
}
