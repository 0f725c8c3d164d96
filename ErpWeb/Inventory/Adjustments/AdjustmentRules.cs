using ErpWeb.Accounting.Contracts;
using ErpWeb.Inventory.Goods;
using ErpWeb.Inventory.Lots;
using ErpWeb.Shared.Gst;
using ErpWeb.Shared.Kernel;

namespace ErpWeb.Inventory.Adjustments;

/// <summary>What must hold before an adjustment is posted. Pure.</summary>
internal static class AdjustmentRules
{
    public static List<Error> Check(AdjustmentDraft draft, AdjustmentFacts facts, DateOnly today)
    {
        List<Error> errors = [.. CheckHead(draft, facts, today), .. GoodsRules.Check(draft.Lines, facts.Goods, draft.ComesIn)];
        if (errors.Count == 0)
            errors.AddRange(CheckLots(draft, facts));
        return errors;
    }

    private static IEnumerable<Error> CheckHead(AdjustmentDraft draft, AdjustmentFacts facts, DateOnly today)
    {
        if (draft.Date is not { } date)
            yield return new("inventory.date.missing", "Enter the date.", nameof(draft.Date));
        else if (date > today)
            yield return new("inventory.date.in_future", "Goods cannot move on a day that has not come.", nameof(draft.Date));
        else if (Books.CheckOpen(date, facts.ClosedThrough, nameof(draft.Date)) is { } closed)
            yield return closed;
        if (draft.Note.Length > StockAdjustment.NoteMaxLength)
            yield return new("inventory.note.too_long", $"A note has at most {StockAdjustment.NoteMaxLength} characters.", nameof(draft.Note));
        for (var index = 0; index < draft.Lines.Count; index++)
        {
            if (facts.Goods.UsableWarehouse(draft.Lines[index].WarehouseId ?? draft.WarehouseId) is null)
                yield return new("inventory.warehouse.missing", "Choose a warehouse.", draft.Lines[index].WarehouseId is null ? nameof(draft.WarehouseId) : $"Lines[{index}].WarehouseId");
        }
        if (!draft.ReversesTax)
            yield break;
        if (!AdjustmentWords.MayReverseTax(draft.Reason))
            yield return new("inventory.adjustment.tax_reason", "Input tax is given back only for goods that are damaged, lost, stolen, expired, given away or used privately.", nameof(draft.ReversesTax));
        if (!facts.IsRegular)
            yield return new("inventory.adjustment.tax_scheme", "This business takes no input tax, so there is none to give back.", nameof(draft.ReversesTax));
        if (draft.TaxReversed is { } tax && (tax < 0 || tax > Limits.GrandTotal || !Rounding.Fits(tax, 2)))
            yield return new("inventory.adjustment.tax", "Enter the tax in rupees and paise.", nameof(draft.TaxReversed));
    }

    // What is written off because it expired must have expired.
    private static IEnumerable<Error> CheckLots(AdjustmentDraft draft, AdjustmentFacts facts)
    {
        if (draft.Reason is not AdjustmentReason.Expired)
            yield break;
        for (var index = 0; index < draft.Lines.Count; index++)
        {
            if (draft.Lines[index].LotId is { } id && !LotState.IsExpired(facts.Goods.Lots[id].ExpiresOn, draft.Date!.Value))
                yield return new("inventory.adjustment.not_expired", $"{facts.Goods.Lots[id].Number} has not expired. Choose another reason.", $"Lines[{index}].LotId");
        }
    }
}

/// <summary>What the rules and the posting need to know.</summary>
/// <param name="IsRegular">The business takes input tax credit.</param>
internal sealed record AdjustmentFacts(GoodsFacts Goods, bool IsRegular, DateOnly? ClosedThrough);
