using ErpWeb.Billing.Invoices;
using ErpWeb.Catalog.Prices.Contracts;
using ErpWeb.Shared.Gst;
using ErpWeb.Shared.Kernel;

namespace ErpWeb.Billing.Drafts.Editing;

/// <summary>What is known about prices for the customer of a draft on its day.</summary>
/// <param name="Last">What he paid last, by item; null where he never bought it.</param>
public sealed record DraftPrices(Guid? PartyId, DateOnly Date, PriceFacts Facts, IReadOnlyDictionary<Guid, LastPrice?> Last)
{
    public static DraftPrices None { get; } = new(null, default, PriceFacts.None, new Dictionary<Guid, LastPrice?>());
}

/// <summary>Why a line costs what it costs.</summary>
/// <param name="Why">Where the price comes from; null when it is the plain sale price or was typed.</param>
/// <param name="Scheme">What a scheme granted; null for nothing.</param>
/// <param name="LastTime">What this customer paid last, when that differs.</param>
public sealed record LineReasons(Wording? Why, Wording? Scheme, LastPrice? LastTime);

/// <summary>
/// Gives a draft the prices and discounts that the counter would give: by the same rules, and only where a line follows
/// them. A price or discount that a person typed stays. Pure but for the draft.
/// </summary>
/// <param name="Lines">Reasons by line, in their order.</param>
/// <param name="Bill">Why there is a discount on the whole document.</param>
/// <param name="Hints">What the customer may still take.</param>
public sealed record DraftPricing(IReadOnlyList<LineReasons> Lines, IReadOnlyList<Wording> Bill, IReadOnlyList<Wording> Hints)
{
    public static DraftPricing Apply(InvoiceDraft draft, InvoiceFacts facts, DraftPrices prices)
    {
        // Lists, agreements and schemes are in rupees.
        if (draft.Currency.Length > 0)
            return new([], [], []);
        var choices = draft.Lines.ConvertAll(line => Price(draft, line, facts, prices.Facts));
        var outcome = SchemeRules.Apply([.. draft.Lines.Select(line => ToSchemeLine(line, facts))], prices.Facts.Schemes, "");
        var lines = draft.Lines.Select((line, index) => new LineReasons(
            choices[index]?.Source is PriceSource.SalePrice ? null : choices[index]?.Why,
            Grant(line, outcome.LineDiscounts[index]) ? outcome.LineReasons[index] : null,
            LastTime(line, prices))).ToList();
        if (!draft.FollowsSchemes)
            return new(lines, [], []);
        (draft.Discount, draft.IsDiscountPercent) = (outcome.BillDiscount > 0 ? outcome.BillDiscount : null, false);
        return new(lines, outcome.BillReasons, outcome.Hints);
    }

    private static PriceChoice? Price(InvoiceDraft draft, InvoiceDraftLine line, InvoiceFacts facts, PriceFacts prices)
    {
        if (!line.FollowsPrices || ItemOf(line, facts) is not { } item)
            return null;
        // A step of a list counts what is bought of the item on the whole document.
        var quantity = draft.Lines.Where(other => other.ItemId == item.Id).Sum(other => facts.QuantityOf(other) ?? 0);
        var choice = PriceRules.Choose(item.Id, item.SalePrice, quantity, prices);
        // A box without a price of its own costs its pieces.
        if (facts.UnitOf(line) is { } unit)
            choice = choice with { UnitPrice = unit.SalePrice is { } price && choice.UnitPrice == item.SalePrice ? price : unit.PriceOf(choice.UnitPrice) };
        (line.UnitPrice, line.PriceIncludesTax) = (choice.UnitPrice, item.PriceIncludesTax);
        return choice;
    }

    private static SchemeLine ToSchemeLine(InvoiceDraftLine line, InvoiceFacts facts)
    {
        var gross = Rounding.Money((line.Quantity ?? 0) * (line.UnitPrice ?? 0));
        var typed = line.FollowsSchemes ? 0 : line.IsDiscountPercent ? Rounding.Money(gross * (line.Discount ?? 0) / 100) : line.Discount ?? 0;
        var own = facts.QuantityOf(line) ?? 0;
        var price = own == line.Quantity || own == 0 ? line.UnitPrice ?? 0 : Rounding.To(gross / own, Limits.QuantityPlaces);
        return new(line.ItemId ?? Guid.Empty, ItemOf(line, facts)?.Name ?? "", own, price, Math.Max(0, gross - typed));
    }

    private static bool Grant(InvoiceDraftLine line, decimal discount)
    {
        if (!line.FollowsSchemes)
            return false;
        line.Discount = discount > 0 ? discount : null;
        line.IsDiscountPercent = discount <= 0;
        return discount > 0;
    }

    private static LastPrice? LastTime(InvoiceDraftLine line, DraftPrices prices) =>
        line is { ItemId: { } id, PaperLineId: null, Unit: null } && prices.Last.GetValueOrDefault(id) is { } last && last.UnitPrice != line.UnitPrice ? last : null;

    private static ItemFacts? ItemOf(InvoiceDraftLine line, InvoiceFacts facts) => line.ItemId is { } id ? facts.Items.GetValueOrDefault(id) : null;
}
