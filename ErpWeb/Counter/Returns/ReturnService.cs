using ErpWeb.Accounting.Accounts;
using ErpWeb.Accounting.Contracts;
using ErpWeb.Billing.CreditNotes;
using ErpWeb.Billing.Invoices;
using ErpWeb.Counter.Sales;
using ErpWeb.Counter.Shifts;
using ErpWeb.Credit.Contracts;
using ErpWeb.Shared.Data;
using ErpWeb.Shared.Data.EditLog;
using ErpWeb.Shared.Data.Hosting;
using ErpWeb.Shared.Data.Numbering;
using ErpWeb.Shared.Data.Posting;
using ErpWeb.Shared.Events;
using ErpWeb.Shared.Kernel;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Counter.Returns;

/// <summary>Takes goods of a bill back: the credit note, what is given back and its place in the shift are one transaction.</summary>
public sealed class ReturnService(
    TenantDb tenantDb, CreditNotePoster notes, CreditLedger creditLedger, GeneralLedger generalLedger, DocumentNumbers numbers, TenantEventHub events, IndiaClock clock)
{
    public static Error NotFound { get; } = new("counter.return.not_found", "There is no bill of this number.", "Number");

    public static Error NothingBack { get; } = new("counter.return.nothing", "Enter how much of which line comes back.");

    public static Error TooLittleCash { get; } = new("counter.return.cash", "There is not that much cash in the drawer. Give it back in another way, or as a voucher.");

    /// <summary>The bill of this number, or of one that ends with it, with what may still come back.</summary>
    public async Task<Result<ReturnableBill>> FindAsync(string number, CancellationToken ct = default)
    {
        await using var db = await tenantDb.OpenAsync(CounterPermissions.TakeBack, ct);
        var exact = PlainText.Of(number).ToUpperInvariant();
        if (exact.Length == 0)
            return NotFound;
        var invoices = db.Invoices.AsNoTracking().Where(row => row.Status == InvoiceStatus.Posted);
        var invoice = await invoices.FirstOrDefaultAsync(row => row.Number == exact, ct);
        if (invoice is null && long.TryParse(exact, out var sequence))
            invoice = await invoices.Where(row => row.SequenceNumber == sequence).OrderByDescending(row => row.FinancialYear).FirstOrDefaultAsync(ct);
        if (invoice is null)
            return NotFound;
        var lines = (await notes.CreditableAsync(db, invoice.Id, ct)).Values.Where(line => line.Left > 0).OrderBy(line => line.Line.LineNumber);
        var draft = new ReturnDraft { InvoiceId = invoice.Id };
        draft.Lines.AddRange(lines.Select(line => new ReturnLine
        {
            InvoiceLineId = line.Line.Id,
            Name = line.Line.LotNumber.Length > 0 ? $"{line.Line.Description} · {line.Line.LotNumber}" : line.Line.Description,
            Unit = line.Line.Unit,
            Left = line.Left,
            Worth = CreditNoteCalculator.Share(line, new() { Quantity = line.Left }, lowersTax: true).Total,
        }));
        return new ReturnableBill(invoice.Id, invoice.Number, invoice.Date, invoice.PartyName, await creditLedger.DueAsync(db, invoice.Id, ct), draft);
    }

    /// <summary>Posts the return. Posting it again gives the one that is already there.</summary>
    public async Task<Result<PostedReturn>> PostAsync(ReturnDraft draft, CancellationToken ct = default)
    {
        await using var db = await tenantDb.OpenAsync(CounterPermissions.TakeBack, ct);
        await using var write = await db.BeginWriteAsync(ct);
        if (await OpenShifts.LockAsync(db, ct) is not { } shift)
            return ShiftErrors.NoneOpen;
        if (!draft.Lines.Exists(line => line.Quantity > 0))
            return NothingBack;
        var number = await numbers.TakeAsync(db, NumberedDocument.CreditNote, clock.Today, ct, await notes.RegistrationOfAsync(db, draft.InvoiceId, ct));
        if (await FindPostedAsync(db, draft.Id, ct) is { } posted)
            return posted;
        if (await TakenIds.RefuseAsync(db, draft.Id, ct) is { } taken)
            return taken;
        var paysBack = TenderWords.ModeOf(draft.Refund) is not null;
        var locked = paysBack ? await generalLedger.EmptyTotalsAsync(db, clock.Today, [ShiftPosting.AccountOf(draft.Refund)], ct) : [];
        var written = await notes.WriteAsync(db, ToNote(draft), number, ct, (batch, note) =>
        {
            AddSale(db, batch, note, shift, draft.Refund);
            foreach (var total in locked.Where(_ => note.Total > note.Settled))
                batch.AddUp(total);
        });
        if (!written.IsSuccess)
            return Result.Failure(written.Errors);
        var noted = written.Value;
        var back = noted.Total - noted.Settled;
        var refunded = paysBack ? back : 0;
        if (refunded > 0 && await RefundAsync(db, noted, draft.Refund, refunded, ct) is { } refused)
            return refused;
        // The return itself is among the tenders by now.
        if (draft.Refund is TenderKind.Cash && await ShiftTotals.CashAsync(db, shift, ct) < 0)
            return TooLittleCash;
        await write.CommitAsync(ct);

        events.Publish(db.TenantId, new(InvoiceEvents.CreditNote, noted.Id));
        events.Publish(db.TenantId, new(InvoiceEvents.Invoice, noted.InvoiceId));
        events.Publish(db.TenantId, new(CounterEvents.Bill, noted.Id));
        return new PostedReturn(noted.Id, noted.Number, noted.Total, refunded, back - refunded);
    }

    private async Task<Error?> RefundAsync(ErpDbContext db, CreditNote note, TenderKind kind, decimal amount, CancellationToken ct)
    {
        var source = new SourceDocument(nameof(CreditNote), note.Id, note.Number);
        var batch = new PostingBatch(db);
        if (await creditLedger.UseCreditAsync(db, batch, note.Id, null, source, note.Date, amount, nameof(ReturnDraft.Refund), ct) is { } gone)
            return gone;
        var journal = JournalDraft.Of(
            JournalDraftLine.Debit(AccountRole.CustomerAdvances, amount, note.PartyId),
            JournalDraftLine.Credit(ShiftPosting.AccountOf(kind), amount));
        await generalLedger.PostAsync(db, batch, journal, source, note.Date, $"Given back for {note.Number}, {note.PartyName}", ct);
        await batch.WriteAsync(LoggedChange.Posted(nameof(CounterSale), note.Id, new { note.Number, Refund = amount, By = TenderWords.Of(kind) }), ct);
        return null;
    }

    private CreditNoteDraft ToNote(ReturnDraft draft) => new()
    {
        Id = draft.Id,
        InvoiceId = draft.InvoiceId,
        Date = clock.Today,
        Reason = draft.Reason.Trim(),
        Lines = [.. draft.Lines.Where(line => line.Quantity > 0).Select(line => new CreditNoteDraftLine { InvoiceLineId = line.InvoiceLineId, Quantity = line.Quantity })],
    };

    // What only lowers a debt moves no money: it stands as credit.
    private static void AddSale(ErpDbContext db, PostingBatch batch, CreditNote note, Shift shift, TenderKind refund)
    {
        batch.Add(new CounterSale
        {
            Id = note.Id,
            ShiftId = shift.Id,
            Kind = CounterSaleKind.Return,
            Number = note.Number,
            PartyName = note.PartyName,
            Total = -note.Total,
            AtUtc = db.Clock.GetUtcNow().UtcDateTime,
        });
        foreach (var (kind, amount) in new[] { (TenderKind.Credit, note.Settled), (refund, note.Total - note.Settled) }.Where(part => part.Item2 > 0))
            batch.Add(new CounterTender { Id = Ids.New(), SaleId = note.Id, ShiftId = shift.Id, Kind = kind, Amount = -amount, Given = -amount });
    }

    private static async Task<PostedReturn?> FindPostedAsync(ErpDbContext db, Guid id, CancellationToken ct)
    {
        if (await db.CounterSales.AsNoTracking().FirstOrDefaultAsync(row => row.Id == id, ct) is not { } sale)
            return null;
        var tenders = await db.CounterTenders.AsNoTracking().Where(row => row.SaleId == id).ToListAsync(ct);
        var refunded = -tenders.Where(tender => TenderWords.ModeOf(tender.Kind) is not null).Sum(tender => tender.Amount);
        return new(id, sale.Number, -sale.Total, refunded, -tenders.Where(tender => tender.Kind is TenderKind.Voucher).Sum(tender => tender.Amount));
    }
}
