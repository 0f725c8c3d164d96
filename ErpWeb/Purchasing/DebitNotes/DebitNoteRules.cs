using ErpWeb.Purchasing.Bills;
using ErpWeb.Purchasing.Documents;
using ErpWeb.Shared.Data.Posting;
using ErpWeb.Shared.Gst;
using ErpWeb.Shared.Kernel;

namespace ErpWeb.Purchasing.DebitNotes;

/// <summary>What must hold before goods go back. Returns every broken rule, each with its field.</summary>
public static class DebitNoteRules
{
    public static List<Error> Check(DebitNoteDraft draft, PurchaseBill bill, IReadOnlyDictionary<Guid, ReturnableLine> lines, DateOnly? closedThrough, DateOnly today)
    {
        List<Error> errors = [.. PurchaseErrors.CheckDate(draft.Date, closedThrough, today)];
        if (draft.Date < bill.Date)
            errors.Add(new("purchasing.debit_note.before_bill", $"The bill is of {bill.Date:dd-MM-yyyy}. Enter that date or a later one.", nameof(draft.Date)));
        if (bill.Status is DocumentStatus.Cancelled)
            errors.Add(new("purchasing.debit_note.bill_cancelled", "This bill is cancelled; nothing of it can go back."));
        if (bill.PartyId is null)
            errors.Add(new("purchasing.debit_note.no_supplier", "This expense has no supplier. Cancel it instead."));
        if (draft.Reason.Trim().Length is 0 or > DebitNote.ReasonMaxLength)
            errors.Add(new("purchasing.debit_note.reason", $"Say why it goes back, in at most {DebitNote.ReasonMaxLength} characters.", nameof(draft.Reason)));
        if (!draft.Lines.Exists(line => line.Quantity is > 0))
            errors.Add(new("purchasing.debit_note.nothing", "Enter what goes back.", nameof(draft.Lines)));
        if (draft.Lines.GroupBy(line => line.BillLineId).Any(group => group.Count() > 1))
            errors.Add(new("purchasing.debit_note.twice", "A line of the bill stands here twice.", nameof(draft.Lines)));
        errors.AddRange(draft.Lines.SelectMany((line, index) => CheckLine(line, index, lines)));
        return errors;
    }

    private static Error? CheckLots(DebitNoteDraftLine line, int index, ReturnableLine returnable)
    {
        for (var place = 0; place < line.Lots.Count; place++)
        {
            var (back, field) = (line.Lots[place], $"Lines[{index}].Lots[{place}].{nameof(ReturnedLot.Quantity)}");
            if (returnable.Lots.FirstOrDefault(lot => lot.Lot.Id == back.CameAsId) is not { } came || back.Quantity is < 0 || !Rounding.Fits(back.Quantity ?? 0, Limits.QuantityPlaces))
                return new("purchasing.debit_note.lot", "Choose among the batches that came with this bill.", field);
            if (back.Quantity > came.Left)
                return new("purchasing.debit_note.lot_too_many", $"Only {IndianNumber.Format(came.Left, 0, 4)} of {came.Lot.LotNumber} can go back.", field);
        }
        return line.Lots.Select(lot => lot.CameAsId).Distinct().Count() == line.Lots.Count && line.Lots.Sum(lot => lot.Quantity ?? 0) == (line.Quantity ?? 0) ? null
            : new("purchasing.debit_note.lots", $"Say which batches of {returnable.Line.Description} go back.", PurchaseLineRules.Field(index, nameof(line.Quantity)));
    }

    private static IEnumerable<Error> CheckLine(DebitNoteDraftLine line, int index, IReadOnlyDictionary<Guid, ReturnableLine> lines)
    {
        var field = PurchaseLineRules.Field(index, nameof(line.Quantity));
        if (lines.GetValueOrDefault(line.BillLineId) is not { } returnable)
            yield return new("purchasing.debit_note.line", "This line is not on the bill.", field);
        else if (line.Quantity is < 0 || !Rounding.Fits(line.Quantity ?? 0, Limits.QuantityPlaces))
            yield return new("purchasing.debit_note.quantity", "Enter a quantity of zero or more, with at most four decimals.", field);
        else if (returnable.Lots.Count > 0 && CheckLots(line, index, returnable) is { } wrong)
            yield return wrong;
        else if (line.Quantity > returnable.Left)
            yield return new("purchasing.debit_note.too_many", $"Only {IndianNumber.Format(returnable.Left, 0, 4)} can go back: {IndianNumber.Format(returnable.Line.Quantity, 0, 4)} were billed.", field);
    }
}
