using ErpWeb.Purchasing.Drafts;
using ErpWeb.Shared.Gst;
using ErpWeb.Shared.Kernel;

namespace ErpWeb.Purchasing.Documents;

/// <summary>What must hold for the supplier and for each line of an order or a bill.</summary>
internal static class PurchaseLineRules
{
    public static IEnumerable<Error> CheckParty(PurchaseDraft draft, PurchaseFacts facts)
    {
        if (facts.Supplier is not { } supplier)
            yield return draft.PartyId is null ? PurchaseErrors.SupplierMissing : PurchaseErrors.SupplierUnknown;
        else if (!supplier.IsActive)
            yield return new("purchasing.supplier_inactive", $"{supplier.Name} is not in use any more. Activate or choose another supplier.", nameof(draft.PartyId));
        else if (!supplier.IsSupplier)
            yield return new("purchasing.not_a_supplier", $"{supplier.Name} is a customer only. Mark it as a supplier too, or choose another.", nameof(draft.PartyId));
    }

    public static IEnumerable<Error> CheckLines(PurchaseDraft draft, PurchaseFacts facts, DateOnly date, bool needsAccount)
    {
        if (draft.Lines.Count == 0)
            yield return PurchaseErrors.NoLines;
        if (draft.Lines.Count > Limits.Lines)
            yield return PurchaseErrors.TooManyLines;
        for (var index = 0; index < draft.Lines.Count; index++)
        {
            var line = draft.Lines[index];
            foreach (var error in CheckItem(line, index, facts, needsAccount).Concat(CheckNumbers(line, index)).Concat(CheckUnit(line.ItemId, line.Unit, line.Quantity, index, facts)).Concat(CheckRate(line, index, facts, date)))
                yield return error;
        }
    }

    public static string Field(int index, string property) => $"Lines[{index}].{property}";

    private static IEnumerable<Error> CheckItem(PurchaseDraftLine line, int index, PurchaseFacts facts, bool needsAccount)
    {
        var field = Field(index, nameof(line.ItemId));
        if (line.ItemId is { } id)
        {
            if (facts.Items.GetValueOrDefault(id) is not { } item)
                yield return new("purchasing.line.item_unknown", "This item does not exist any more. Choose another.", field);
            else if (!item.IsBought)
                yield return new("purchasing.line.not_bought", $"{item.Name} is a kit or a template. Choose its parts or a variant.", field);
            else if (!item.IsActive)
                yield return new("purchasing.line.item_inactive", $"{item.Name} is not in use any more. Activate it or choose another.", field);
            else if (needsAccount && item.IsService && (line.AccountId is not { } account || !facts.Accounts.ContainsKey(account)))
                yield return new("purchasing.line.account", $"Choose the account that {item.Name} is an expense of.", Field(index, nameof(line.AccountId)));
        }
        else if (string.IsNullOrWhiteSpace(line.Description))
            yield return new("purchasing.line.empty", "Choose an item or write what it is, or remove the line.", field);
        else if (needsAccount && (line.AccountId is not { } expense || !facts.Accounts.ContainsKey(expense)))
            yield return new("purchasing.line.account", "Choose the account of this expense.", Field(index, nameof(line.AccountId)));
        if (line.Description.Length > PurchaseLine.DescriptionMaxLength)
            yield return new("purchasing.line.description", $"A description has at most {PurchaseLine.DescriptionMaxLength} characters.", Field(index, nameof(line.Description)));
    }

    private static IEnumerable<Error> CheckNumbers(PurchaseDraftLine line, int index)
    {
        if (line.Quantity is not ({ } quantity and > 0 and <= Limits.Quantity) || !Rounding.Fits(quantity, Limits.QuantityPlaces))
            yield return new("purchasing.line.quantity", "Enter a quantity above zero, with at most four decimals.", Field(index, nameof(line.Quantity)));
        else if (line.UnitPrice is not ({ } price and >= 0 and <= Limits.UnitPrice) || !Rounding.Fits(price, Limits.QuantityPlaces))
            yield return new("purchasing.line.price", "Enter a rate of zero or more, with at most four decimals.", Field(index, nameof(line.UnitPrice)));
        else if (line.Discount is { } discount && (discount < 0 || (line.IsDiscountPercent ? discount > 100 : discount > Rounding.Money(quantity * price) || !Rounding.Fits(discount, 2))))
            yield return new("purchasing.line.discount", "The discount is negative or larger than the line.", Field(index, nameof(line.Discount)));
    }

    /// <summary>The unit is one of the item's, and the quantity comes out in its own.</summary>
    public static IEnumerable<Error> CheckUnit(Guid? itemId, string? unit, decimal? quantity, int index, PurchaseFacts facts)
    {
        if (unit is null || itemId is not { } id || facts.Items.GetValueOrDefault(id) is not { } item)
            yield break;
        if (facts.UnitOf(id, unit) is null)
            yield return new("purchasing.line.unit_unknown", $"{item.Name} is not bought in {unit}. Choose another unit.", Field(index, nameof(PurchaseDraftLine.Quantity)));
        else if (quantity is > 0 and <= Limits.Quantity && facts.QuantityOf(id, unit, quantity) is null)
            yield return new("purchasing.line.unit_inexact", $"This does not come out in {item.Unit}, in which {item.Name} is kept.", Field(index, nameof(PurchaseDraftLine.Quantity)));
    }

    private static IEnumerable<Error> CheckRate(PurchaseDraftLine line, int index, PurchaseFacts facts, DateOnly date)
    {
        var field = Field(index, nameof(line.TaxRateId));
        if (line.TaxRateId is { } id && !facts.Rates.ContainsKey(id))
            yield return new("purchasing.line.rate_unknown", "This GST rate does not exist any more. Choose another.", field);
        else if (PurchaseCalculator.RateOf(line, facts, date) is { } rate && (date < rate.From || date > rate.To))
            yield return new("purchasing.line.rate_date", $"{rate.Name} is not in force on {date:dd-MM-yyyy}. Choose the rate of that day.", field);
    }
}
