using ErpWeb.Accounting.Contracts;
using ErpWeb.Inventory.Adjustments;
using ErpWeb.Inventory.Goods;
using ErpWeb.Inventory.Warehouses;
using ErpWeb.Shared.Kernel;

namespace ErpWeb.Inventory.Transfers;

/// <summary>What must hold before goods are sent or received. Pure.</summary>
internal static class TransferRules
{
    public static List<Error> Check(TransferDraft draft, GoodsFacts goods, DateOnly? closedThrough, DateOnly today) =>
        [.. CheckDay(draft.Date, closedThrough, today), .. CheckHead(draft, goods), .. GoodsRules.Check(draft.Lines, goods, comesIn: false)];

    public static List<Error> Check(
        ArrivalDraft draft, DateOnly sentOn, IReadOnlyDictionary<Guid, TransferLine> sent, IReadOnlyDictionary<Guid, decimal> onTheWay, DateOnly? closedThrough, DateOnly today)
    {
        List<Error> errors = [.. CheckDay(draft.Date, closedThrough, today)];
        if (draft.Date < sentOn)
            errors.Add(new("inventory.transfer.before_sending", $"The goods were sent on {sentOn:dd-MM-yyyy}. Enter that date or a later one.", nameof(draft.Date)));
        if (draft.Note.Length > StockAdjustment.NoteMaxLength)
            errors.Add(new("inventory.note.too_long", $"A note has at most {StockAdjustment.NoteMaxLength} characters.", nameof(draft.Note)));
        if (draft.Lines.All(line => line.Quantity is null or 0))
            errors.Add(new("inventory.transfer.nothing", "Enter what arrived."));
        foreach (var (index, line) in draft.Lines.Index())
        {
            var most = onTheWay.GetValueOrDefault(line.LineId);
            if (line.Quantity is < 0 || (line.Quantity is { } quantity && !Rounding.Fits(quantity, 4)))
                errors.Add(new("inventory.goods.quantity", "Enter a quantity above zero, with at most four decimals.", $"Lines[{index}].Quantity"));
            else if (line.Quantity is not null && line.OwnOf(sent.GetValueOrDefault(line.LineId)) is null)
                errors.Add(new("inventory.goods.unit_inexact", $"This does not come out in {sent[line.LineId].Unit}.", $"Lines[{index}].Quantity"));
            else if (line.OwnOf(sent.GetValueOrDefault(line.LineId)) > most || draft.Lines.Count(other => other.LineId == line.LineId) > 1)
                errors.Add(new("inventory.transfer.too_much", $"Only {IndianNumber.Format(most, 0, 4)} are on the way.", $"Lines[{index}].Quantity"));
        }
        return errors;
    }

    private static IEnumerable<Error> CheckDay(DateOnly? day, DateOnly? closedThrough, DateOnly today)
    {
        if (day is not { } date)
            yield return new("inventory.date.missing", "Enter the date.", nameof(TransferDraft.Date));
        else if (date > today)
            yield return new("inventory.date.in_future", "Goods cannot move on a day that has not come.", nameof(TransferDraft.Date));
        else if (Books.CheckOpen(date, closedThrough, nameof(TransferDraft.Date)) is { } closed)
            yield return closed;
    }

    private static IEnumerable<Error> CheckHead(TransferDraft draft, GoodsFacts goods)
    {
        var (from, to) = (goods.UsableWarehouse(draft.FromWarehouseId), goods.UsableWarehouse(draft.ToWarehouseId));
        if (from is null)
            yield return new("inventory.warehouse.missing", "Choose a warehouse.", nameof(draft.FromWarehouseId));
        if (to is null)
            yield return new("inventory.warehouse.missing", "Choose a warehouse.", nameof(draft.ToWarehouseId));
        else if (to.Id == from?.Id)
            yield return new("inventory.transfer.same", "Choose another warehouse than the one the goods leave.", nameof(draft.ToWarehouseId));
        if (from?.Kind.IsPassage() == true || to?.Kind.IsPassage() == true)
            yield return new("inventory.transfer.transit", "Goods come to this place by documents only. Choose where they come from and where they go.", from?.Kind.IsPassage() == true ? nameof(draft.FromWarehouseId) : nameof(draft.ToWarehouseId));
        if (draft.Note.Length > StockAdjustment.NoteMaxLength)
            yield return new("inventory.note.too_long", $"A note has at most {StockAdjustment.NoteMaxLength} characters.", nameof(draft.Note));
        if (draft.Vehicle.Length > Transfer.VehicleMaxLength)
            yield return new("inventory.transfer.vehicle", $"A vehicle number has at most {Transfer.VehicleMaxLength} characters.", nameof(draft.Vehicle));
    }
}
