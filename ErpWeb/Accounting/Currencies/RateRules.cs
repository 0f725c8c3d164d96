using ErpWeb.Shared.Gst;
using ErpWeb.Shared.Kernel;

namespace ErpWeb.Accounting.Currencies;

/// <summary>A rate as it is typed or read from a file.</summary>
public sealed class RateDraft
{
    public Guid? Id { get; set; }
    public string Currency { get; set; } = "USD";
    public DateOnly? Date { get; set; }
    public decimal? Rate { get; set; }
    public int Version { get; set; }
}

/// <summary>What must hold for a rate. Pure.</summary>
public static class RateRules
{
    public static List<Error> Check(RateDraft draft, DateOnly today) => [.. Broken(draft, today)];

    private static IEnumerable<Error> Broken(RateDraft draft, DateOnly today)
    {
        if (draft.Date is not { } date || date.Year < 2000)
            yield return new("accounting.rate.date", "Enter the day from which the rate counts.", nameof(draft.Date));
        else if (date > today)
            yield return new("accounting.rate.future", "A rate cannot be of a day to come.", nameof(draft.Date));
        if (Shared.Kernel.Currency.Find(draft.Currency) is not { } currency)
            yield return new("accounting.rate.currency", "Choose one of the currencies.", nameof(draft.Currency));
        else if (!new ForeignPrice(currency, draft.Rate ?? 0).IsUsable)
            yield return new("accounting.rate.rate", $"Enter the rupees for {currency.Units} {currency.Code}, with at most four decimals.", nameof(draft.Rate));
    }
}
