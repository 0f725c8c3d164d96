using ErpWeb.Shared.Kernel;

namespace ErpWeb.Shared.Gst;

/// <summary>The currency and rate of a document, to bring its lines into rupees: tax is computed and books are kept in those. Pure.</summary>
public readonly record struct ForeignPrice(Currency Currency, decimal Rate)
{
    /// <summary>None for a document in rupees.</summary>
    public static ForeignPrice? Of(string? currency, decimal? rate) => Currency.Find(currency) is { } known ? new(known, rate ?? 0) : null;

    /// <summary>The line with its prices in rupees. Its gross amount and its discount are those of the currency at the rate, each rounded once.</summary>
    /// <example>1,000 pieces of 1.25 dollars at 83.2575 have a gross amount of 1,04,071.88.</example>
    public TaxLine InRupees(TaxLine line)
    {
        var gross = Currency.Round(line.Quantity * line.UnitPrice);
        var discount = Currency.Round(line.Discount.IsPercent ? gross * line.Discount.Value / 100 : line.Discount.Value);
        return line with
        {
            UnitPrice = line.Quantity == 0 ? 0 : Currency.Rupees(gross, Rate) / line.Quantity,
            Discount = LineDiscount.Amount(Currency.Rupees(discount, Rate)),
        };
    }

    /// <summary>Amounts of the lines and what they come to with the tax, in the currency.</summary>
    /// <param name="values">Rupees before tax, line by line.</param>
    /// <param name="tax">Rupees that are charged besides.</param>
    public ForeignTotals Totals(IEnumerable<decimal> values, decimal tax)
    {
        var (currency, rate) = this;
        List<decimal> lines = [.. values.Select(value => currency.OfRupees(value, rate))];
        return new(currency, rate, lines, currency.OfRupees(tax, rate));
    }

    /// <summary>Whether each amount of the currency has rupees of its own at this rate, and no amount overflows.</summary>
    public bool IsUsable => Rate >= Currency.LeastRate && Rate <= 100_000 && Rounding.Fits(Rate, 4);
}

/// <summary>A document in its own currency.</summary>
/// <param name="Lines">Before tax, line by line.</param>
public sealed record ForeignTotals(Currency Currency, decimal Rate, IReadOnlyList<decimal> Lines, decimal Tax)
{
    public decimal Total => Lines.Sum() + Tax;
}
