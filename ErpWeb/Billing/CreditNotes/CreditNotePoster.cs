using ErpWeb.Accounting.Contracts;
using ErpWeb.Billing.Documents;
using ErpWeb.Billing.Invoices;
using ErpWeb.Credit.Contracts;
using ErpWeb.Inventory.Contracts;
using ErpWeb.Shared.Data;
using ErpWeb.Shared.Data.EditLog;
using ErpWeb.Shared.Data.Hosting;
using ErpWeb.Shared.Data.Numbering;
using ErpWeb.Shared.Data.Outbox;
using ErpWeb.Shared.Data.Posting;
using ErpWeb.Shared.Gst;
using ErpWeb.Shared.Kernel;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Billing.CreditNotes;

/// <summary>Checks and writes a credit note with all that follows from it, inside the caller's transaction.</summary>
/// <remarks>
/// The caller takes the number first. Whoever posts another document in the same transaction takes both numbers before
/// writing either, so that two such transactions never wait for each other.
/// </remarks>
public sealed class CreditNotePoster(GeneralLedger generalLedger, StockLedger stockLedger, CreditLedger creditLedger, Books books, IndiaClock clock)
{
    /// <summary>The GSTIN that issued the invoice, and so numbers its notes.</summary>
    public Task<Guid?> RegistrationOfAsync(ErpDbContext db, Guid invoiceId, CancellationToken ct) =>
        db.Invoices.Where(invoice => invoice.Id == invoiceId).Select(invoice => invoice.RegistrationId).FirstOrDefaultAsync(ct);

    /// <param name="alsoAdd">Adds rows that belong to the note, and locks what the transaction will post next.</param>
    /// <returns>The note; or every broken rule.</returns>
    public async Task<Result<CreditNote>> WriteAsync(ErpDbContext db, CreditNoteDraft draft, TakenNumber number, CancellationToken ct, Action<PostingBatch, CreditNote>? alsoAdd = null)
    {
        if (await db.Invoices.AsNoTracking().FirstOrDefaultAsync(row => row.Id == draft.InvoiceId, ct) is not { } invoice)
            return InvoiceErrors.NotFound;
        var creditable = await CreditableAsync(db, invoice.Id, ct);
        if (CreditNoteRules.Check(draft, invoice, creditable, await books.ClosedThroughAsync(db, BookArea.Sales, ct), clock.Today) is { Count: > 0 } errors)
            return errors;

        var earlier = await db.CreditNotes.Where(row => row.InvoiceId == invoice.Id && row.Status == DocumentStatus.Posted).SumAsync(row => row.Total, ct);
        var (note, lines) = CreditNoteAssembly.Build(draft, invoice, creditable, earlier);
        note.Stamp(db, number, invoice.Number);
        note.Settled = Math.Min(note.Total, await creditLedger.DueAsync(db, invoice.Id, ct));

        var parts = await PartsAsync(db, note, lines, creditable, ct);
        if (!parts.IsSuccess)
            return Result.Failure(parts.Errors);
        var source = new SourceDocument(nameof(CreditNote), note.Id, note.Number);
        var batch = new PostingBatch(db);
        batch.Add(note);
        batch.AddRange(lines);
        batch.AddRange(parts.Value);
        batch.AddUp(ChangedDay.Of(note.Date));
        alsoAdd?.Invoke(batch, note);
        if (await CountAsync(db, lines, creditable, ct) is { } changed)
            return changed;
        var stock = await stockLedger.PostAsync(db, batch, CreditNotePosting.Stock(note, lines, parts.Value.ToLookup(part => part.LineId)), ct);
        if (!stock.IsSuccess)
            return Result.Failure(stock.Errors);
        if (note.Settled > 0 && await creditLedger.SettleAsync(db, batch, invoice.Id, source, note.Date, note.Settled, nameof(draft.Lines), ct) is { } paid)
            return paid;
        creditLedger.KeepCredit(batch, source, note.PartyId, note.Date, note.Total, note.Settled > 0 ? [new(invoice.Id, note.Settled)] : null);
        if (note.Total > 0)
            await generalLedger.PostAsync(db, batch, CreditNotePosting.Journal(note), source, note.Date, $"Credit note {note.Number} for {invoice.Number}, {note.PartyName}", ct);
        batch.Add(OutboxMessage.For(db, InvoiceEvents.CreditNote, note.Id));
        batch.Add(OutboxMessage.For(db, InvoiceEvents.Invoice, invoice.Id));
        await batch.WriteAsync(Logged(note, lines), ct);
        return note;
    }

