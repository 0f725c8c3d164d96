using ErpWeb.Purchasing.Documents;
using ErpWeb.Shared.Gst;
using ErpWeb.Shared.Kernel;

namespace ErpWeb.Purchasing.LandedCosts;

/// <summary>What must hold before charges are added to goods. Returns every broken rule, each with its field.</summary>
public static class LandedCostRules
{
    public const int MostCharges = 20;

    public static List<Error> Check(LandedCostDraft draft, IReadOnlyList<LandedGoods> goods, bool isPartyKnown, DateOnly? closedThrough, DateOnly today)
    {
        List<Error> errors = [.. PurchaseErrors.CheckDate(draft.Date, closedThrough, today)];
        if (!isPartyKnown)
            errors.Add(PurchaseErrors.SupplierUnknown);
        if (draft.Reference.Length > LandedCost.ReferenceMaxLength)
            errors.Add(new("purchasing.landed_cost.reference", $"A reference has at most {LandedCost.ReferenceMaxLength} characters.", nameof(draft.Reference)));
        if (draft.Notes.Length > PurchaseDocument.NotesMaxLength)
            errors.Add(PurchaseErrors.NotesTooLong);
        if (draft.Charges.Count == 0)
            errors.Add(new("purchasing.landed_cost.no_charges", "Add at least one charge.", nameof(draft.Charges)));
        if (draft.Charges.Count > MostCharges)
            errors.Add(new("purchasing.landed_cost.many_charges", $"There are at most {MostCharges} charges.", nameof(draft.Charges)));
        if (goods.Count == 0 || draft.Documents.Exists(id => goods.All(line => line.DocumentId != id)))
            errors.Add(new("purchasing.landed_cost.no_goods", "Choose the receipts or bills of the goods; cancelled ones have none.", nameof(draft.Documents)));
        if (goods.Count > Limits.Lines)
            errors.Add(PurchaseErrors.TooManyLines);
        if (goods.Count > 0 && goods.Max(line => line.Date) is var came && draft.Date < came)
            errors.Add(new("purchasing.landed_cost.before_goods", $"The goods came on {came:dd-MM-yyyy}. Enter that date or a later one.", nameof(draft.Date)));
        for (var index = 0; index < draft.Charges.Count; index++)
            errors.AddRange(CheckCharge(draft.Charges[index], $"Charges[{index}]", draft, goods));
        if (draft.Weights.Values.Any(weight => weight is < 0 or > Limits.Quantity || !Rounding.Fits(weight ?? 0, Limits.QuantityPlaces)))
            errors.Add(new("purchasing.landed_cost.weight", "Enter weights of zero or more, with at most four decimals.", nameof(draft.Weights)));
        if (draft.Charges.Sum(charge => charge.Amount ?? 0) > Limits.GrandTotal)
            errors.Add(PurchaseErrors.TotalTooLarge);
        return errors;
    }

    private static IEnumerable<Error> CheckCharge(LandedCostDraftCharge charge, string field, LandedCostDraft draft, IReadOnlyList<LandedGoods> goods)
    {
        if (charge.Amount is not ({ } amount and > 0) || !Rounding.Fits(amount, 2))
            yield return new("purchasing.landed_cost.amount", "Enter an amount above zero, in rupees and paise.", $"{field}.{nameof(charge.Amount)}");
        if (charge.Note.Length > LandedCostCharge.NoteMaxLength)
            yield return new("purchasing.landed_cost.note", $"A note has at most {LandedCostCharge.NoteMaxLength} characters.", $"{field}.{nameof(charge.Note)}");
        if (goods.Count > 0 && goods.All(line => LandedCostCalculator.MeasureOf(line, charge.SpreadBy, draft) == 0))
            yield return charge.SpreadBy is SpreadBy.Weight
                ? new("purchasing.landed_cost.no_weight", "Enter what the goods weigh.", $"{field}.{nameof(charge.SpreadBy)}")
                : new("purchasing.landed_cost.no_value", "These goods have no value. Spread by quantity or weight.", $"{field}.{nameof(charge.SpreadBy)}");
    }
}
