using ErpWeb.Accounting.Accounts;
using ErpWeb.Accounting.Balances;
using ErpWeb.Shared.Kernel;

namespace ErpWeb.Accounting.Reports;

/// <summary>Words and addresses that reports share.</summary>
public static class ReportWords
{
    public static string Of(AccountGroup group) => group switch
    {
        AccountGroup.Equity => "Equity",
        AccountGroup.NonCurrentLiabilities => "Non-current liabilities",
        AccountGroup.CurrentLiabilities => "Current liabilities",
        AccountGroup.NonCurrentAssets => "Non-current assets",
        AccountGroup.CurrentAssets => "Current assets",
        AccountGroup.Income => "Income",
        AccountGroup.CostOfSales => "Cost of sales",
        _ => "Expenses",
    };

    public static Wording Of(ReportDays days)
    {
        if (days.From is not { } from)
            return $"Up to {Date(days.To)}";
        if (from == days.To)
            return Date(from);
        if (from == FinancialYear.From(days.To).First && days.To == FinancialYear.From(days.To).Last)
            return $"Financial year {FinancialYear.From(days.To).Name}";
        return $"{Date(from)} to {Date(days.To)}";
    }

    public static Wording AsOf(DateOnly day) => $"As of {Date(day)}";

    /// <summary>"Total income": the sum of a section.</summary>
    public static Wording Total(string section) => $"Total {(Wording)section.ToLowerInvariant()}";

    /// <summary>A short name of the days for the head of a column.</summary>
    public static Wording Short(ReportDays days) =>
        days.From is { } from && from.Day == 1 && from.AddMonths(1).AddDays(-1) == days.To ? days.To.ToString("MMM yyyy", System.Globalization.CultureInfo.InvariantCulture)
        : days.From == FinancialYear.From(days.To).First && days.To == FinancialYear.From(days.To).Last ? FinancialYear.From(days.To).Name
        : Of(days);

    public static string Ledger(Guid accountId, ReportRequest request) => $"/accounting/reports/ledger/{accountId}?{ReportRequest.PeriodKey}={request.Period}";

    internal static string Date(DateOnly date) => Formats.Now.Of(date);
}