    /// <summary>What of the invoice's lines can still be given back, in their order.</summary>
    public async Task<IReadOnlyDictionary<Guid, CreditableLine>> CreditableAsync(ErpDbContext db, Guid invoiceId, CancellationToken ct)
    {
        var lines = await db.InvoiceLines.AsNoTracking().Where(line => line.InvoiceId == invoiceId).OrderBy(line => line.LineNumber).ToListAsync(ct);
        var given = await (
            from line in db.CreditNoteLines.AsNoTracking()
            join note in db.CreditNotes on new { line.TenantId, Id = line.NoteId } equals new { note.TenantId, note.Id }
            where note.InvoiceId == invoiceId && note.Status == DocumentStatus.Posted
            select line).ToListAsync(ct);
        var earlier = given.ToLookup(line => line.InvoiceLineId, line => line.Tax);
        return lines.ToDictionary(line => line.Id, line => new CreditableLine(line, TaxAmounts.Sum(earlier[line.Id])));
    }

    // The parts of kits that go back into stock.
    private static async Task<Result<List<SoldPart>>> PartsAsync(ErpDbContext db, CreditNote note, IReadOnlyList<CreditNoteLine> lines, IReadOnlyDictionary<Guid, CreditableLine> creditable, CancellationToken ct)
    {
        var back = lines.Where(line => line.IsRestocked).ToList();
        var sold = await KitParts.OfLinesAsync(db, back.ConvertAll(line => line.InvoiceLineId), ct);
        var parts = new List<SoldPart>();
        foreach (var line in back)
        {
            var share = KitParts.Share(sold[line.InvoiceLineId], note.Id, line.Id, line.Quantity, creditable[line.InvoiceLineId].Line.Quantity);
            if (!share.IsSuccess)
                return share;
            parts.AddRange(share.Value);
        }
        return parts;
    }

    // The check and the change are one statement: of two notes that give back the same piece, one is refused.
    private static async Task<Error?> CountAsync(ErpDbContext db, IEnumerable<CreditNoteLine> lines, IReadOnlyDictionary<Guid, CreditableLine> creditable, CancellationToken ct)
    {
        foreach (var line in lines.OrderBy(line => line.InvoiceLineId))
        {
            var known = creditable[line.InvoiceLineId].Line;
            var counted = await db.InvoiceLines
                .Where(row => row.Id == known.Id && row.Returned == known.Returned && row.Credited == known.Credited)
                .ExecuteUpdateAsync(set => set.SetProperty(row => row.Returned, row => row.Returned + line.Quantity).SetProperty(row => row.Credited, row => row.Credited + line.Taxable), ct);
            if (counted == 0)
                return CreditNoteRules.ChangedMeanwhile;
        }
        return null;
    }

    private static LoggedChange Logged(CreditNote note, IReadOnlyList<CreditNoteLine> lines) => LoggedChange.Posted(nameof(CreditNote), note.Id, new
    {
        note.Number,
        note.Date,
        note.PartyName,
        note.InvoiceNumber,
        note.Reason,
        note.Taxable,
        note.Exempt,
        note.Cgst,
        note.Sgst,
        note.Igst,
        note.Cess,
        note.Total,
        Lines = lines.Select(line => new { line.Description, line.Quantity, line.UnitPrice, line.Rate, line.Taxable, line.Total }),
    });
}
