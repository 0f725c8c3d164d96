using ErpWeb.Shared.Kernel;

namespace ErpWeb.Catalog.Prices.Contracts;

/// <summary>A line as schemes look at it.</summary>
/// <param name="Net">INR for the whole line after its own discount, before the discount of the bill.</param>
public sealed record SchemeLine(Guid ItemId, string ItemName, decimal Quantity, decimal UnitPrice, decimal Net);

/// <summary>What schemes take off a bill.</summary>
/// <param name="LineDiscounts">INR by line, in their order.</param>
/// <param name="LineReasons">By line; null where nothing was granted.</param>
/// <param name="BillDiscount">INR off the whole bill.</param>
/// <param name="BillReasons">Why there is a discount on the bill.</param>
/// <param name="Hints">What the customer may still take, or why a coupon does not count.</param>
public sealed record SchemeOutcome(IReadOnlyList<decimal> LineDiscounts, IReadOnlyList<Wording?> LineReasons, decimal BillDiscount, IReadOnlyList<Wording> BillReasons, IReadOnlyList<Wording> Hints);

/// <summary>
/// Applies the schemes in force. All of it is discount known at the time of supply, so tax is computed on what is left
/// (section 15(3)(a) of the CGST Act). Free goods stand on the bill at a discount of their whole price: they leave the stock
/// like others. Pure.
/// </summary>
public static class SchemeRules
{
    /// <param name="coupon">As typed; empty for none.</param>
    /// <example>Buy 2 get 1 free, seven pieces at 30 on the bill: two whole sets, so 60 off.</example>
    public static SchemeOutcome Apply(IReadOnlyList<SchemeLine> lines, IReadOnlyList<SchemeTerms> schemes, string coupon)
    {
        var discounts = new decimal[lines.Count];
        var reasons = new Wording?[lines.Count];
        List<Wording> billReasons = [], hints = [];
        foreach (var scheme in schemes.Where(scheme => scheme.Kind is SchemeKind.BuyAndGet && scheme.BuyQuantity > 0 && scheme.FreeQuantity > 0))
            GiveFree(scheme, lines, discounts, reasons, hints);
        foreach (var scheme in schemes.Where(scheme => scheme is { Kind: SchemeKind.ByQuantity, ItemId: not null }))
            ReduceItem(scheme, lines, discounts, reasons);

        var value = lines.Sum(line => line.Net) - discounts.Sum();
        var bill = BestOf(schemes, lines, value, billReasons);
        if (coupon.Length > 0)
            bill += Coupon(schemes, coupon, value - bill, billReasons, hints);
        return new(discounts, reasons, Math.Min(bill, Math.Max(value, 0)), billReasons, hints);
    }

    private static void GiveFree(SchemeTerms scheme, IReadOnlyList<SchemeLine> lines, decimal[] discounts, Wording?[] reasons, List<Wording> hints)
    {
        var bought = lines.Where(line => line.ItemId == scheme.ItemId).Sum(line => line.Quantity);
        var isSame = scheme.FreeItemId is null || scheme.FreeItemId == scheme.ItemId;
        var sets = Math.Floor(bought / (isSame ? scheme.BuyQuantity + scheme.FreeQuantity : scheme.BuyQuantity));
        var free = sets * scheme.FreeQuantity;
        var left = free;
        for (var index = 0; index < lines.Count && left > 0; index++)
        {
            if (lines[index].ItemId != (isSame ? scheme.ItemId : scheme.FreeItemId))
                continue;
            var given = Math.Min(left, lines[index].Quantity);
            var discount = Math.Min(Rounding.Money(given * lines[index].UnitPrice), lines[index].Net - discounts[index]);
            left -= given;
            if (discount <= 0)
                continue;
            discounts[index] += discount;
            reasons[index] = $"{scheme.Name}: {IndianNumber.Format(given, 0, 4)} free";
        }
        if (isSame && bought - sets * (scheme.BuyQuantity + scheme.FreeQuantity) >= scheme.BuyQuantity)
            hints.Add($"{scheme.Name}: one more set is bought; {IndianNumber.Format(scheme.FreeQuantity, 0, 4)} may be added free");
        else if (!isSame && left > 0)
            hints.Add($"{scheme.Name}: {IndianNumber.Format(left, 0, 4)} {scheme.FreeItemName} may be added free");
    }

    private static void ReduceItem(SchemeTerms scheme, IReadOnlyList<SchemeLine> lines, decimal[] discounts, Wording?[] reasons)
    {
        if (GrantAt(scheme, lines.Where(line => line.ItemId == scheme.ItemId).Sum(line => line.Quantity)) is not { Percent: > 0 } grant)
            return;
        for (var index = 0; index < lines.Count; index++)
        {
            if (lines[index].ItemId != scheme.ItemId)
                continue;
            discounts[index] += Rounding.Money((lines[index].Net - discounts[index]) * grant.Percent / 100);
            reasons[index] = $"{scheme.Name}: {IndianNumber.Format(grant.Percent, 0, 4)}% off from {IndianNumber.Format(grant.AtLeast, 0, 4)}";
        }
    }

    // Discounts on the whole bill do not add up: the customer gets the best one.
    private static decimal BestOf(IReadOnlyList<SchemeTerms> schemes, IReadOnlyList<SchemeLine> lines, decimal value, List<Wording> reasons)
    {
        var quantity = lines.Sum(line => line.Quantity);
        var best = schemes
            .Where(scheme => scheme.Kind is SchemeKind.ByValue || scheme is { Kind: SchemeKind.ByQuantity, ItemId: null })
            .Select(scheme => (scheme.Name, Amount: GrantAt(scheme, scheme.Kind is SchemeKind.ByValue ? value : quantity) is { } grant ? AmountOf(grant, value) : 0))
            .OrderByDescending(offer => offer.Amount).ThenBy(offer => offer.Name, StringComparer.Ordinal)
            .FirstOrDefault();
        if (best.Amount <= 0)
            return 0;
        reasons.Add($"{best.Name}: {IndianNumber.Rupees(best.Amount)} off");
        return best.Amount;
    }

    private static decimal Coupon(IReadOnlyList<SchemeTerms> schemes, string coupon, decimal value, List<Wording> reasons, List<Wording> hints)
    {
        if (schemes.FirstOrDefault(scheme => scheme.Kind is SchemeKind.Coupon && scheme.CouponCode.Equals(coupon, StringComparison.OrdinalIgnoreCase)) is not { } scheme)
        {
            hints.Add($"There is no coupon {coupon} that counts today");
            return 0;
        }
        if (GrantAt(scheme, value) is not { } grant)
        {
            hints.Add($"Coupon {scheme.CouponCode} counts from {IndianNumber.Rupees(scheme.Grants.Select(one => one.AtLeast).DefaultIfEmpty().Min())} on");
            return 0;
        }
        var amount = AmountOf(grant, value);
        reasons.Add($"Coupon {scheme.CouponCode}: {IndianNumber.Rupees(amount)} off");
        return amount;
    }

    private static SchemeGrant? GrantAt(SchemeTerms scheme, decimal reached) => scheme.Grants.Where(grant => grant.AtLeast <= reached).MaxBy(grant => grant.AtLeast);

    private static decimal AmountOf(SchemeGrant grant, decimal value) => Math.Min(grant.Amount > 0 ? grant.Amount : Rounding.Money(value * grant.Percent / 100), Math.Max(value, 0));
}
