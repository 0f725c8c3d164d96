using ErpWeb.Shared.Ui.Fields;

namespace ErpWeb.Inventory.Adjustments;

/// <summary>What a storekeeper calls the reasons.</summary>
public static class AdjustmentWords
{
    /// <summary>All but the opening stock, which has a page of its own.</summary>
    public static IReadOnlyList<SelectOption<AdjustmentReason>> Reasons { get; } =
        [.. Enum.GetValues<AdjustmentReason>().Where(reason => reason is not AdjustmentReason.Opening).Select(reason => new SelectOption<AdjustmentReason>(reason, Of(reason)))];

    public static string Of(AdjustmentReason reason) => reason switch
    {
        AdjustmentReason.Damage => "Damaged",
        AdjustmentReason.Loss => "Lost",
        AdjustmentReason.Theft => "Stolen",
        AdjustmentReason.Sample => "Given as a sample",
        AdjustmentReason.Expired => "Expired, written off",
        AdjustmentReason.OwnUse => "Own use",
        AdjustmentReason.Found => "Found",
        AdjustmentReason.Correction => "Correction",
        _ => "Opening stock",
    };

    /// <summary>Goods for which section 17(5)(g) and (h) deny input tax.</summary>
    public static bool MayReverseTax(AdjustmentReason reason) =>
        reason is AdjustmentReason.Damage or AdjustmentReason.Loss or AdjustmentReason.Theft or AdjustmentReason.Sample or AdjustmentReason.Expired or AdjustmentReason.OwnUse;
}
