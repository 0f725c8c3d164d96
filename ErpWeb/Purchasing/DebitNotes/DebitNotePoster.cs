using ErpWeb.Accounting.Contracts;
using ErpWeb.Credit.Contracts;
using ErpWeb.Inventory.Contracts;
using ErpWeb.Purchasing.Bills;
using ErpWeb.Purchasing.Documents;
using ErpWeb.Purchasing.Lots;
using ErpWeb.Shared.Data;
using ErpWeb.Shared.Data.EditLog;
using ErpWeb.Shared.Data.Numbering;
using ErpWeb.Shared.Data.Posting;
using ErpWeb.Shared.Kernel;
using Microsoft.EntityFrameworkCore;

namespace ErpWeb.Purchasing.DebitNotes;

/// <summary>Writes a checked debit note: stock leaves, input tax is taken back, less is owed.</summary>
public sealed class DebitNotePoster(GeneralLedger generalLedger, StockLedger stockLedger, PayableLedger payableLedger)
{
    public async Task<Result<DebitNote>> WriteAsync(ErpDbContext db, DebitNoteDraft draft, PurchaseBill bill, IReadOnlyDictionary<Guid, ReturnableLine> returnable, TakenNumber number, CancellationToken ct)
    {
        var note = NewNote(draft, bill);
        note.Stamp(db, number, bill.Number, bill.SupplierNumber);
        var lines = draft.Lines.Where(line => line.Quantity is > 0).Select((line, index) => NewLine(note, returnable[line.BillLineId], line.Quantity!.Value, index)).ToList();
        var lots = draft.Lines.Where(line => line.Quantity is > 0).Zip(lines).SelectMany(pair => Lots(note, pair.Second, returnable[pair.First.BillLineId], pair.First.Lots)).ToList();
        Sum(note, lines, bill);
        note.Tds = bill.Tds == 0 ? null : DebitNoteCalculator.Tds(bill, note.Value, await EarlierAsync(db, bill.Id, ct));
        note.Settled = Math.Min(note.Claim, await payableLedger.DueAsync(db, bill.Id, ct));

        var source = new SourceDocument(nameof(DebitNote), note.Id, note.Number);
        var batch = new PostingBatch(db);
        batch.Add(note);
        batch.AddRange(lines);
        batch.AddRange(lots);
        if (lines.Exists(line => line.IsGoods))
        {
            var moved = await stockLedger.PostAsync(db, batch, DebitNotePosting.Stock(note, lines, lots, id => returnable[id].Line.StockLineId), ct);
            if (!moved.IsSuccess)
                return Result.Failure(moved.Errors);
        }
        if (await CountAsync(db, lines, returnable, ct) is { } changed)
            return changed;
        if (note.Settled > 0 && await payableLedger.SettleAsync(db, batch, bill.Id, source, note.Date, note.Settled, nameof(draft.Lines), ct) is { } paid)
            return paid;
        if (note.Claim > note.Settled)
            payableLedger.GiveCredit(batch, source, note.PartyId!.Value, note.Date, note.Claim - note.Settled);
        await generalLedger.PostAsync(db, batch, DebitNotePosting.Journal(note, lines), source, note.Date, $"Debit note {note.Number} for {bill.Number}, {note.PartyName}", ct);
        db.Tell(PurchasingEvents.Bill, bill.Id);
        await batch.WriteAsync(LoggedChange.Posted(source.Type, note.Id, new
        {
            note.Number,
            note.Date,
            note.PartyName,
            Bill = bill.Number,
            note.Reason,
            note.Total,
            note.Tds,
            Lines = lines.Select(line => new { line.Description, line.Quantity, line.UnitPrice, line.Rate, Taxable = line.Value, line.Total }),
        }), ct);
        return note;
    }

    private static IEnumerable<PurchaseLot> Lots(DebitNote note, DebitNoteLine line, ReturnableLine returnable, IEnumerable<ReturnedLot> back) => back.Where(lot => lot.Quantity is > 0).Select((lot, index) =>
    {
        var came = returnable.Lots.First(known => known.Lot.Id == lot.CameAsId).Lot;
        return new PurchaseLot
        {
            Id = Ids.New(),
            DocumentId = note.Id,
            LineId = line.Id,
            Place = index + 1,
            ItemId = came.ItemId,
            LotId = came.LotId,
            LotNumber = came.LotNumber,
            MadeOn = came.MadeOn,
            ExpiresOn = came.ExpiresOn,
            Mrp = came.Mrp,
            Quantity = lot.Quantity!.Value,
            CameAsId = came.Id,
        };
    });

    private static async Task<(decimal Value, decimal Tds)> EarlierAsync(ErpDbContext db, Guid billId, CancellationToken ct)
    {
        var notes = await db.DebitNotes.AsNoTracking().Where(row => row.BillId == billId && row.Status == DocumentStatus.Posted).Select(row => new { row.Value, row.Tds }).ToListAsync(ct);
        return (notes.Sum(row => row.Value), notes.Sum(row => row.Tds ?? 0));
    }

    private static DebitNote NewNote(DebitNoteDraft draft, PurchaseBill bill) => new()
    {
        Id = draft.Id,
        Date = draft.Date!.Value,
        PartyId = bill.PartyId,
        PartyName = bill.PartyName,
        BillId = bill.Id,
        BillNumber = bill.Number,
        Reason = draft.Reason.Trim(),
    };

    private static DebitNoteLine NewLine(DebitNote note, ReturnableLine returnable, decimal quantity, int index)
    {
        var (line, share) = (returnable.Line, DebitNoteCalculator.Share(returnable, quantity));
        return new()
        {
            Id = Ids.New(),
            NoteId = note.Id,
            BillLineId = line.Id,
            LineNumber = index + 1,
            ItemId = line.ItemId,
            AccountId = line.AccountId,
            Description = line.Description,
            HsnSac = line.HsnSac,
            IsGoods = line.IsGoods,
            Unit = line.Unit,
            Quantity = quantity,
            UnitPrice = line.UnitPrice,
            Treatment = line.Treatment,
            TaxRateId = line.TaxRateId,
            Rate = line.Rate,
            Value = share.Value,
            Tax = share.Tax,
            Credit = share.Credit,
            ReverseTax = share.ReverseTax,
            Cost = share.Cost,
            Total = share.Total,
        };
    }

    private static void Sum(DebitNote note, List<DebitNoteLine> lines, PurchaseBill bill)
    {
        note.Value = lines.Sum(line => line.Value);
        note.Cgst = lines.Sum(line => line.Cgst);
        note.Sgst = lines.Sum(line => line.Sgst);
        note.Igst = lines.Sum(line => line.Igst);
        note.Cess = lines.Sum(line => line.Cess);
        note.ReverseTax = lines.Sum(line => line.ReverseTax);
        var total = lines.Sum(line => line.Total);
        note.RoundOff = DebitNoteCalculator.RoundOff(bill, total);
        note.Total = total + note.RoundOff;
    }

    private static async Task<Error?> CountAsync(ErpDbContext db, IEnumerable<DebitNoteLine> lines, IReadOnlyDictionary<Guid, ReturnableLine> returnable, CancellationToken ct)
    {
        foreach (var line in lines.OrderBy(line => line.BillLineId))
        {
            var known = returnable[line.BillLineId].Line.Returned;
            var counted = await db.PurchaseBillLines.Where(row => row.Id == line.BillLineId && row.Returned == known)
                .ExecuteUpdateAsync(set => set.SetProperty(row => row.Returned, row => row.Returned + line.Quantity), ct);
            if (counted == 0)
                return PurchaseErrors.ChangedMeanwhile;
        }
        return null;
    }
}
