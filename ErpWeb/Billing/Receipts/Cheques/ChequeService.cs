using System.Data.Common;
using ErpWeb.Accounting.Contracts;
using ErpWeb.Credit.Contracts;
using ErpWeb.Credit.Interest;
using ErpWeb.Shared.Data;
using ErpWeb.Shared.Data.EditLog;
using ErpWeb.Shared.Data.Hosting;
using ErpWeb.Shared.Data.Numbering;
using ErpWeb.Shared.Data.Posting;
using ErpWeb.Shared.Events;
using ErpWeb.Shared.Kernel;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Billing.Receipts.Cheques;

/// <summary>
/// The register of cheques. A cheque settles nothing while it lies here; when it clears, a receipt is posted in the same
/// transaction, and when it bounces after that, the receipt is taken back on the day of the bounce.
/// </summary>
public sealed class ChequeService(
    TenantDb tenantDb, ReceiptFactsReader facts, ReceiptPoster poster, ReceiptReversal reversal, CustomerDebits debits, DocumentNumbers numbers, Books books, TenantEventHub events, IndiaClock clock)
{
    public const string Event = "cheque";

    /// <summary>Submitting it twice registers it once.</summary>
    public async Task<Result<PostedReference>> RegisterAsync(ChequeDraft draft, CancellationToken ct = default)
    {
        await using var db = await tenantDb.OpenAsync(BillingPermissions.ChequeManage, ct);
        await using var write = await db.BeginWriteAsync(ct);
        if (await facts.FindAsync(db, draft.PartyId, ct) is not { } found)
            return ReceiptErrors.PartyMissing;
        if (ChequeRules.Check(draft, found.Bills, clock.Today) is { Count: > 0 } errors)
            return errors;
        if (await db.Cheques.AnyAsync(row => row.Id == draft.Id, ct))
            return new PostedReference(draft.Id, draft.ChequeNumber.Trim());
        var cheque = new Cheque
        {
            Id = draft.Id,
            PartyId = found.Party.Id,
            PartyName = found.Party.Name,
            Number = draft.ChequeNumber.Trim(),
            Bank = PlainText.Of(draft.Bank),
            Date = draft.Date!.Value,
            ReceivedOn = draft.ReceivedOn!.Value,
            Amount = draft.Amount!.Value,
            ReceivableId = draft.ReceivableId,
            PostedAtUtc = db.Clock.GetUtcNow().UtcDateTime,
            PostedById = db.Actor.UserId,
            PostedBy = db.Actor.Name,
        };
        var batch = new PostingBatch(db);
        batch.Add(cheque);
        try
        {
            await batch.WriteAsync(LoggedChange.Posted(nameof(Cheque), cheque.Id, new { cheque.Number, cheque.Bank, cheque.Date, cheque.PartyName, cheque.Amount }), ct);
        }
        catch (DbException) when (!ct.IsCancellationRequested)
        {
            // A second submit that came at the same moment: without a number there is nothing that it waits for.
            if (!await IsRegisteredAsync(draft.Id, ct))
                throw;
            return new PostedReference(cheque.Id, cheque.Number);
        }
        await write.CommitAsync(ct);
        Tell(db, cheque);
        return new PostedReference(cheque.Id, cheque.Number);
    }

    /// <summary>The cheque went to the bank; not before the day on it.</summary>
    public async Task<Result> DepositAsync(Guid id, DateOnly on, CancellationToken ct = default)
    {
        await using var db = await tenantDb.OpenAsync(BillingPermissions.ChequeManage, ct);
        await using var write = await db.BeginWriteAsync(ct);
        if (await FindAsync(db, id, ct) is not { } cheque)
            return ReceiptErrors.NotFound;
        if (on < cheque.Date || on > clock.Today)
            return ChequeRules.DateOutside(cheque.Date);
        if (await db.Cheques.Where(row => row.Id == id && row.Status == ChequeStatus.Received).ExecuteUpdateAsync(set => set
            .SetProperty(row => row.Status, ChequeStatus.Deposited).SetProperty(row => row.DepositedOn, on), ct) == 0)
            return ChequeRules.OtherState;
        await LogAsync(db, cheque, "Deposited", on, "", ct);
        await write.CommitAsync(ct);
        Tell(db, cheque);
        return Result.Success;
    }

    /// <summary>The money has come: a receipt settles the bill it was for, or the first due, and keeps the rest.</summary>
    public async Task<Result<PostedReceipt>> ClearAsync(Guid id, DateOnly on, CancellationToken ct = default)
    {
        await using var db = await tenantDb.OpenAsync(BillingPermissions.ChequeManage, ct);
        await using var write = await db.BeginWriteAsync(ct);
        if (await FindAsync(db, id, ct) is not { } cheque || await facts.FindAsync(db, cheque.PartyId, ct) is not { } found)
            return ReceiptErrors.NotFound;
        if (on < (cheque.DepositedOn ?? cheque.Date) || on > clock.Today)
            return ChequeRules.DateOutside(cheque.DepositedOn ?? cheque.Date);
        if (Books.CheckOpen(on, found.ClosedThrough, nameof(cheque.ClearedOn)) is { } closed)
            return closed;
        var draft = new ReceiptDraft { PartyId = cheque.PartyId, Date = on, Amount = cheque.Amount, Mode = PaymentMode.Cheque, Reference = $"{cheque.Number} {cheque.Bank}".Trim() };
        var bills = found.Bills.Values.Where(bill => bill.Date <= on).ToList();
        var first = bills.Where(bill => bill.Id == cheque.ReceivableId).ToList();
        draft.Parts = PartsOf(DueSharing.FirstDueFirst(first, cheque.Amount));
        draft.Parts.AddRange(PartsOf(DueSharing.FirstDueFirst(bills.Except(first), draft.Unapplied)));
        var number = await numbers.TakeAsync(db, NumberedDocument.Receipt, on, ct);
        // The cheque first: whoever is second finds it moved on, and not its bills paid.
        if (await db.Cheques.Where(row => row.Id == id && row.Status == ChequeStatus.Deposited).ExecuteUpdateAsync(set => set
            .SetProperty(row => row.Status, ChequeStatus.Cleared).SetProperty(row => row.ClearedOn, on), ct) == 0)
            return ChequeRules.OtherState;
        var written = await poster.WriteAsync(db, draft, found.Party, number, ct);
        if (!written.IsSuccess)
            return Result.Failure(written.Errors);
        await db.Cheques.Where(row => row.Id == id).ExecuteUpdateAsync(set => set.SetProperty(row => row.ReceiptId, draft.Id), ct);
        await LogAsync(db, cheque, "Cleared", on, number.Text, ct);
        await write.CommitAsync(ct);
        Tell(db, cheque, draft.Parts.Select(part => part.BillId));
        return new PostedReceipt(draft.Id, number.Text);
    }

    /// <summary>The bank sent it back: what it had settled is due again from that day, and the charge of the settings is added.</summary>
    public async Task<Result> BounceAsync(Guid id, DateOnly on, string reason, CancellationToken ct = default)
    {
        await using var db = await tenantDb.OpenAsync(BillingPermissions.ChequeManage, ct);
        reason = PlainText.Of(reason);
        if (reason.Length is 0 or > Cheque.ReasonMaxLength)
            return ChequeRules.ReasonMissing;
        await using var write = await db.BeginWriteAsync(ct);
        if (await FindAsync(db, id, ct) is not { } cheque)
            return ReceiptErrors.NotFound;
        if (on < (cheque.ClearedOn ?? cheque.DepositedOn ?? cheque.Date) || on > clock.Today)
            return ChequeRules.DateOutside(cheque.ClearedOn ?? cheque.DepositedOn ?? cheque.Date);
        if (Books.CheckOpen(on, await books.ClosedThroughAsync(db, BookArea.Sales, ct), nameof(cheque.BouncedOn)) is { } closed)
            return closed;
        var charge = await CreditFactsReader.BounceChargeAsync(db, ct);
        var noteId = charge > 0 ? Ids.New() : (Guid?)null;
        var number = noteId is null ? null : await numbers.TakeAsync(db, NumberedDocument.CustomerDebitNote, on, ct);
        if (await db.Cheques.Where(row => row.Id == id && (row.Status == ChequeStatus.Deposited || row.Status == ChequeStatus.Cleared)).ExecuteUpdateAsync(set => set
            .SetProperty(row => row.Status, ChequeStatus.Bounced).SetProperty(row => row.BouncedOn, on).SetProperty(row => row.BounceReason, reason).SetProperty(row => row.DebitNoteId, noteId), ct) == 0)
            return ChequeRules.OtherState;
        IEnumerable<Guid> bills = [];
        if (cheque.ReceiptId is { } receiptId && await db.Receipts.AsNoTracking().FirstOrDefaultAsync(row => row.Id == receiptId && row.Status == ReceiptStatus.Posted, ct) is { } receipt)
        {
            var reversed = await reversal.WriteAsync(db, receipt, Short($"Cheque {cheque.Number} bounced: {reason}"), on, ct);
            if (!reversed.IsSuccess)
                return Result.Failure(reversed.Errors);
            bills = reversed.Value;
        }
        if (noteId is { } note)
            await debits.WriteAsync(db, note, CustomerDebitKind.BounceCharge, cheque.PartyId, cheque.PartyName, on, [new(Short($"Charge for cheque {cheque.Number}, {cheque.Bank}: {reason}"), charge)], number!, ct);
        await LogAsync(db, cheque, "Bounced", on, reason, ct);
        await write.CommitAsync(ct);
        Tell(db, cheque, bills);
        return Result.Success;
    }

    /// <summary>Gives a cheque back that was never deposited.</summary>
    public async Task<Result> ReturnAsync(Guid id, CancellationToken ct = default)
    {
        await using var db = await tenantDb.OpenAsync(BillingPermissions.ChequeManage, ct);
        await using var write = await db.BeginWriteAsync(ct);
        if (await FindAsync(db, id, ct) is not { } cheque)
            return ReceiptErrors.NotFound;
        if (await db.Cheques.Where(row => row.Id == id && row.Status == ChequeStatus.Received).ExecuteUpdateAsync(set => set.SetProperty(row => row.Status, ChequeStatus.Returned), ct) == 0)
            return ChequeRules.OtherState;
        await LogAsync(db, cheque, "Returned", clock.Today, "", ct);
        await write.CommitAsync(ct);
        Tell(db, cheque);
        return Result.Success;
    }

    private async Task<bool> IsRegisteredAsync(Guid id, CancellationToken ct)
    {
        await using var db = await tenantDb.OpenAsync(BillingPermissions.ChequeManage, ct);
        return await db.Cheques.AnyAsync(row => row.Id == id, ct);
    }

    private static List<DuePart> PartsOf(IEnumerable<KeyValuePair<Guid, decimal>> shares) => [.. shares.Select(share => new DuePart { BillId = share.Key, Amount = share.Value })];

    private static string Short(string text) => text.Length <= Cheque.ReasonMaxLength ? text : text[..Cheque.ReasonMaxLength];

    private static Task<Cheque?> FindAsync(ErpDbContext db, Guid id, CancellationToken ct) => db.Cheques.AsNoTracking().FirstOrDefaultAsync(row => row.Id == id, ct);

    private static Task LogAsync(ErpDbContext db, Cheque cheque, string action, DateOnly on, string note, CancellationToken ct) =>
        new PostingBatch(db).WriteAsync(LoggedChange.Posted(nameof(Cheque), cheque.Id, new { cheque.Number, Date = on, cheque.PartyName, cheque.Amount, Note = note }) with { Action = action }, ct);

    private void Tell(ErpDbContext db, Cheque cheque, IEnumerable<Guid>? bills = null)
    {
        events.Publish(db.TenantId, new(Event, cheque.Id));
        events.Publish(db.TenantId, new(CreditEvents.Receivable, cheque.PartyId));
        foreach (var bill in bills ?? [])
            events.Publish(db.TenantId, new(CreditEvents.Invoice, bill));
    }
}
