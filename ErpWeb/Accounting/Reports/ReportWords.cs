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

    public static string Of(ReportDays days) => days switch
    {
        { From: null } => $"Up to {Date(days.To)}",
        _ when days.From == days.To => Date(days.To),
        _ when days.From == FinancialYear.From(days.To).First && days.To == FinancialYear.From(days.To).Last => $"Financial year {FinancialYear.From(days.To).Name}",
        _ => $"{Date(days.From.Value)} to {Date(days.To)}",
    };

    public static string AsOf(DateOnly day) => $"As of {Date(day)}";

    /// <summary>A short name of the days for the head of a column.</summary>
    public static string Short(ReportDays days) =>
        days.From is { } from && from.Day == 1 && from.AddMonths(1).AddDays(-1) == days.To ? days.To.ToString("MMM yyyy", System.Globalization.CultureInfo.InvariantCulture)
        : days.From == FinancialYear.From(days.To).First && days.To == FinancialYear.From(days.To).Last ? FinancialYear.From(days.To).Name
        : Of(days);

    public static string Ledger(Guid accountId, ReportRequest request) => $"/accounting/reports/ledger/{accountId}?{ReportRequest.PeriodKey}={request.Period}";

    internal static string Date(DateOnly date) => Formats.Now.Of(date);
}
