using ErpWeb.Api.Http;
using ErpWeb.Shared.Kernel;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ErpWeb.Api.Sales;

/// <summary>Which days are asked for, by name.</summary>
public enum SalesFilter { Today, Yesterday, Week, Month, All }

/// <summary>The days of the business's own calendar that a request is about; open ends are null. Pure.</summary>
public readonly record struct SalesPeriod(DateOnly? From, DateOnly? To)
{
    /// <param name="today">The business's day, not the server's.</param>
    public static SalesPeriod Of(SalesFilter filter, DateOnly today) => filter switch
    {
        SalesFilter.Today => new(today, today),
        SalesFilter.Yesterday => new(today.AddDays(-1), today.AddDays(-1)),
        SalesFilter.Week => new(today.AddDays(-(((int)today.DayOfWeek + 6) % 7)), today),
        SalesFilter.Month => new(DateRange.Month(today).From, today),
        _ => default,
    };

    /// <summary>The named days, or those given; from after to is refused.</summary>
    internal static ProblemHttpResult? Read(Word<SalesFilter>? filter, Day? from, Day? to, SalesFilter usual, DateOnly today, out SalesPeriod period)
    {
        period = from is null && to is null ? Of(filter?.Value ?? usual, today) : new(from?.Date, to?.Date);
        if (filter is not null && (from ?? to) is not null)
            return Refused("filter", "Ask for a filter or for from and to, not for both.");
        return period.From > period.To ? Refused("from", "From is after to.") : null;
    }

    private static ProblemHttpResult Refused(string field, string words) =>
        ApiProblems.Of(StatusCodes.Status400BadRequest, "api.period", words, new Dictionary<string, string[]> { [field] = [words] });
}
