using ErpWeb.Shared.Gst;
using ErpWeb.Shared.Kernel;

namespace ErpWeb.Catalog.Prices;

/// <summary>What must hold for a price list and for a scheme. Pure.</summary>
public static class PriceListRules
{
    public static Error NotFound { get; } = new("catalog.price.not_found", "This does not exist.");

    public static Error Changed { get; } = new("catalog.price.changed", "This was changed on another device meanwhile. Open it again to see the change.");

    public static Error NameTaken(string name) => new("catalog.price.name_taken", $"There is already one named {name}.", nameof(PriceListDraft.Name));

    public static List<Error> Check(PriceListDraft draft)
    {
        var errors = CheckHead(draft.Name, PriceList.NameMaxLength, draft.From, draft.To);
        if (draft.PercentOff is < 0 or > 100 || !Rounding.Fits(draft.PercentOff, 4))
            errors.Add(new("catalog.price.percent", "A discount lies between 0 and 100 percent.", nameof(draft.PercentOff)));
        for (var index = 0; index < draft.Lines.Count; index++)
            errors.AddRange(Check(draft.Lines[index], $"Lines[{index}]"));
        if (draft.Lines.Where(line => line.Item is not null).GroupBy(line => (line.Item!.Id, line.FromQuantity)).FirstOrDefault(same => same.Count() > 1) is { } twice)
            errors.Add(new("catalog.price.twice", $"{twice.First().Item!.Name} stands twice with the same quantity."));
        return errors;
    }

    public static List<Error> Check(SchemeDraft draft)
    {
        var errors = CheckHead(draft.Name, Scheme.NameMaxLength, draft.From, draft.To);
        if (draft.Kind is Contracts.SchemeKind.BuyAndGet)
        {
            if (draft.Item is null)
                errors.Add(new("catalog.scheme.item", "Choose the item that is bought.", "ItemId"));
            if (draft.BuyQuantity is not (> 0 and <= Limits.Quantity))
                errors.Add(new("catalog.scheme.buy", "Enter how many are bought, above zero.", nameof(draft.BuyQuantity)));
            if (draft.FreeQuantity is not (> 0 and <= Limits.Quantity))
                errors.Add(new("catalog.scheme.free", "Enter how many are free, above zero.", nameof(draft.FreeQuantity)));
            return errors;
        }
        if (draft.Kind is Contracts.SchemeKind.Coupon && draft.CouponCode.Length is 0 or > Scheme.CouponMaxLength)
            errors.Add(new("catalog.scheme.coupon", $"Enter the code of the coupon, at most {Scheme.CouponMaxLength} characters.", nameof(draft.CouponCode)));
        if (draft.Steps.Count == 0)
            errors.Add(new("catalog.scheme.steps", "Enter from which value or quantity on there is how much off."));
        for (var index = 0; index < draft.Steps.Count; index++)
        {
            var step = draft.Steps[index];
            if (step.AtLeast is null or < 0 or > Limits.GrandTotal)
                errors.Add(new("catalog.scheme.at_least", "Enter zero or more.", $"Steps[{index}].AtLeast"));
            if ((step.Percent ?? 0) <= 0 == (step.Amount ?? 0) <= 0 || step.Percent > 100)
                errors.Add(new("catalog.scheme.grant", "Enter percent up to 100, or an amount.", $"Steps[{index}].Percent"));
        }
        if (draft.Steps.GroupBy(step => step.AtLeast).Any(same => same.Count() > 1))
            errors.Add(new("catalog.scheme.twice", "Two steps begin at the same value."));
        return errors;
    }

    private static List<Error> CheckHead(string name, int longest, DateOnly? from, DateOnly? to)
    {
        List<Error> errors = [];
        if (name.Length == 0 || name.Length > longest)
            errors.Add(new("catalog.price.name", $"Give it a name of at most {longest} characters.", nameof(PriceListDraft.Name)));
        if (from is null)
            errors.Add(new("catalog.price.from", "Enter its first day.", nameof(PriceListDraft.From)));
        if (to < from)
            errors.Add(new("catalog.price.to", "The last day lies before the first.", nameof(PriceListDraft.To)));
        return errors;
    }

    private static IEnumerable<Error> Check(PriceListLineDraft line, string path)
    {
        if (line.Item is null)
            yield return new("catalog.price.item", "Choose an item, or remove the line.", $"{path}.Item");
        if (line.FromQuantity is not (> 0 and <= Limits.Quantity) || !Rounding.Fits(line.FromQuantity, Limits.QuantityPlaces))
            yield return new("catalog.price.quantity", "Enter a quantity above zero.", $"{path}.FromQuantity");
        if (line.Price is null == line.PercentOff is null)
            yield return new("catalog.price.one", "Enter a price, or percent off.", $"{path}.Price");
        if (line.Price is < 0 or > Limits.UnitPrice || line.Price is { } price && !Rounding.Fits(price, Limits.QuantityPlaces))
            yield return new("catalog.price.price", "Enter a price of zero or more.", $"{path}.Price");
        if (line.PercentOff is < 0 or > 100)
            yield return new("catalog.price.percent", "A discount lies between 0 and 100 percent.", $"{path}.PercentOff");
    }
}
