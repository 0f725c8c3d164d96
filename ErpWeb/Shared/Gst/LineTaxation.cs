using ErpWeb.Shared.Kernel;

namespace ErpWeb.Shared.Gst;

/// <summary>Taxes the lines of one invoice, one after the other; rounding per rate group needs to know what came before.</summary>
internal sealed class LineTaxation(SupplyDecision supply, TaxRounding rounding, bool isReverseCharge)
{
    private readonly Dictionary<decimal, (decimal Taxable, TaxAmounts Tax)> groups = [];

    /// <summary>Taxes one line.</summary>
    /// <param name="line">The line.</param>
    /// <param name="amount">INR after all discounts; with tax where the price is inclusive.</param>
    public (decimal Value, TaxAmounts Tax, TaxAmounts RecipientTax) Of(TaxLine line, decimal amount)
    {
        if (line.Treatment != TaxTreatment.Taxable || !supply.ChargesTax) return (amount, default, default);
        if (isReverseCharge) return (amount, default, OnTop(line, amount));
        if (!line.IsPriceInclusive) return (amount, OnTop(line, amount), default);

        var split = InclusivePrice.TaxFirst(amount, line.Rate, supply, line.CessRate, SpecificCess(line));
        return (split.Taxable, split.Tax, default);
    }

    private TaxAmounts OnTop(TaxLine line, decimal taxable)
    {
        var tax = rounding == TaxRounding.PerLine ? GstOn(taxable, line.Rate) : ShareOfGroup(taxable, line.Rate);
        return tax with { Cess = Rounding.Money(taxable * line.CessRate / 100) + SpecificCess(line) };
    }

    /// <summary>The tax on the group so far, this line included, less what earlier lines were given: the shares add up to the group's rounded tax.</summary>
    private TaxAmounts ShareOfGroup(decimal taxable, decimal rate)
    {
        var (earlier, given) = groups.GetValueOrDefault(rate);
        var tax = GstOn(earlier + taxable, rate);
        groups[rate] = (earlier + taxable, tax);
        return new TaxAmounts(tax.Cgst - given.Cgst, tax.Sgst - given.Sgst, tax.Igst - given.Igst, 0);
    }

    private TaxAmounts GstOn(decimal taxable, decimal rate)
    {
        if (supply.ChargesIgst) return new TaxAmounts(0, 0, Rounding.Money(taxable * rate / 100), 0);
        var half = Rounding.Money(taxable * rate / 200);
        return new TaxAmounts(half, half, 0, 0);
    }

    private static decimal SpecificCess(TaxLine line) => Rounding.Money(line.Quantity * line.CessPerUnit + line.CessFixed);
}
