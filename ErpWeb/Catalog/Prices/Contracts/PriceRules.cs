using ErpWeb.Shared.Kernel;

namespace ErpWeb.Catalog.Prices.Contracts;

/// <summary>Where a price comes from, the strongest first.</summary>
public enum PriceSource { Typed, Agreed, PriceList, SalePrice }

/// <summary>A price and why it is this one.</summary>
/// <param name="UnitPrice">INR per unit, up to four decimals, with tax when the item's sale price includes it.</param>
public sealed record PriceChoice(decimal UnitPrice, PriceSource Source, Wording Why);

/// <summary>Picks the price of a line: typed by hand, else agreed with the customer, else of the price list, else the sale price. Pure.</summary>
public static class PriceRules
{
    /// <param name="salePrice">The item's sale price, INR per unit.</param>
    /// <param name="quantity">What is bought; decides the step of the list.</param>
    /// <param name="typed">A price typed by hand; null chooses.</param>
    /// <example>Sale price 100, list with 95 from 1 and 90 from 12: twelve cost 90 each, "Wholesale, from 12".</example>
    public static PriceChoice Choose(Guid itemId, decimal salePrice, decimal quantity, PriceFacts facts, decimal? typed = null)
    {
        if (typed is { } price)
            return new(price, PriceSource.Typed, "Typed by hand");
        if (facts.Agreed.GetValueOrDefault(itemId) is { } agreed)
            return new(agreed.Price, PriceSource.Agreed, agreed.To is { } last ? $"Agreed with the customer until {last:dd-MM-yyyy}" : (Wording)"Agreed with the customer");
        return facts.List is { } list && OfList(list, itemId, salePrice, quantity) is { } listed ? listed : new(salePrice, PriceSource.SalePrice, "Sale price");
    }

    private static PriceChoice? OfList(ListPrices list, Guid itemId, decimal salePrice, decimal quantity)
    {
        if (list.Items.GetValueOrDefault(itemId)?.Where(step => step.FromQuantity <= quantity).MaxBy(step => step.FromQuantity) is { } step)
            return new(step.Price ?? Reduced(salePrice, step.PercentOff), PriceSource.PriceList, WhyOf(list, step));
        return list.PercentOff > 0
            ? new(Reduced(salePrice, list.PercentOff), PriceSource.PriceList, $"{list.Name}: {IndianNumber.Format(list.PercentOff, 0, 4)}% off the sale price")
            : null;
    }

    private static Wording WhyOf(ListPrices list, ListStep step) => (step.Price is null, step.FromQuantity > 1) switch
    {
        (true, true) => $"{list.Name}, from {IndianNumber.Format(step.FromQuantity, 0, 4)}: {IndianNumber.Format(step.PercentOff, 0, 4)}% off the sale price",
        (true, false) => $"{list.Name}: {IndianNumber.Format(step.PercentOff, 0, 4)}% off the sale price",
        (false, true) => $"{list.Name}, from {IndianNumber.Format(step.FromQuantity, 0, 4)}",
        _ => $"{list.Name}",
    };

    private static decimal Reduced(decimal price, decimal percent) => Rounding.Money(price * (100 - percent) / 100);
}
