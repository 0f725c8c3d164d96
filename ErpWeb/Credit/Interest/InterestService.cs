using ErpWeb.Accounting.Contracts;
using ErpWeb.Credit.Contracts;
using ErpWeb.Shared.Data;
using ErpWeb.Shared.Data.EditLog;
using ErpWeb.Shared.Data.Hosting;
using ErpWeb.Shared.Data.Numbering;
using ErpWeb.Shared.Data.Posting;
using ErpWeb.Shared.Events;
using ErpWeb.Shared.Kernel;
using ErpWeb.Shared.Ui;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Credit.Interest;

/// <summary>Charges interest on overdue bills when it is asked to, and takes a debit note back.</summary>
public sealed class InterestService(
    TenantDb tenantDb, OpenReceivablesReader open, CustomerDebits debits, CreditLedger creditLedger, GeneralLedger generalLedger, DocumentNumbers numbers, Books books, TenantEventHub events, IndiaClock clock)
{
    /// <summary>The interest that has run on a customer's bills through a day and was not charged yet.</summary>
    public async Task<Result<IReadOnlyList<DebitLine>>> ProposeAsync(Guid partyId, DateOnly through, CancellationToken ct = default)
    {
        await using var db = await tenantDb.OpenAsync(CreditPermissions.DebitNotePost, ct);
        return await ProposeAsync(db, partyId, through, ct);
    }

    /// <summary>Posts it. Submitting it twice posts it once: what was charged does not run again.</summary>
    public async Task<Result<PostedReference>> PostAsync(Guid partyId, DateOnly through, CancellationToken ct = default)
    {
        await using var db = await tenantDb.OpenAsync(CreditPermissions.DebitNotePost, ct);
        if (through > clock.Today)
            return new Error("credit.interest.day", "Interest runs through today at the latest.", "Through");
        if (await CreditFactsReader.PartyAsync(db, partyId, ct) is not { } party)
            return CreditErrors.PartyMissing;
        await using var write = await db.BeginWriteAsync(ct);
        if (Books.CheckOpen(through, await books.ClosedThroughAsync(db, BookArea.Sales, ct), "Through") is { } closed)
            return closed;
        // The number is taken first: whoever charges the same meanwhile waits here, then finds nothing left to charge.
        var number = await numbers.TakeAsync(db, NumberedDocument.CustomerDebitNote, through, ct);
        var lines = await ProposeAsync(db, partyId, through, ct);
        if (!lines.IsSuccess)
            return Result.Failure(lines.Errors);
        if (lines.Value.Count == 0)
            return new Error("credit.interest.nothing", "No interest has run that was not charged yet.");
        var note = await debits.WriteAsync(db, Ids.New(), CustomerDebitKind.Interest, partyId, party.Name, through, lines.Value, number, ct);
        await write.CommitAsync(ct);
        events.Publish(db.TenantId, new(CreditEvents.Receivable, partyId));
        return new PostedReference(note.Id, note.Number);
    }

    /// <summary>Takes back a debit note that nothing was paid for.</summary>
    public async Task<Result> CancelAsync(Guid id, string reason, CancellationToken ct = default)
    {
        await using var db = await tenantDb.OpenAsync(CreditPermissions.DebitNoteCancel, ct);
        reason = PlainText.Of(reason);
        if (reason.Length is 0 or > CustomerDebitNote.CancelReasonMaxLength)
            return CreditErrors.CancelReasonMissing;
        await using var write = await db.BeginWriteAsync(ct);
        if (await db.CustomerDebitNotes.AsNoTracking().FirstOrDefaultAsync(row => row.Id == id, ct) is not { } note)
            return CreditErrors.NotFound;
        if (Books.CheckOpen(note.Date, await books.ClosedThroughAsync(db, BookArea.Sales, ct), nameof(note.Date)) is { } closed)
            return closed;
        var now = db.Clock.GetUtcNow().UtcDateTime;
        var cancelled = await db.CustomerDebitNotes.Where(row => row.Id == id && row.Status == CustomerDebitStatus.Posted).ExecuteUpdateAsync(set => set
            .SetProperty(row => row.Status, CustomerDebitStatus.Cancelled).SetProperty(row => row.CancelledAtUtc, now).SetProperty(row => row.CancelReason, reason), ct);
        if (cancelled == 0)
            return CreditErrors.AlreadyCancelled;
        var source = new SourceDocument(nameof(CustomerDebitNote), id, note.Number);
        var batch = new PostingBatch(db);
        if (await creditLedger.CloseAsync(db, batch, source, ct) is { } paid)
            return paid;
        await generalLedger.ReverseAsync(db, batch, source, $"{note.Number} cancelled: {reason}", ct);
        await batch.WriteAsync(LoggedChange.Cancelled(source.Type, id, new { note.Number, note.Date, note.PartyName, note.Amount, Reason = reason }), ct);
        await write.CommitAsync(ct);
        events.Publish(db.TenantId, new(CreditEvents.Receivable, note.PartyId));
        return Result.Success;
    }

    private async Task<Result<IReadOnlyList<DebitLine>>> ProposeAsync(ErpDbContext db, Guid partyId, DateOnly through, CancellationToken ct)
    {
        var text = await db.CollectionSettings.Select(row => row.InterestSlabs).FirstOrDefaultAsync(ct) ?? "";
        if (InterestRules.Parse(text) is not { Count: > 0 } slabs)
            return new Error("credit.interest.slabs", "Set the interest on overdue bills under Settings, Collections first.");
        var bills = (await open.OfAsync(db, partyId, ct)).Where(bill => bill.DueDate < through && bill.Type != nameof(CustomerDebitNote)).ToList();
        if (bills.Count == 0)
            return Array.Empty<DebitLine>();
        var ids = bills.ConvertAll(bill => bill.Id);
        var charged = await (
            from line in db.CustomerDebitNoteLines
            where line.ReceivableId != null && ids.Contains(line.ReceivableId.Value) && line.Through != null
            join note in db.CustomerDebitNotes on new { line.TenantId, Id = line.NoteId } equals new { note.TenantId, note.Id }
            where note.Status == CustomerDebitStatus.Posted
            group line.Through by line.ReceivableId into bill
            select new { Id = bill.Key!.Value, Through = bill.Max() }).ToDictionaryAsync(bill => bill.Id, bill => bill.Through, ct);
        return bills
            .Select(bill => (bill, Since: charged.GetValueOrDefault(bill.Id) ?? bill.DueDate))
            .Select(row => new DebitLine(
                $"{row.bill.Number}: {IndianNumber.Rupees(row.bill.Due)}, {through.DayNumber - row.Since.DayNumber} days since {IndianDate.Format(row.Since)}",
                InterestRules.Of(row.bill.Due, row.bill.DueDate, row.Since, through, slabs), row.bill.Id, through))
            .Where(line => line.Amount > 0).ToList();
    }
}
