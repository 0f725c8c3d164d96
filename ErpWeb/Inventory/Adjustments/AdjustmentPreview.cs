using ErpWeb.Inventory.Goods;

namespace ErpWeb.Inventory.Adjustments;

/// <summary>What an adjustment would do.</summary>
/// <param name="Value">INR: what the stock would be worth more, or, below zero, less; null for people who may not see cost.</param>
/// <param name="Tax">INR of input tax to give back at the items' rates; null for people who may not see cost.</param>
/// <param name="Changes">Documents whose goods would cost something else.</param>
public sealed record AdjustmentPreview(decimal? Value, decimal? Tax, IReadOnlyList<CostChange> Changes);
